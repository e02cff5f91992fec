import { LRUCache } from 'lru-cache';
import type { Db } from '../db.ts';
import { withinPortal } from '../within-portal.ts';
import { type Book, columnNames } from './book.ts';
import { mergeBook } from './merge-book.ts';
import { findBook, readEverybody } from './read-book.ts';

/** A portal's customers in all columns, true at the moment of asking. Nobody may change what is handed out. */
export type Books = (portalId: string) => Promise<Book>;

type Kept = { version: string; marks: Set<number>; book: Book };

/** Four portals of 100,000 customers, or hundreds of usual size. */
const mostBytes = 96 * 1024 * 1024;
const unusedMs = 5 * 60_000;

/**
 * Books as a server keeps them between two calls, so that each call reads no more than what changed since the one before. Every call asks
 * the database which packing is the latest and who was touched since: what it holds of another packing, or of one that was erased, is
 * dropped unseen. What nobody asks for in five minutes is forgotten, what is least asked for where it takes too much memory, and all with `until`.
 */
export function keptBooks(
  db: Db,
  { bytes = mostBytes, until }: { bytes?: number; until?: AbortSignal } = {},
): Books {
  const kept = new LRUCache<string, Kept>({
    maxSize: bytes,
    sizeCalculation: ({ book, marks }) => bytesOf(book) + marks.size * 32,
    ttl: unusedMs,
    ttlAutopurge: true,
  });
  until?.addEventListener('abort', () => kept.clear(), { once: true });
  async function read(portalId: string): Promise<Book> {
    const known = kept.get(portalId) ?? null;
    const { version, base, touched, marks } = await findBook(db, portalId, columnNames, known);
    if (version === null) {
      kept.delete(portalId);
      return await readEverybody(db, portalId, columnNames);
    }
    const old = base ?? known!.book;
    const book = mergeBook(old, columnNames, touched);
    const all = base === null ? known!.marks : new Set<number>();
    for (const mark of marks) all.add(mark);
    kept.set(portalId, { version, marks: all, book });
    return book;
  }
  const ask = oneAtATime(read);
  return (portalId) => withinPortal(portalId, () => ask(portalId));
}

/**
 * Whoever asks while a portal is being read waits for a reading that begins after they asked: what was written before they asked is in it.
 * All who wait share one.
 */
function oneAtATime<T>(read: (portalId: string) => Promise<T>): (portalId: string) => Promise<T> {
  type Line = { running: Promise<T>; next: Promise<T> | null };
  const lines = new Map<string, Line>();
  function begin(portalId: string): Promise<T> {
    const line: Line = { running: read(portalId), next: null };
    lines.set(portalId, line);
    const leave = () => {
      if (line.next === null) lines.delete(portalId);
    };
    line.running.then(leave, leave);
    return line.running;
  }
  return (portalId) => {
    const line = lines.get(portalId);
    if (!line) return begin(portalId);
    const proceed = () => begin(portalId);
    line.next ??= line.running.then(proceed, proceed);
    return line.next;
  };
}

function bytesOf({ keys, words, numbers, lists }: Book): number {
  const arrays = [
    keys.bytes,
    ...Object.values(words).map(({ codes }) => codes),
    ...Object.values(numbers),
    ...Object.values(lists).flatMap(({ starts, items }) => [starts, ...items]),
  ];
  const letters = Object.values(words).flatMap((one) => one.words.map((word) => word?.length ?? 0));
  return (
    arrays.reduce((sum, { byteLength }) => sum + byteLength, 0) +
    letters.reduce((sum, length) => sum + 2 * length + 32, 0)
  );
}
