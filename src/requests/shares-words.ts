import { idlePairs, idleWords } from './idle-words.ts';

const shortestStem = 4;

/**
 * The words of a text by their beginnings, since endings change with the grammar; of Chinese and Japanese, which leave no
 * spaces, every two characters in a row. Words that name nothing are left out.
 */
function stemsOf(text: string): Set<string> {
  const lower = text.toLowerCase();
  const stems = new Set<string>();
  for (const [word] of lower.matchAll(/[\p{Script=Latin}\d]+/gu))
    if (word.length >= shortestStem && !idleWords.has(word)) stems.add(word.slice(0, 5));
  for (const [run] of lower.matchAll(/[\p{Script=Han}\p{Script=Katakana}ー]+/gu))
    for (let at = 0; at + 2 <= run.length; at += 1) {
      const pair = run.slice(at, at + 2);
      if (!idlePairs.has(pair)) stems.add(pair);
    }
  return stems;
}

/**
 * Have two texts a word in common that `others` don't hold as well? A word may stand within a longer one ("Liste" in
 * "Preisliste").
 */
export function sharesWords(one: string, another: string, others: readonly string[] = []): boolean {
  const [left, right] = [one.toLowerCase(), another.toLowerCase()];
  const apart = others.map((other) => other.toLowerCase());
  const isTheirs = (stem: string): boolean => !apart.some((other) => other.includes(stem));
  return (
    [...stemsOf(left)].some((stem) => right.includes(stem) && isTheirs(stem)) ||
    [...stemsOf(right)].some((stem) => left.includes(stem) && isTheirs(stem))
  );
}
