import { type Book, listsOf, numbersOf, wordsOf } from '../book/book.ts';
import { chosenRows } from '../book/choose-rows.ts';
import type { InsightChoices } from './choices.ts';
import type { Period } from './level-moves.ts';

/** A customer's first task of the period at high risk, which stands for all of them: where it stands, and what came of it. */
type Act = { row: number; act: number; recovered: boolean };

export type Saves = {
  /** How many customers were acted on while at high risk, how many were in touch since, and how many are at high risk no more. */
  counts: { acted: number; touched: number; recovered: number };
  acts: Act[];
};

/** Who was acted on in the period while at high risk. */
export function findSaves(book: Book, { from, to }: Period, choices: InsightChoices): Saves {
  const { starts, items } = listsOf(book, 'acts');
  const [at, riskThen] = items as [Float64Array, Float64Array];
  const touchedAt = numbersOf(book, 'lastTouchAt');
  const risk = numbersOf(book, 'risk');
  const { codes, words } = wordsOf(book, 'level');
  const isOver = words.map((level) => level !== 'high' && level !== 'unknown');
  const chosen = chosenRows(book, choices);
  const saves: Saves = { counts: { acted: 0, touched: 0, recovered: 0 }, acts: [] };
  for (let row = 0; row < book.rows; row += 1) {
    const end = starts[row + 1]!;
    let act = starts[row]!;
    if (act === end || chosen[row] === 0) continue;
    while (act < end && at[act]! <= from) act += 1;
    if (act === end || at[act]! > to) continue;
    const touched = touchedAt[row]! > at[act]!;
    const recovered = touched && isOver[codes[row]!]! && risk[row]! < riskThen[act]!;
    saves.counts.acted += 1;
    if (touched) saves.counts.touched += 1;
    if (recovered) saves.counts.recovered += 1;
    saves.acts.push({ row, act, recovered });
  }
  return saves;
}
