import { type Band, bandOf, type Bands } from '../group-bands.ts';
import type { Level, SignalId } from '../../action/assessment.ts';
import type { CustomerRef } from '../../timeline/records.ts';
import { type Book, numbersOf, refAt, type Words, wordsOf } from './book.ts';
import { keyBy, pickPage, type SortKey } from './pick-page.ts';

export const saveSorts = ['saved', 'value', 'risk', 'age', 'due', 'owner'] as const;
export type SaveSort = (typeof saveSorts)[number];

/** What a view of the queue lets through; null: those of whom it is not known. Absent: all. */
export type SaveChoices = {
  owner?: string | null;
  level?: Level;
  segment?: string | null;
  source?: string | null;
  product?: string | null;
  signal?: SignalId;
  worth?: Band;
  response?: Band;
};

export type QueueScope = {
  now: number;
  /** Saves that each owner can take on in a week; null: everybody who could be saved is wanted. */
  capacity: number | null;
  /** How many of the week each owner (and nobody) has taken on. */
  taken: ReadonlyMap<string | null, number>;
  bands: Bands;
  choices: SaveChoices;
};

/** Those that have a filter of their own on the page. */
const shown = ['owner', 'level', 'segment', 'source', 'product', 'signal'] as const;
type Shown = (typeof shown)[number];

const weekMs = 7 * 86_400_000;

/** Those who are worth most first; of whom it is not known what acting saves after those, the most at risk first. */
const bestFirst = (book: Book): SortKey[] =>
  (['saved', 'risk'] as const).map((name) => keyBy(numbersOf(book, name), { descending: true }));

/** The rows of those for whom something is suggested and who were not taken on this week. */
export function waitingRows(book: Book, now: number): Uint32Array {
  const acting = numbersOf(book, 'acting');
  const letGo = numbersOf(book, 'letGo');
  const actedAt = numbersOf(book, 'actedAt');
  const rows = new Uint32Array(book.rows);
  let count = 0;
  for (let row = 0; row < book.rows; row += 1) {
    if (acting[row] !== 1 || letGo[row] === 1 || actedAt[row]! >= now - weekMs) continue;
    rows[count] = row;
    count += 1;
  }
  return rows.subarray(0, count);
}

/**
 * The rows of the queue: all who wait, or of each owner's (and of nobody's) the best, as many as the owner can still take on
 * this week. What acting is not worth its cost for is no save.
 */
export function queueRows(book: Book, { now, capacity, taken }: QueueScope): Uint32Array {
  const waiting = waitingRows(book, now);
  if (capacity === null) return waiting;
  const saved = numbersOf(book, 'saved');
  const { codes, words } = wordsOf(book, 'owner');
  const keys = bestFirst(book);
  const ofOwner = words.map((): number[] => []);
  for (const row of waiting) if (!(saved[row]! <= 0)) ofOwner[codes[row]!]!.push(row);
  const best = words.flatMap((owner, code) => {
    const limit = Math.max(0, capacity - (taken.get(owner) ?? 0));
    return pickPage(Uint32Array.from(ofOwner[code]!), keys, { limit, offset: 0 });
  });
  return Uint32Array.from(best).sort();
}

/** Those of the queue who fit all choices, a page of them; ties go by kind and id, so that pages don't overlap. */
export function listSaves(
  book: Book,
  queue: Uint32Array,
  scope: QueueScope & {
    sort: SaveSort;
    descending: boolean;
    /** The place of each owner's name. */
    owners: ReadonlyMap<string, number>;
    limit: number;
    offset: number;
  },
): CustomerRef[] {
  const misfits = misfitsOf(book, scope);
  const rows = queue.filter((row) => misfits(row) === 0);
  return pickPage(rows, sortKeys(book, scope), scope).map((row) => refAt(book.keys, row));
}

