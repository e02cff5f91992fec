import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { phraseBook, phraseBooks } from '../../src/requests/phrases.ts';

/** "a word, another word …": a few turns of a short word are a limit, too. */
const mostTurns = 6;

/**
 * What of an expression could make matching take longer than in proportion to the text: repetitions
 * without a limit, many repetitions of what itself repeats, references back. Without them each place in
 * the text is tried in a number of steps that doesn't depend on the text's length.
 */
function runaways(source: string): string[] {
  const found: string[] = [];
  const repeatsInside: boolean[] = [false];
  let lastRepeats = false;
  for (let at = 0; at < source.length; at += 1) {
    const letter = source.charAt(at);
    const times = /^(?:[*+]|\{(\d+)(?:(,)(\d*))?\})/.exec(source.slice(at));
    if (letter === '\\') {
      at += 1;
      if (/[1-9k]/.test(source.charAt(at))) found.push(`reference at ${at}`);
      lastRepeats = false;
    } else if (letter === '[') {
      at = classEnd(source, at);
      lastRepeats = false;
    } else if (letter === '(') {
      repeatsInside.push(false);
    } else if (letter === ')') {
      lastRepeats = repeatsInside.pop() ?? false;
      if (lastRepeats) repeatsInside[repeatsInside.length - 1] = true;
    } else if (times) {
      const [whole, least, comma, most] = times;
      if (least === undefined || (comma && most === '')) found.push(`no limit at ${at}`);
      const turns = Number(most || least || Number.POSITIVE_INFINITY);
      if (lastRepeats && !(turns <= mostTurns)) found.push(`repeated repetition at ${at}`);
      repeatsInside[repeatsInside.length - 1] = true;
      at += whole.length - 1;
      lastRepeats = false;
    } else if (letter !== '?') lastRepeats = false;
  }
  return found;
}

function classEnd(source: string, start: number): number {
  let at = start + 1;
  while (at < source.length && source.charAt(at) !== ']') at += source.charAt(at) === '\\' ? 2 : 1;
  return at;
}

/** The regular expressions written out in the reading's own files. */
function writtenOut(): { where: string; source: string; flags: string }[] {
  const folder = join(import.meta.dirname, '../../src/requests');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const file = ts.createSourceFile(
        name,
        readFileSync(join(folder, name), 'utf8'),
        ts.ScriptTarget.Latest,
      );
      const found: { where: string; source: string; flags: string }[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const end = node.text.lastIndexOf('/');
          const flags = node.text.slice(end + 1).replaceAll('g', '');
          found.push({ where: `${name}: ${node.text}`, source: node.text.slice(1, end), flags });
        }
        ts.forEachChild(node, visit);
      };
      visit(file);
      return found;
    });
}

describe('no pattern can run away', () => {
  test('the check sees what it is for', () => {
    for (const source of ['a+', 'a{2,}', '(?:a{0,3}b){0,9}', '(a)\\1', '((a{1,2}))*'])
      expect(runaways(source), source).not.toEqual([]);
    for (const source of ['a{0,20}b', '(?:a|b)?c{0,3}', '[+*]x', '\\+', '(?:a{0,3})?'])
      expect(runaways(source), source).toEqual([]);
  });

  const patterns = phraseBooks.flatMap(({ language }) => {
    const book = phraseBook(language);
    return [
      ...(book?.rules ?? []),
      ...(book?.guards ?? []),
      ...(book?.words.values() ?? []),
    ].flatMap(({ whole, parts, always }) =>
      [whole, ...parts.values(), ...(always ? [always] : [])].map(({ test: { source } }) => ({
        language,
        source,
      })),
    );
  });

  test.each(phraseBooks)('phrases of $language have limits throughout', ({ language }) => {
    const own = patterns.filter((pattern) => pattern.language === language);
    expect(own.length).toBeGreaterThan(20);
    for (const { source } of own) expect(runaways(source), source).toEqual([]);
  });

  // No sentence is longer; limited repetitions cost a fixed number of steps for each letter.
  const within = { timeout: 5_000, maxAttackStringSize: 600, attackLimit: 1_000_000 };
  // recheck proves small patterns safe in milliseconds; large ones it can't decide in any time.
  const small = patterns.filter(({ source }) => source.length <= 160);
  const sampled = small.filter((_, index) => index % 25 === 0);

  test('recheck finds nothing in a sample of the phrases', { timeout: 120_000 }, () => {
    expect(sampled.length).toBeGreaterThan(50);
    for (const { source } of sampled)
      expect(checkSync(source, '', within).status, source).not.toBe('vulnerable');
  });

  test.each(writtenOut())('recheck finds nothing in $where', { timeout: 120_000 }, (each) => {
    const { status } = checkSync(each.source, each.flags, { timeout: 60_000 });
    expect(status === 'unknown' ? runaways(each.source) : status).toEqual(
      status === 'unknown' ? [] : 'safe',
    );
  });
});
