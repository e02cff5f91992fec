import { type Book, numbersOf } from './book/book.ts';

/** Where a customer stands among all, for value as for the likelihood of an answer. */
export const bandNames = ['high', 'middle', 'low', 'unknown'] as const;
export type Band = (typeof bandNames)[number];

type Bounds = { high: number; middle: number };

/** From which value a customer is among the most valuable, and below which among the least; the same for answering. */
export type Bands = { worth: Bounds; response: Bounds };

/** From which likelihood on a customer counts as likely to answer, and as one who may. */
export const responseBands: Bands['response'] = { high: 0.5, middle: 0.25 };

/** The band of a value, NaN where it is not known. */
export function bandOf(value: number, { high, middle }: Bounds): Band {
  if (Number.isNaN(value)) return 'unknown';
  if (value >= high) return 'high';
  return value >= middle ? 'middle' : 'low';
}

/** In tenths: the most valuable fifth, and the more valuable half. */
const shares = { high: 8, middle: 5 };

/**
 * Where the bands of the portal's customers begin: a fifth is of high value, three tenths of middle. Nobody with a known value
 * leaves both at nothing, which bands nobody.
 */
export function findValueBands(book: Book): Bands['worth'] {
  const known = numbersOf(book, 'value').filter((value) => !Number.isNaN(value));
  known.sort();
  const at = (tenths: number) => known[Math.floor((known.length * tenths) / 10)] ?? 0;
  return { high: at(shares.high), middle: at(shares.middle) };
}
