import { type Book, known, listsOf, numbersOf, refAt, wordsOf } from '../book/book.ts';
import { chosenRows } from '../book/choose-rows.ts';
import { keyBy, pickPage } from '../book/pick-page.ts';
import type { CustomerKind } from '../../timeline/records.ts';
import type { InsightChoices } from './choices.ts';
import type { Period } from './level-moves.ts';

export type Loss = {
  kind: CustomerKind;
  id: string;
  ownerId: string | null;
  value: number | null;
  lostAt: number;
  beganAt: number;
};

type Left = { count: number; spells: Uint32Array; rows: Uint32Array };

/** The spells that ended in the period, with their rows. A customer again by the end of the period was not lost in it. */
export function findLosses(book: Book, { from, to }: Period, choices: InsightChoices): Left {
  const { starts, items } = listsOf(book, 'spells');
  const [beganAt, endedAt] = items as [Float64Array, Float64Array];
  const chosen = chosenRows(book, choices);
  const spells = new Uint32Array(beganAt.length);
  const rows = new Uint32Array(beganAt.length);
  let count = 0;
  for (let row = 0; row < book.rows; row += 1) {
    if (chosen[row] === 0) continue;
    for (let nth = starts[row]!; nth < starts[row + 1]!; nth += 1) {
      if (!(endedAt[nth]! > from && endedAt[nth]! <= to)) continue;
      const isBack = nth + 1 < starts[row + 1]! && beganAt[nth + 1]! <= to;
      if (isBack) continue;
      spells[count] = nth;
      rows[count] = row;
      count += 1;
    }
  }
  return { count, spells: spells.subarray(0, count), rows: rows.subarray(0, count) };
}

/** Who was lost in the period by the portal's own definition, the most valuable first. */
export function listLosses(
  book: Book,
  { spells, rows }: Left,
  page: { limit: number; offset: number },
): Loss[] {
  const [beganAt, endedAt] = listsOf(book, 'spells').items as [Float64Array, Float64Array];
  const { codes, words } = wordsOf(book, 'owner');
  const values = numbersOf(book, 'value');
  const byValue = keyBy(values, { descending: true });
  const order = [(nth: number) => byValue(rows[nth]!), (nth: number) => -endedAt[spells[nth]!]!];
  return pickPage(Uint32Array.from(rows.keys()), order, page).map((nth) => {
    const row = rows[nth]!;
    return {
      ...refAt(book.keys, row),
      ownerId: words[codes[row]!]!,
      value: known(values[row]!),
      lostAt: endedAt[spells[nth]!]!,
      beganAt: beganAt[spells[nth]!]!,
    };
  });
}
