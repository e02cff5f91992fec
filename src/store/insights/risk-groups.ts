import { type Book, numbersOf, wordsOf } from '../book/book.ts';
import { chosenRows } from '../book/choose-rows.ts';
import type { GroupBy, InsightChoices } from './choices.ts';

/** The customers of one owner, segment, source or product (null: of none), as they were last judged. */
export type RiskGroup = {
  value: string | null;
  customers: number;
  /** Of unknown risk, and at high risk. */
  unknown: number;
  high: number;
  /** What those at high risk are worth as far as it is known, and of how many of them it is not. */
  valueAtRisk: number;
  unvalued: number;
};

const mostGroups = 500;

/** Each group there is, the largest first. */
export function countRiskGroups(book: Book, by: GroupBy, choices: InsightChoices): RiskGroup[] {
  const { codes, words } = wordsOf(book, by);
  const { codes: levels, words: levelNames } = wordsOf(book, 'level');
  const values = numbersOf(book, 'value');
  const [high, unknown] = [levelNames.indexOf('high'), levelNames.indexOf('unknown')];
  const chosen = chosenRows(book, choices);
  const groups = words.map((value) => ({
    value,
    customers: 0,
    unknown: 0,
    high: 0,
    valueAtRisk: 0,
    unvalued: 0,
  }));
  for (let row = 0; row < book.rows; row += 1) {
    if (chosen[row] === 0) continue;
    const group = groups[codes[row]!]!;
    group.customers += 1;
    if (levels[row] === unknown) group.unknown += 1;
    if (levels[row] !== high) continue;
    group.high += 1;
    if (Number.isNaN(values[row]!)) group.unvalued += 1;
    else group.valueAtRisk += values[row]!;
  }
  return groups
    .filter(({ customers }) => customers > 0)
    .sort((a, b) => b.customers - a.customers || byName(a.value, b.value))
    .slice(0, mostGroups);
}

/** In order of their characters, none last. */
export function byName(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
