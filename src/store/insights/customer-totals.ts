import { type Book, numbersOf, wordsOf } from '../book/book.ts';
import { chosenRows } from '../book/choose-rows.ts';
import type { InsightChoices } from './choices.ts';

export type CustomerTotals = {
  customers: number;
  /** At high risk, those of them whose value is known, and what these are worth. */
  high: number;
  valued: number;
  valueAtRisk: number;
  unknown: number;
  /** Who bought at all, and who bought again. */
  bought: number;
  boughtAgain: number;
};

/** The book in one row, as it was last judged. */
export function sumCustomers(book: Book, choices: InsightChoices): CustomerTotals {
  const { codes: levels, words } = wordsOf(book, 'level');
  const [high, unknown] = [words.indexOf('high'), words.indexOf('unknown')];
  const values = numbersOf(book, 'value');
  const purchases = numbersOf(book, 'purchases');
  const chosen = chosenRows(book, choices);
  const sum: CustomerTotals = {
    customers: 0,
    high: 0,
    valued: 0,
    valueAtRisk: 0,
    unknown: 0,
    bought: 0,
    boughtAgain: 0,
  };
  for (let row = 0; row < book.rows; row += 1) {
    if (chosen[row] === 0) continue;
    sum.customers += 1;
    if (levels[row] === unknown) sum.unknown += 1;
    if (levels[row] === high) {
      sum.high += 1;
      if (!Number.isNaN(values[row]!)) {
        sum.valued += 1;
        sum.valueAtRisk += values[row]!;
      }
    }
    if (purchases[row]! > 0) sum.bought += 1;
    if (purchases[row]! > 1) sum.boughtAgain += 1;
  }
  return sum;
}
