import { type Book, listsOf, numbersOf, wordsOf } from '../book/book.ts';
import { chosenRows } from '../book/choose-rows.ts';
import type { InsightChoices } from './choices.ts';
import { byName } from './risk-groups.ts';

/** In one period: who was a customer at its start, how many began in it and how many ended. */
export type SpellCount = {
  from: number;
  to: number;
  atStart: number;
  began: number;
  ended: number;
  lostWithin: number;
};

/** All years together for which customers were customers, and their known value. */
export type Lives = { customers: number; valued: number; years: number; value: number };

const yearMs = 365.25 * 86_400_000;

/**
 * Counts spells over consecutive periods whose bounds ascend, for each series of them, and the years up to `asOf`, all in one pass: one
 * more bound than there are periods. `ended` are those of the customers at the start who were lost within the period; who began and
 * was lost within it is `lostWithin`.
 */
export function countSpells(
  book: Book,
  {
    series,
    asOf,
    choices,
  }: { series: readonly (readonly number[])[]; asOf: number; choices: InsightChoices },
): { periods: SpellCount[][]; lives: Lives } {
  const bounds = Float64Array.from(new Set(series.flat())).sort();
  const side = bounds.length + 1;
  // How many spells began in this bucket and ended in that one.
  const counts = new Float64Array(side * side);
  const lives: Lives = { customers: 0, valued: 0, years: 0, value: 0 };
  const { starts, items } = listsOf(book, 'spells');
  const [beganAt, endedAt] = items as [Float64Array, Float64Array];
  const values = numbersOf(book, 'value');
  const chosen = chosenRows(book, choices);
  let ms = 0;
  for (let row = 0; row < book.rows; row += 1) {
    if (chosen[row] === 0) continue;
    const [first, end] = [starts[row]!, starts[row + 1]!];
    if (first === end) continue;
    lives.customers += 1;
    const valued = !Number.isNaN(values[row]!);
    if (valued) {
      lives.valued += 1;
      lives.value += values[row]!;
    }
    for (let nth = first; nth < end; nth += 1) {
      const began = beganAt[nth]!;
      const ended = Number.isNaN(endedAt[nth]!) ? Infinity : endedAt[nth]!;
      counts[bucketOf(bounds, began) * side + bucketOf(bounds, ended)]! += 1;
      if (valued) ms += Math.max(0, Math.min(ended, asOf) - began);
    }
  }
  lives.years = ms / yearMs;
  const within = (from: number, to: number) => countWithin(counts, side, from, to);
  return {
    periods: series.map((marked) =>
      marked.slice(1).map((to, index) => {
        const from = marked[index]!;
        return { from, to, ...within(bounds.indexOf(from), bounds.indexOf(to)) };
      }),
    ),
    lives,
  };
}

/** The number of bounds up to this moment. */
function bucketOf(bounds: Float64Array, at: number): number {
  let [low, high] = [0, bounds.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bounds[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What lies before the bound at `from` is in that bucket or a lower one. */
function countWithin(counts: Float64Array, side: number, from: number, to: number) {
  const found = { atStart: 0, began: 0, ended: 0, lostWithin: 0 };
  for (let began = 0; began < side; began += 1) {
    for (let ended = 0; ended < side; ended += 1) {
      const count = counts[began * side + ended]!;
      const beganWithin = began > from && began <= to;
      const endedWithin = ended > from && ended <= to;
      if (began <= from && ended > from) found.atStart += count;
      if (beganWithin) found.began += count;
      if (began <= from && endedWithin) found.ended += count;
      if (beganWithin && endedWithin) found.lostWithin += count;
    }
  }
  return found;
}

export const cohortings = ['source', 'product', 'discount', 'tenure'] as const;
export type CohortBy = (typeof cohortings)[number];

/** How many first spells of a cohort lasted so many weeks, and whether they ended or go on. */
export type Durations = { value: string | null; weeks: number; ended: number; going: number };

const weekMs = 7 * 86_400_000;

/**
 * How long customers stayed customers from their beginning, by what they are grouped by: source and product as the facts tell them,
 * whether the first purchase carried a discount (`yes`, `no`), or the year (UTC) in which they began. What is yet to end goes on.
 * In order of group and weeks.
 */
export function countDurations(
  book: Book,
  by: CohortBy,
  { asOf, choices }: { asOf: number; choices: InsightChoices },
): Durations[] {
  const { starts, items } = listsOf(book, 'spells');
  const [beganAt, endedAt, discounted] = items as [Float64Array, Float64Array, Float64Array];
  const chosen = chosenRows(book, choices);
  const { values, groupOf } = groupsOf(book, by, { beganAt, discounted });
  const found = new Map<number, Durations>();
  for (let row = 0; row < book.rows; row += 1) {
    const first = starts[row]!;
    if (chosen[row] === 0 || first === starts[row + 1]! || beganAt[first]! > asOf) continue;
    const ended = endedAt[first]! <= asOf;
    const until = ended ? endedAt[first]! : asOf;
    const weeks = Math.max(0, Math.trunc((until - beganAt[first]!) / weekMs));
    const group = groupOf(row, first);
    const key = weeks * values.length + group;
    let durations = found.get(key);
    if (!durations) {
      durations = { value: values[group]!, weeks, ended: 0, going: 0 };
      found.set(key, durations);
    }
    if (ended) durations.ended += 1;
    else durations.going += 1;
  }
  return [...found.values()].sort((a, b) => byName(a.value, b.value) || a.weeks - b.weeks);
}

const firstYear = 1900;
/** Whoever began before the first is of that year. */
const years = Array.from({ length: 250 }, (_, index) => firstYear + index);
const yearStarts = Float64Array.from(years.slice(1), (year) => Date.UTC(year));

function groupsOf(
  book: Book,
  by: CohortBy,
  { beganAt, discounted }: { beganAt: Float64Array; discounted: Float64Array },
): { values: (string | null)[]; groupOf: (row: number, spell: number) => number } {
  if (by === 'tenure')
    return {
      values: years.map(String),
      groupOf: (_row, spell) => bucketOf(yearStarts, beganAt[spell]!),
    };
  if (by === 'discount') {
    return {
      values: ['no', 'yes', null],
      groupOf: (_row, spell) => (Number.isNaN(discounted[spell]!) ? 2 : discounted[spell]!),
    };
  }
  const { codes, words } = wordsOf(book, by);
  return { values: words, groupOf: (row) => codes[row]! };
}
