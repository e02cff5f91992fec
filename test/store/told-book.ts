import { type Book, refAt } from '../../src/store/book/book.ts';

/** A book as rows of named values, whatever bytes they are kept in. */
export function toldBook(book: Book): unknown[] {
  return Array.from({ length: book.rows }, (_, row) => ({
    ...refAt(book.keys, row),
    ...Object.fromEntries(
      Object.entries(book.words).map(([name, { codes, words }]) => [name, words[codes[row]!]]),
    ),
    ...Object.fromEntries(Object.entries(book.numbers).map(([name, of]) => [name, of[row]])),
    ...Object.fromEntries(
      Object.entries(book.lists).map(([name, { starts, items }]) => [
        name,
        items.map((item) => [...item.subarray(starts[row]!, starts[row + 1]!)]),
      ]),
    ),
  }));
}
