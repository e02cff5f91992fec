import {
  type Book,
  type ColumnName,
  keyOf,
  type Keys,
  type ListColumn,
  listColumns,
  type Lists,
  type NumberColumn,
  numberColumns,
  type WordColumn,
  wordColumns,
  type Words,
} from './book.ts';
import type { LiveRow } from './live-rows.ts';

/** Which rows of the base stand where in the merged book, run by run, and who is put in anew at which row. */
type Merge = {
  rows: number;
  runs: { from: number; to: number; length: number }[];
  fresh: { row: number; key: string; values: unknown[] }[];
  /** Everybody of the base stands where they stood. */
  inPlace: boolean;
};

/** A book of nobody. */
export const emptyBook = (names: readonly ColumnName[]): Book =>
  fill(names, {
    rows: 0,
    keys: { bytes: new Uint8Array(0), width: 1 },
    word: () => ({ codes: new Uint8Array(0), words: [] }),
    number: () => new Float64Array(0),
    list: (name) => ({
      starts: new Uint32Array(1),
      items: listColumns[name].map(() => new Float64Array(0)),
    }),
  });

/** The book with these customers as they are now: changed, new or gone. Each may be named once; `names` are the columns of both. */
export function mergeBook(
  base: Book,
  names: readonly ColumnName[],
  live: readonly LiveRow[],
): Book {
  if (live.length === 0) return base;
  const changed = live
    .map(({ ref, values }) => ({ key: keyOf(ref), values }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const merge = placeRows(base, changed);
  if (merge.inPlace && merge.fresh.length === 0) return base;
  const at = (name: ColumnName) => names.indexOf(name);
  return fill(names, {
    rows: merge.rows,
    keys: mergeKeys(base.keys, merge),
    word: (name) => mergeWords(base.words[name]!, merge, at(name)),
    number: (name) => mergeNumbers(base.numbers[name]!, merge, at(name)),
    list: (name) => mergeLists(base.lists[name]!, merge, at(name)),
  });
}

type Makers = Pick<Book, 'rows' | 'keys'> & {
  word: (name: WordColumn) => Words;
  number: (name: NumberColumn) => Float64Array;
  list: (name: ListColumn) => Lists;
};

function fill(names: readonly ColumnName[], { rows, keys, word, number, list }: Makers): Book {
  const book: Book = { rows, keys, words: {}, numbers: {}, lists: {} };
  for (const name of names) {
    if (isWord(name)) book.words[name] = word(name);
    else if (isNumber(name)) book.numbers[name] = number(name);
    else book.lists[name] = list(name);
  }
  return book;
}

const isWord = (name: ColumnName): name is WordColumn => wordColumns.includes(name as WordColumn);
const isNumber = (name: ColumnName): name is NumberColumn =>
  numberColumns.includes(name as NumberColumn);

function placeRows(
  { keys: { bytes, width }, rows }: Book,
  changed: readonly { key: string; values: unknown[] | null }[],
): Merge {
  const keys = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const merge: Merge = { rows: 0, runs: [], fresh: [], inPlace: true };
  let from = 0;
  const takeUpTo = (to: number) => {
    if (to > from) merge.runs.push({ from, to: merge.rows, length: to - from });
    merge.rows += to - from;
    from = to;
  };
  for (const { key, values } of changed) {
    const wanted = Buffer.from(key.padEnd(width, '\0'), 'latin1');
    const compare = (at: number) =>
      keys.compare(wanted, 0, wanted.length, at * width, (at + 1) * width);
    let [low, high] = [from, rows];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(middle) < 0) low = middle + 1;
      else high = middle;
    }
    takeUpTo(low);
    const isThere = low < rows && compare(low) === 0;
    if (isThere) from += 1;
    if (isThere !== (values !== null)) merge.inPlace = false;
    if (values === null) continue;
    merge.fresh.push({ row: merge.rows, key, values });
    merge.rows += 1;
  }
  takeUpTo(rows);
  return merge;
}

