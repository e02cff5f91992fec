import type { CustomerKind, CustomerRef } from '../../timeline/records.ts';

/** What each customer is filtered and grouped by. */
export const wordColumns = ['owner', 'segment', 'source', 'product', 'level', 'signal'] as const;
/**
 * What each is summed, sorted and compared by, NaN where it is not known. `acting` and `letGo` are 1 for whom something is suggested,
 * and for whom it was decided to let them go; else 0.
 */
export const numberColumns = [
  'value',
  'purchases',
  'risk',
  'response',
  'saved',
  'acting',
  'letGo',
  'actionSince',
  'actionDueAt',
  'actedAt',
  'lastTouchAt',
] as const;
/** What a customer has several of, each with its own columns, oldest first. */
export const listColumns = {
  /** When it was one: NaN where no end is told, `discounted` 1, 0 or NaN. */
  spells: ['beganAt', 'endedAt', 'discounted'],
  /** Of its level, in the last 400 days at least: which it had before (its rank), and at which risk. */
  changes: ['at', 'was', 'wasRisk'],
  /** Tasks that were made while it was at high risk, in as many days: when, and at which risk. */
  acts: ['at', 'risk'],
} as const;

export type WordColumn = (typeof wordColumns)[number];
export type NumberColumn = (typeof numberColumns)[number];
export type ListColumn = keyof typeof listColumns;
export type ColumnName = WordColumn | NumberColumn | ListColumn;

export const columnNames: readonly ColumnName[] = [
  ...wordColumns,
  ...numberColumns,
  ...(Object.keys(listColumns) as ListColumn[]),
];

/** One word a customer: `words` holds each once, `codes` says which one it is. */
export type Words = { codes: Uint8Array | Uint16Array | Uint32Array; words: (string | null)[] };

/** Those of a customer's row stand from `starts[row]` up to `starts[row + 1]`, in each of the items' columns. */
export type Lists = { starts: Uint32Array; items: Float64Array[] };

/** Who stands in which row: kind and id in as many bytes for each, in their order. */
export type Keys = { bytes: Uint8Array; width: number };

/**
 * All customers of a portal, each counted once, in columns: a row each in order of kind and id. It holds the columns that were asked
 * for, as they were at one moment, and belongs to whoever read it.
 */
export type Book = {
  rows: number;
  keys: Keys;
  words: { [name in WordColumn]?: Words };
  numbers: { [name in NumberColumn]?: Float64Array };
  lists: { [name in ListColumn]?: Lists };
};

export const wordsOf = (book: Book, name: WordColumn): Words => given(book.words[name], name);
export const numbersOf = (book: Book, name: NumberColumn): Float64Array =>
  given(book.numbers[name], name);
export const listsOf = (book: Book, name: ListColumn): Lists => given(book.lists[name], name);

function given<T>(column: T | undefined, name: string): T {
  if (column === undefined) throw new Error(`The book was read without the column "${name}".`);
  return column;
}

/** What the order of kind and id is the order of, byte by byte. */
export function keyOf({ kind, id }: CustomerRef): string {
  return Buffer.from(`${kind === 'company' ? 1 : 2}${id}`, 'utf8').toString('latin1');
}

/** Who stands in this row. */
export function refAt({ bytes, width }: Keys, row: number): CustomerRef {
  const key = Buffer.from(bytes.buffer, bytes.byteOffset + row * width, width);
  const end = key.indexOf(0);
  const kind: CustomerKind = key[0] === 49 ? 'company' : 'contact';
  return { kind, id: key.toString('utf8', 1, end < 0 ? width : end) };
}

/** A number of a column, null where it is not known. */
export const known = (value: number): number | null => (Number.isNaN(value) ? null : value);
