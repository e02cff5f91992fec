import { type Book, wordsOf } from './book.ts';
import { groupings, type InsightChoices } from '../insights/choices.ts';

/** In which rows those stand whom the choices let through: 1, else 0. */
export function chosenRows(book: Book, choices: InsightChoices): Uint8Array {
  const chosen = new Uint8Array(book.rows).fill(1);
  for (const name of groupings) {
    const wanted = choices[name];
    if (wanted === undefined) continue;
    const { codes, words } = wordsOf(book, name);
    const code = words.indexOf(wanted);
    for (let row = 0; row < book.rows; row += 1) if (codes[row] !== code) chosen[row] = 0;
  }
  return chosen;
}
