import { companySuffixes, noNames, personTitles, shortSuffixes } from './name-words.ts';

/** Stand for the letters of a name in the text that patterns with `{Name}` and `{Firm}` read. */
export const nameMark = '\u0001';
export const firmMark = '\u0002';

type Word = { text: string; bare: string; start: number; end: number; capital: boolean };

const words = /[\p{L}\p{N}]+(?:[&'’.-][\p{L}\p{N}]+)*/gu;
const elided = /^(?:[dlnsmtj]|qu|dell|all|dall|nell|sull)['’](?=\p{Lu})/u;

/**
 * Puts marks in the place of proper names, letter for letter: capitalised words within a sentence,
 * and those before a company's suffix anywhere. `text` is the sentence as patterns read it and
 * `original` the same with its capitals. German writes every noun with one, so a name there needs
 * more: a suffix, two such words in a row, capitals within the word, "Firma" or „quotes“.
 */
export function markNames(text: string, original: string, language: string): string {
  const found = splitWords(original);
  const isLoud = looksLoud(found, language);
  let marked = text;
  const mark = (from: Word | undefined, to: Word | undefined, sign: string): void => {
    if (!from || !to) return;
    marked = marked.slice(0, from.start) + sign.repeat(to.end - from.start) + marked.slice(to.end);
  };
  for (let at = 0; at < found.length; at += 1) {
    const run = runFrom(found, at, original);
    if (run.length === 0) continue;
    const next = found[at + run.length];
    const before = found[at - 1];
    const isPerson = personTitles.has(before?.bare ?? '') || personTitles.has(next?.bare ?? '');
    if (next && isSuffix(next) && isBeside(run.at(-1), next, original)) {
      const named = run.length > 1 && startsSentence(run[0], original) ? run.slice(1) : run;
      mark(named[0], next, firmMark);
      at += run.length;
      continue;
    }
    const named = startsSentence(run[0], original) && !isShouted(run[0]) ? run.slice(1) : run;
    if (!isPerson && !isLoud && isName(named, before, language, original))
      mark(named[0], named.at(-1), nameMark);
    at += run.length - 1;
  }
  return marked;
}

function splitWords(original: string): Word[] {
  return [...original.matchAll(words)].map((match) => {
    const skipped = elided.exec(match[0])?.[0].length ?? 0;
    const text = match[0].slice(skipped);
    const start = match.index + skipped;
    const bare = text.toLowerCase().replaceAll('.', '').replaceAll('’', "'");
    return { text, bare, start, end: start + text.length, capital: /^\p{Lu}/u.test(text) };
  });
}

/** Names in a row: "Dunmore Plant", "Kerr & Sons". */
function runFrom(found: readonly Word[], first: number, original: string): Word[] {
  const run: Word[] = [];
  for (let at = first; at < found.length; at += 1) {
    const word = found[at];
    if (!word || !couldBeName(word) || (run.length > 0 && isSuffix(word))) break;
    if (run.length > 0 && !isBeside(run.at(-1), word, original)) break;
    run.push(word);
  }
  return run;
}

function couldBeName(word: Word): boolean {
  return (
    word.capital &&
    word.text.length > 1 &&
    !noNames.has(word.bare) &&
    !personTitles.has(word.bare) &&
    !/[0-9]/.test(word.text)
  );
}

function isBeside(left: Word | undefined, right: Word, original: string): boolean {
  return left !== undefined && /^(?: | ?& ?| ?\+ ?)$/.test(original.slice(left.end, right.start));
}

function isSuffix(word: Word): boolean {
  return (word.capital && companySuffixes.has(word.bare)) || shortSuffixes.has(word.text);
}

function startsSentence(word: Word | undefined, original: string): boolean {
  if (!word) return false;
  return /(?:^|[.:!?;–—•*>\n-]) ?["'“„«(¿¡]?$/.test(
    original.slice(Math.max(0, word.start - 4), word.start),
  );
}

/** "DHL", "DruckHaus": capitals that no sentence start explains. */
function isShouted(word: Word | undefined): boolean {
  return word !== undefined && /^\P{Ll}{2,6}$|\p{Ll}\p{Lu}/u.test(word.text);
}

/** ALL IN CAPITALS, or Every Word With One: capitals tell nothing there. */
function looksLoud(found: readonly Word[], language: string): boolean {
  const later = found.slice(1);
  const capital = later.filter((word) => word.capital).length;
  return later.length >= 3 && capital > later.length * (language === 'de' ? 0.8 : 0.6);
}

function isName(
  run: readonly Word[],
  before: Word | undefined,
  language: string,
  original: string,
): boolean {
  const first = run[0];
  if (!first) return false;
  if (language !== 'de') return true;
  return (
    run.length > 1 ||
    isShouted(first) ||
    before?.bare === 'firma' ||
    before?.bare === 'fa' ||
    /[„“«"]/.test(original.charAt(first.start - 1))
  );
}
