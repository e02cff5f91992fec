import { firmMark, nameMark } from './mark-names.ts';
import { namesInHan } from './names-in-han.ts';
import { oneByte } from './one-byte.ts';
import type { PhraseBook } from './phrase-book.ts';
import { wordLetters as letters } from './spread.ts';

/** A gap begins and ends between words, not within one. */
const edge = `(?:(?<![${letters}])|(?![${letters}]))`;

/** "[a-zá-ű]" means every letter with a mark, also where the last of them has another place. */
const toLast = /(?<=\p{L})-[őű]/gu;
const gap = new RegExp(` ?${oneByte('…')} ?`, 'g');

/**
 * The notation of phrase books as the source of a regular expression, word classes left as they
 * are. Every repetition gets a bound; one without is a mistake in the book and throws.
 */
export function notation(source: string, book: PhraseBook): string {
  if (/[+]|\{\d+,\}|\.\*/.test(source))
    throw new Error(`${book.language}: unbounded repetition in "${source}"`);
  const starred = trimmed(book.spaced ? oneByte(source.replaceAll(toLast, '-ÿ')) : source)
    .replaceAll('*', `[${letters}]{0,20}`)
    .replaceAll('#', '[0-9][0-9.,]{0,12}');
  if (!book.spaced) return starred.replaceAll(/ ?… ?/g, '.{0,20}').replaceAll(' ', ' ?');
  return starred
    .replaceAll(gap, `${edge}.{0,50}${edge}`)
    .replaceAll(/ (\??)/g, (_, optional: string) =>
      optional === '' ? '[ ,]{1,2}' : '(?:[ ,]{1,2})?',
    );
}

/** A space at the end of an outermost alternative could never be followed by a word. */
function trimmed(source: string): string {
  let depth = 0;
  let result = '';
  for (let at = 0; at < source.length; at += 1) {
    const letter = source.charAt(at);
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    const next = source.charAt(at + 1);
    if (letter === ' ' && depth === 0 && (next === '|' || next === '')) continue;
    result += letter;
  }
  return result;
}

/** Whole words only, where the language parts them by spaces. */
export function whole(source: string, book: PhraseBook): string {
  return book.spaced ? `(?<![${letters}])(?:${source})(?![${letters}])` : `(?:${source})`;
}

/** What `{Name}` and `{Firm}` stand for: in spaced languages the marks of `markNames`. */
export function namePattern(name: 'Name' | 'Firm', book: PhraseBook): string {
  if (!book.spaced) {
    const { name: any, firm } = namesInHan(book.language);
    return ` ?(?:${name === 'Name' ? any : firm}) ?`;
  }
  const mark = `[${name === 'Name' ? nameMark : ''}${firmMark}]`;
  // A name is taken whole: parts of it would be tried in vain, each with all that follows.
  return `(?<!${mark})${mark}{1,120}(?!${mark})`;
}
