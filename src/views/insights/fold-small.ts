import type { InsightBlock } from '../../../extensions/app/contract/insights.ts';
import type { InsightWords } from './insight-words.ts';

const mostSmall = 10;

/** The first groups of too few stay among the others; the rest, of which nothing can be told, is counted. */
export function foldSmall<T>(
  rows: readonly T[],
  isSmall: (row: T) => boolean,
  words: InsightWords,
): { shown: T[]; rest: InsightBlock[] } {
  const hidden = new Set(rows.filter(isSmall).slice(mostSmall));
  const line = words.say('fewMore', { count: words.number(hidden.size) });
  return {
    shown: rows.filter((row) => !hidden.has(row)),
    rest: hidden.size === 0 ? [] : [{ kind: 'text', title: null, lines: [line] }],
  };
}
