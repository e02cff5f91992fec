import {
  type Book,
  type ColumnName,
  type ListColumn,
  type Lists,
  type NumberColumn,
  numberColumns,
  type WordColumn,
  wordColumns,
  type Words,
} from './book.ts';
import type { Column } from './pack-column.ts';

/** The book that these columns are of; null where one is missing that was asked for. */
export function bookFrom(
  columns: ReadonlyMap<string, Column>,
  names: readonly ColumnName[],
): Book | null {
  const keys = columns.get('keys');
  if (!keys || names.some((name) => !columns.has(name))) return null;
  const width = keys.width!;
  const bytes = keys.parts[0] as Uint8Array;
  const book: Book = {
    rows: bytes.length / width,
    keys: { bytes, width },
    words: {},
    numbers: {},
    lists: {},
  };
  for (const name of names) {
    const { words, parts } = columns.get(name)!;
    if (words) book.words[name as WordColumn] = { codes: parts[0] as Words['codes'], words };
    else if (numberColumns.includes(name as NumberColumn))
      book.numbers[name as NumberColumn] = parts[0] as Float64Array;
    else book.lists[name as ListColumn] = listsFrom(parts as Float64Array[]);
  }
  return book;
}

/** The columns that a book is kept as, by name; of its words only those that somebody has. */
export function columnsOf({ keys, words, numbers, lists }: Book): [string, Column][] {
  return [
    ['keys', { width: keys.width, parts: [Uint8Array.from(keys.bytes)] }],
    ...wordColumns.flatMap((name): [string, Column][] =>
      words[name] ? [[name, usedWords(words[name])]] : [],
    ),
    ...Object.entries(numbers).map(([name, values]): [string, Column] => [
      name,
      { parts: [values] },
    ]),
    ...Object.entries(lists).map(([name, { starts, items }]): [string, Column] => [
      name,
      { parts: [lengthsOf(starts), ...items] },
    ]),
  ];
}

/** A column for whom nobody stands would keep its words: those of who is gone may be a person's. */
function usedWords({ codes, words }: Words): Column {
  const used: (string | null)[] = [];
  const codeOf = new Int32Array(words.length).fill(-1);
  const renamed = new (codes.constructor as Uint8ArrayConstructor)(codes.length);
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row]!;
    if (codeOf[code] === -1) codeOf[code] = used.push(words[code]!) - 1;
    renamed[row] = codeOf[code]!;
  }
  return { words: used, parts: [renamed] };
}

function lengthsOf(starts: Uint32Array): Float64Array {
  const lengths = new Float64Array(starts.length - 1);
  for (let row = 0; row < lengths.length; row += 1) lengths[row] = starts[row + 1]! - starts[row]!;
  return lengths;
}

function listsFrom([lengths = new Float64Array(0), ...items]: Float64Array[]): Lists {
  const starts = new Uint32Array(lengths.length + 1);
  for (let row = 0; row < lengths.length; row += 1) starts[row + 1] = starts[row]! + lengths[row]!;
  return { starts, items };
}
