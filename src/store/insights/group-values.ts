import { type Book, wordsOf } from '../book/book.ts';
import { type GroupBy, groupings } from './choices.ts';
import { byName } from './risk-groups.ts';

const mostValues = 100;

/** Which owners, segments, sources and products there are, those of most customers first; null where some have none. */
export function listGroupValues(book: Book): Record<GroupBy, (string | null)[]> {
  return Object.fromEntries(groupings.map((name) => [name, valuesOf(book, name)])) as Record<
    GroupBy,
    (string | null)[]
  >;
}

function valuesOf(book: Book, name: GroupBy): (string | null)[] {
  const { codes, words } = wordsOf(book, name);
  const customers = new Float64Array(words.length);
  for (let row = 0; row < book.rows; row += 1) customers[codes[row]!]! += 1;
  return words
    .map((value, code) => ({ value, count: customers[code]! }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || byName(a.value, b.value))
    .slice(0, mostValues)
    .map(({ value }) => value);
}