function sortKeys(
  book: Book,
  {
    sort,
    descending,
    owners,
  }: { sort: SaveSort; descending: boolean; owners: ReadonlyMap<string, number> },
): SortKey[] {
  const by = (name: 'saved' | 'value' | 'risk') => keyBy(numbersOf(book, name), { descending });
  // The longest suggested has the greatest age, and what is due first comes first.
  const since = (name: 'actionSince' | 'actionDueAt') =>
    keyBy(numbersOf(book, name), { descending: !descending, unknownFirst: !descending });
  switch (sort) {
    case 'saved':
      return descending
        ? bestFirst(book)
        : [by('saved'), keyBy(numbersOf(book, 'risk'), { descending: false })];
    case 'age':
      return [since('actionSince')];
    case 'due':
      return [since('actionDueAt')];
    case 'owner': {
      const { codes, words } = wordsOf(book, 'owner');
      const places = words.map((owner) => (owner === null ? undefined : owners.get(owner)));
      const keys = places.map((place) =>
        place === undefined ? Infinity : descending ? -place : place,
      );
      return [(row) => keys[codes[row]!]!, ...bestFirst(book)];
    }
    default:
      return [by(sort)];
  }
}

export type SaveTally = {
  dimension: Shown | 'all';
  value: string | null;
  count: number;
  /** What they may save together, and of how many that is not known. */
  saved: number;
  unknown: number;
}[];

/**
 * How many of the queue each filter would show beside the other filters' choices, and under `all` how many the view has. Whoever
 * fits all choices counts in each filter; whoever fits all but one counts in that one's.
 */
export function tallySaves(book: Book, queue: Uint32Array, scope: QueueScope): SaveTally {
  const saved = numbersOf(book, 'saved');
  const misfits = misfitsOf(book, scope);
  const all = { count: 0, saved: 0, unknown: 0 };
  const columns = shown.map((name) => {
    const { codes, words } = wordsOf(book, name);
    return { name, codes, words, of: words.map(() => ({ count: 0, saved: 0, unknown: 0 })) };
  });
  const add = (to: typeof all, row: number) => {
    to.count += 1;
    if (Number.isNaN(saved[row]!)) to.unknown += 1;
    else to.saved += saved[row]!;
  };
  for (const row of queue) {
    const misfit = misfits(row);
    if (misfit === 0) {
      add(all, row);
      for (const { codes, of } of columns) add(of[codes[row]!]!, row);
      continue;
    }
    const only = 31 - Math.clz32(misfit);
    const column = columns[only];
    if (column && misfit === 1 << only) add(column.of[column.codes[row]!]!, row);
  }
  return [
    { dimension: 'all' as const, value: null, ...all },
    ...columns.flatMap(({ name, words, of }) =>
      words
        .map((value, code) => ({ dimension: name, value, ...of[code]! }))
        .filter(({ count }) => count > 0),
    ),
  ];
}

/** Which choices a row does not fit: a bit for each filter of the page in their order, and two more for the bands. */
function misfitsOf(book: Book, { choices, bands }: QueueScope): (row: number) => number {
  const asked = shown.flatMap((name, nth) => {
    const chosen = choices[name];
    if (chosen === undefined) return [];
    const { codes, words }: Words = wordsOf(book, name);
    return [{ bit: 1 << nth, codes, code: words.indexOf(chosen) }];
  });
  const banded = (['worth', 'response'] as const).flatMap((name, nth) => {
    const wanted = choices[name];
    if (wanted === undefined) return [];
    const values = numbersOf(book, name === 'worth' ? 'value' : 'response');
    return [{ bit: 1 << (shown.length + nth), values, bounds: bands[name], wanted }];
  });
  return (row) => {
    let misfit = 0;
    for (const { bit, codes, code } of asked) if (codes[row] !== code) misfit |= bit;
    for (const { bit, values, bounds, wanted } of banded)
      if (bandOf(values[row]!, bounds) !== wanted) misfit |= bit;
    return misfit;
  };
}
