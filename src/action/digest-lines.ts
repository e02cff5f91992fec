import type { CustomerKind } from '../timeline/records.ts';
import type { AskKind, Level } from './assessment.ts';

/** One thing that changed; `at` is when the level changed, or when the answer fell due. */
export type DigestChange =
  | { what: 'rose' | 'recovered'; was: Level; at: number }
  | { what: 'ask' | 'promise'; ask: AskKind; askedAt: number; at: number };

/** A customer with one thing that changed; one of whom several did has a row for each. */
export type DigestRow = {
  kind: CustomerKind;
  id: string;
  /** Who is to be told. */
  ownerId: string | null;
  level: Level;
  risk: number | null;
  /** What acting may be expected to save; null where it is not known. */
  saved: number | null;
  change: DigestChange;
};

export type DigestLines = {
  lines: DigestRow[];
  /** Customers that changed as well, and have no place. */
  more: number;
};

/** What asks for something comes before what is good news. */
const order: DigestChange['what'][] = ['rose', 'ask', 'promise', 'recovered'];

/**
 * What a digest tells of these changes: one line a customer with what matters most of it, at most so many, in whatever order
 * they come. As in the queue whoever is worth most comes first, then of whom that is not known, the most at risk first; whoever only
 * recovered has what places are left.
 */
export function digestLines(rows: readonly DigestRow[], most: number): DigestLines {
  const best = new Map<string, DigestRow>();
  for (const row of rows) {
    const name = `${row.kind}:${row.id}`;
    const other = best.get(name);
    if (!other || compareChanges(row.change, other.change) < 0) best.set(name, row);
  }
  const lines = [...best.values()].sort(compareCustomers);
  return { lines: lines.slice(0, most), more: Math.max(0, lines.length - most) };
}

/** What has waited longest stands for all of its kind. */
function compareChanges(a: DigestChange, b: DigestChange): number {
  return (
    order.indexOf(a.what) - order.indexOf(b.what) ||
    a.at - b.at ||
    detail(a).localeCompare(detail(b))
  );
}

/** Only so that the same changes always make the same digest. */
const detail = (change: DigestChange) =>
  'ask' in change ? `${change.askedAt} ${change.ask}` : change.was;

function compareCustomers(a: DigestRow, b: DigestRow): number {
  return (
    Number(a.change.what === 'recovered') - Number(b.change.what === 'recovered') ||
    descending(a.saved, b.saved) ||
    descending(a.risk, b.risk) ||
    (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/** The largest first, what is not known last. */
function descending(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return b - a;
}
