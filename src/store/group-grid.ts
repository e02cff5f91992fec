import type { Level } from '../action/assessment.ts';
import { type Book, numbersOf, wordsOf } from './book/book.ts';
import { type Band, bandOf, type Bands } from './group-bands.ts';

/** The customers of one value, readiness to leave and likelihood to answer. */
export type GroupCell = {
  worth: Band;
  level: Level;
  response: Band;
  count: number;
  /** Null where no value is known of any. */
  value: number | null;
  /** For how many of them something is suggested. */
  waiting: number;
};

/** How the portal's customers spread over the grid; whoever was let go is in no cell. */
export function countGroups(book: Book, bands: Bands): GroupCell[] {
  const { codes, words } = wordsOf(book, 'level');
  const values = numbersOf(book, 'value');
  const responses = numbersOf(book, 'response');
  const acting = numbersOf(book, 'acting');
  const letGo = numbersOf(book, 'letGo');
  const cells = new Map<string, GroupCell>();
  for (let row = 0; row < book.rows; row += 1) {
    if (letGo[row] === 1) continue;
    const worth = bandOf(values[row]!, bands.worth);
    const response = bandOf(responses[row]!, bands.response);
    const level = words[codes[row]!] as Level;
    const name = `${worth} ${level} ${response}`;
    let cell = cells.get(name);
    if (!cell) {
      cell = { worth, level, response, count: 0, value: null, waiting: 0 };
      cells.set(name, cell);
    }
    cell.count += 1;
    cell.waiting += acting[row]!;
    if (!Number.isNaN(values[row]!)) cell.value = (cell.value ?? 0) + values[row]!;
  }
  return [...cells.values()];
}
