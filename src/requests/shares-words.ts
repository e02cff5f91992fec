import { idlePairs, idleWords } from './idle-words.ts';

const shortestStem = 4;

/**
 * Have two texts a word in common that `others` don't hold as well? A word may stand within a longer one ("Liste" in
 * "Preisliste").
 */
export function sharesWords(one: string, another: string, others: readonly string[] = []): boolean {
  const [left, right] = [tellingWords(one), tellingWords(another)];
  const apart = others.map((other) => other.toLowerCase());
  const isTheirs = (stem: string): boolean => !apart.some((other) => other.includes(stem));
  return (
    [...stemsOf(left)].some((stem) => right.includes(stem) && isTheirs(stem)) ||
    [...stemsOf(right)].some((stem) => left.includes(stem) && isTheirs(stem)) ||
    [...abbreviationsOf(one)].some(
      (name) => abbreviationsOf(another).has(name) && isTheirs(name.toLowerCase()),
    )
  );
}

/** In small letters, without the words that name nothing: "sotto" would be found in "sottoporre". */
function tellingWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\p{Script=Latin}\d]+/gu, (word) => (idleWords.has(word) ? ' ' : word));
}

/**
 * The words of a text by their beginnings, since endings change with the grammar; of Chinese and Japanese, which leave no
 * spaces, every two characters in a row.
 */
function stemsOf(words: string): Set<string> {
  const stems = new Set<string>();
  for (const [word] of words.matchAll(/[\p{Script=Latin}\d]+/gu))
    if (word.length >= shortestStem) stems.add(word.slice(0, 5));
  for (const [run] of words.matchAll(/[\p{Script=Han}\p{Script=Katakana}ー]+/gu)) {
    for (let at = 0; at + 2 <= run.length; at += 1) {
      const pair = run.slice(at, at + 2);
      if (!idlePairs.has(pair)) stems.add(pair);
    }
  }
  return stems;
}

/** Of three signs in capitals, too short for a stem: "FDS", "M12"; none where a text shouts all through. */
function abbreviationsOf(text: string): Set<string> {
  if (!/\p{Ll}/u.test(text)) return new Set();
  const found = text.match(/(?<![\p{L}\d])\p{Lu}[\p{Lu}\d]{2}(?![\p{L}\d])/gu) ?? [];
  return new Set(found.filter((name) => !idleWords.has(name.toLowerCase())));
}