function mergeKeys(base: Keys, { rows, runs, fresh, inPlace }: Merge): Keys {
  if (inPlace) return base;
  const width = fresh.reduce((most, { key }) => Math.max(most, key.length), base.width);
  const bytes = Buffer.alloc(rows * width);
  for (const { from, to, length } of runs) {
    // Keys that have become longer are moved one by one.
    const step = width === base.width ? length : 1;
    for (let nth = 0; nth < length; nth += step) {
      const old = base.bytes.subarray((from + nth) * base.width, (from + nth + step) * base.width);
      bytes.set(old, (to + nth) * width);
    }
  }
  for (const { row, key } of fresh) bytes.write(key, row * width, 'latin1');
  return { bytes, width };
}

/** Whoever was touched has most of it as before: a column in which nothing changed is no copy, but the old one itself. */
function mergeWords(base: Words, merge: Merge, at: number): Words {
  if (
    merge.inPlace &&
    merge.fresh.every(({ row, values }) => base.words[base.codes[row]!] === values[at])
  )
    return base;
  const words = [...base.words];
  const codeOf = new Map(words.map((word, code) => [word, code]));
  const codesOfFresh = merge.fresh.map(({ values }) => {
    const word = values[at] as string | null;
    const code = codeOf.get(word) ?? words.push(word) - 1;
    codeOf.set(word, code);
    return code;
  });
  const Codes =
    words.length <= 256 ? Uint8Array : words.length <= 65_536 ? Uint16Array : Uint32Array;
  const codes = move(base.codes, new Codes(merge.rows), merge.runs);
  for (const [nth, { row }] of merge.fresh.entries()) codes[row] = codesOfFresh[nth]!;
  return { codes, words };
}

const numberOf = (value: unknown) => (value as number | null) ?? NaN;

function mergeNumbers(base: Float64Array, merge: Merge, at: number): Float64Array {
  if (
    merge.inPlace &&
    merge.fresh.every(({ row, values }) => Object.is(base[row], numberOf(values[at])))
  )
    return base;
  const merged = merge.inPlace
    ? base.slice()
    : move(base, new Float64Array(merge.rows), merge.runs);
  for (const { row, values } of merge.fresh) merged[row] = numberOf(values[at]);
  return merged;
}

function mergeLists(base: Lists, { rows, runs, fresh, inPlace }: Merge, at: number): Lists {
  const listsOfFresh = fresh.map(({ values }) => (values[at] ?? []) as unknown[][]);
  if (inPlace && fresh.every(({ row }, nth) => isSameList(base, row, listsOfFresh[nth]!)))
    return base;
  // The length of each, at the place after it; then where each begins.
  const starts = new Uint32Array(rows + 1);
  for (const { from, to, length } of runs)
    for (let nth = 0; nth < length; nth += 1)
      starts[to + nth + 1] = base.starts[from + nth + 1]! - base.starts[from + nth]!;
  for (const [nth, { row }] of fresh.entries()) starts[row + 1] = listsOfFresh[nth]!.length;
  for (let row = 0; row < rows; row += 1) starts[row + 1]! += starts[row]!;
  const runsOfItems = runs.map(({ from, to, length }) => {
    const first = base.starts[from]!;
    return { from: first, to: starts[to]!, length: base.starts[from + length]! - first };
  });
  const items = base.items.map((old, part) => {
    const merged = move(old, new Float64Array(starts[rows]!), runsOfItems);
    for (const [nth, { row }] of fresh.entries())
      for (const [place, one] of listsOfFresh[nth]!.entries())
        merged[starts[row]! + place] = numberOf(one[part]);
    return merged;
  });
  return { starts, items };
}

function isSameList({ starts, items }: Lists, row: number, list: unknown[][]): boolean {
  const first = starts[row]!;
  return (
    list.length === starts[row + 1]! - first &&
    list.every((one, place) =>
      items.every((item, part) => Object.is(item[first + place], numberOf(one[part]))),
    )
  );
}

/** Puts each run of the old values at its place in the new ones. */
function move<T extends Words['codes'] | Float64Array>(
  old: T | Words['codes'],
  merged: T,
  runs: Merge['runs'],
): T {
  for (const { from, to, length } of runs) merged.set(old.subarray(from, from + length), to);
  return merged;
}
