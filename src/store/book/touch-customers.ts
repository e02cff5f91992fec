import { sql } from 'kysely';
import type { CustomerRef } from '../../timeline/records.ts';
import type { Db } from '../db.ts';
import { rowSet } from '../row-set.ts';
import { touching } from './touching.ts';

/** Notes by itself that the book no longer tells the truth about these customers. */
export async function touchBook(
  db: Db,
  portalId: string,
  refs: readonly CustomerRef[],
): Promise<void> {
  if (refs.length === 0) return;
  const keys = refs.map(({ kind, id }) => ({ kind, id }));
  const given = sql`select r.kind, r.id from ${rowSet('kind text, id text', keys)}`;
  await touching(portalId, given).execute(db);
}

/**
 * For erasures, within their transaction: nothing of what the book had stays, and it is made anew from what is kept then. Whoever packs it
 * meanwhile has done so before, or waits.
 */
export async function dropBook(db: Db, portalId: string): Promise<void> {
  await lockBook(db, portalId);
  await sql`delete from book_columns where portal_id = ${portalId}`.execute(db);
}

/** One at a time writes a portal's book, until the end of the transaction. */
export async function lockBook(db: Db, portalId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`book of ${portalId}`}))`.execute(db);
}
