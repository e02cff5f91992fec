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

/** Where each row of the merged book comes from: a row of the base, or −1, −2 … for the first, second … of those who are `fresh`. */
type Merge = { origins: Int32Array; fresh: { key: string; values: unknown[] }[] };

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
  const merge = findOrigins(base, changed);
  const at = (name: ColumnName) => names.indexOf(name);
  return fill(names, {
    rows: merge.origins.length,
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

function findOrigins(
  { keys: { bytes, width }, rows }: Book,
  changed: readonly { key: string; values: unknown[] | null }[],
): Merge {
  const keys = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const origins = new Int32Array(rows + changed.length);
  const fresh: Merge['fresh'] = [];
  let row = 0;
  let from = 0;
  const takeUpTo = (to: number) => {
    for (; from < to; from += 1, row += 1) origins[row] = from;
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
    if (low < rows && compare(low) === 0) from += 1;
    if (values === null) continue;
    origins[row] = -fresh.push({ key, values });
    row += 1;
  }
  takeUpTo(rows);
  return { origins: origins.subarray(0, row), fresh };
}

function mergeKeys(base: Keys, { origins, fresh }: Merge): Keys {
  const width = fresh.reduce((most, { key }) => Math.max(most, key.length), base.width);
  const bytes = Buffer.alloc(origins.length * width);
  let row = 0;
  while (row < origins.length) {
    const origin = origins[row]!;
    if (origin < 0) {
      bytes.write(fresh[-origin - 1]!.key, row * width, 'latin1');
      row += 1;
      continue;
    }
    // Rows that stay beside each other are moved together, unless keys have become longer.
    let end = row + 1;
    if (width === base.width)
      while (end < origins.length && origins[end] === origin + end - row) end += 1;
    const old = base.bytes.subarray(origin * base.width, (origin + end - row) * base.width);
    bytes.set(old, row * width);
    row = end;
  }
  return { bytes, width };
}

function mergeWords(base: Words, { origins, fresh }: Merge, at: number): Words {
  const words = [...base.words];
  const codeOf = new Map(words.map((word, code) => [word, code]));
  const codesOfFresh = fresh.map(({ values }) => {
    const word = values[at] as string | null;
    const code = codeOf.get(word) ?? words.push(word) - 1;
    codeOf.set(word, code);
    return code;
  });
  const Codes =
    words.length <= 256 ? Uint8Array : words.length <= 65_536 ? Uint16Array : Uint32Array;
  const codes = new Codes(origins.length);
  for (let row = 0; row < codes.length; row += 1) {
    const origin = origins[row]!;
    codes[row] = origin >= 0 ? base.codes[origin]! : codesOfFresh[-origin - 1]!;
  }
  return { codes, words };
}

const numberOf = (value: unknown) => (value as number | null) ?? NaN;

function mergeNumbers(base: Float64Array, { origins, fresh }: Merge, at: number): Float64Array {
  const merged = new Float64Array(origins.length);
  for (let row = 0; row < merged.length; row += 1) {
    const origin = origins[row]!;
    merged[row] = origin >= 0 ? base[origin]! : numberOf(fresh[-origin - 1]!.values[at]);
  }
  return merged;
}

function mergeLists(base: Lists, { origins, fresh }: Merge, at: number): Lists {
  const listsOfFresh = fresh.map(({ values }) => (values[at] ?? []) as unknown[][]);
  const starts = new Uint32Array(origins.length + 1);
  for (let row = 0; row < origins.length; row += 1) {
    const origin = origins[row]!;
    const length =
      origin >= 0
        ? base.starts[origin + 1]! - base.starts[origin]!
        : listsOfFresh[-origin - 1]!.length;
    starts[row + 1] = starts[row]! + length;
  }
  const items = base.items.map((old, nth) => {
    const merged = new Float64Array(starts[origins.length]!);
    for (let row = 0, item = 0; row < origins.length; row += 1) {
      const origin = origins[row]!;
      if (origin >= 0) {
        const end = base.starts[origin + 1]!;
        for (let from = base.starts[origin]!; from < end; from += 1, item += 1)
          merged[item] = old[from]!;
      } else {
        for (const one of listsOfFresh[-origin - 1]!) {
          merged[item] = numberOf(one[nth]);
          item += 1;
        }
      }
    }
    return merged;
  });
  return { starts, items };
}
