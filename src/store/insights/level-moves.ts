import { type Book, known, listsOf, numbersOf, refAt, wordsOf } from '../book/book.ts';
import { chosenRows } from '../book/choose-rows.ts';
import { keyBy, pickPage } from '../book/pick-page.ts';
import type { Level } from '../../action/assessment.ts';
import type { CustomerKind } from '../../timeline/records.ts';
import type { InsightChoices } from './choices.ts';
import { rankedLevels } from './level-rank.ts';

/** From `from` (excluded) to `to`. */
export type Period = { from: number; to: number };

/** `worse`: at a higher level than before the period; `better`: it was elevated or high, and is at a lower one. */
export type MoveWay = 'worse' | 'better';

export type LevelMove = {
  kind: CustomerKind;
  id: string;
  ownerId: string | null;
  value: number | null;
  was: Level;
  level: Level;
  wasRisk: number | null;
  risk: number | null;
  /** When the level last changed in the period. */
  at: number;
};

const elevated = rankedLevels.indexOf('elevated');

/** Unknown levels have no place in the order: nobody got better or worse by becoming unknown. */
const wayOf = (before: number, after: number): MoveWay | null => {
  if (before > 0 && after > before) return 'worse';
  return before >= elevated && after > 0 && after < before ? 'better' : null;
};

/**
 * How many went which way in the period, and a page of those who went `way` (null: nobody is listed): the furthest first, then the
 * most valuable. Where somebody stood at a moment is what stood before its first change after that, or what it is where there was none.
 */
export function findLevelMoves(
  book: Book,
  way: MoveWay | null,
  scope: { period: Period; choices: InsightChoices; limit: number; offset: number },
): { counts: Record<MoveWay, number>; rows: LevelMove[] } {
  const counts = { worse: 0, better: 0 };
  const chosen = chosenRows(book, scope.choices);
  const moveOf = mover(book, scope.period);
  const listed = new Uint32Array(book.rows);
  const steps = new Uint8Array(book.rows);
  let count = 0;
  for (let row = 0; row < book.rows; row += 1) {
    if (chosen[row] === 0) continue;
    const move = moveOf(row);
    const went = move === null ? null : wayOf(move.before, move.after);
    if (move === null || went === null) continue;
    counts[went] += 1;
    if (went !== way) continue;
    listed[count] = row;
    steps[row] = Math.abs(move.after - move.before);
    count += 1;
  }
  const byValue = keyBy(numbersOf(book, 'value'), { descending: true });
  const page = pickPage(listed.subarray(0, count), [(row) => -steps[row]!, byValue], scope);
  return { counts, rows: page.map((row) => describe(book, row, moveOf(row)!)) };
}

/** The first of somebody's changes after the beginning and after the end, and its ranks at both. */
type Move = { first: number; last: number; before: number; after: number };

/** How the customer of a row moved in the period; null where its level stayed. What it answers is good until it is asked again. */
function mover(book: Book, { from, to }: Period): (row: number) => Move | null {
  const { starts, items } = listsOf(book, 'changes');
  const [at, was] = items as [Float64Array, Float64Array];
  const { codes, words } = wordsOf(book, 'level');
  const ranks = words.map((level) => Math.max(0, rankedLevels.indexOf(level as Level)));
  const move = { first: 0, last: 0, before: 0, after: 0 };
  return (row) => {
    const end = starts[row + 1]!;
    let first = starts[row]!;
    while (first < end && at[first]! <= from) first += 1;
    if (first === end || at[first]! > to) return null;
    let last = first + 1;
    while (last < end && at[last]! <= to) last += 1;
    move.first = first;
    move.last = last;
    move.before = was[first]!;
    move.after = last < end ? was[last]! : ranks[codes[row]!]!;
    return move;
  };
}

function describe(book: Book, row: number, { first, last, before, after }: Move): LevelMove {
  const { starts, items } = listsOf(book, 'changes');
  const [at, , wasRisk] = items as [Float64Array, Float64Array, Float64Array];
  const { codes, words } = wordsOf(book, 'owner');
  const isNow = last === starts[row + 1]!;
  return {
    ...refAt(book.keys, row),
    ownerId: words[codes[row]!]!,
    value: known(numbersOf(book, 'value')[row]!),
    was: rankedLevels[before]!,
    level: rankedLevels[after]!,
    wasRisk: known(wasRisk[first]!),
    risk: known(isNow ? numbersOf(book, 'risk')[row]! : wasRisk[last]!),
    at: at[last - 1]!,
  };
}
