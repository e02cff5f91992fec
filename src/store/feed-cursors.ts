import { sql } from 'kysely';
import type { Db } from './db.ts';

export type FeedCursor = {
  position: string | null;
  readAt: number | null;
  /** When somebody last had a panel open. */
  atWorkAt: number | null;
};

const nowMs = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;

/** When the feed was last read; null where it never was. */
export async function feedReadAt(db: Db, feed: string): Promise<number | null> {
  const row = await db
    .selectFrom('feed_cursors')
    .select('read_at')
    .where('feed', '=', feed)
    .executeTakeFirst();
  return row?.read_at ?? null;
}

/**
 * Claims a feed for so long, so that one process reads it at a time; by the database's clock. Answers how far it was read,
 * or null when somebody else reads it.
 */
export async function claimFeed(
  db: Db,
  feed: string,
  forMs: number,
): Promise<(FeedCursor & { claim: number }) | null> {
  const { rows } = await sql<{
    position: string | null;
    read_at: number | null;
    at_work_at: number | null;
    claim: number;
  }>`
    insert into feed_cursors (feed, claimed_until) values (${feed}, ${nowMs} + ${forMs}::bigint)
    on conflict (feed) do update set claimed_until = excluded.claimed_until
      where coalesce(feed_cursors.claimed_until, 0) <= ${nowMs}
    returning position, read_at, at_work_at, claimed_until as claim
  `.execute(db);
  const row = rows[0];
  if (!row) return null;
  const { position, claim, read_at: readAt, at_work_at: atWorkAt } = row;
  return { position, readAt, atWorkAt, claim };
}

/** Somebody in some portal has a panel open. */
export async function noteAtWork(db: Db, feed: string, at: number): Promise<void> {
  await sql`
    insert into feed_cursors (feed, at_work_at) values (${feed}, ${at}::bigint)
    on conflict (feed) do update
      set at_work_at = greatest(coalesce(feed_cursors.at_work_at, 0), excluded.at_work_at)
  `.execute(db);
}

/** Holds the claim for longer; answers the new one, or null when it is no longer ours. */
export async function renewFeed(
  db: Db,
  feed: string,
  claim: number,
  forMs: number,
): Promise<number | null> {
  const { rows } = await sql<{ claim: number }>`
    update feed_cursors set claimed_until = greatest(${nowMs} + ${forMs}::bigint, claimed_until + 1)
    where feed = ${feed} and claimed_until = ${claim} returning claimed_until as claim
  `.execute(db);
  return rows[0]?.claim ?? null;
}

/**
 * Moves a feed on. Belongs in the transaction that notes what it told. False when the claim is no longer ours: then nothing
 * may be kept.
 */
export async function moveFeed(
  db: Db,
  feed: string,
  claim: number,
  to: { position: string; readAt: number },
): Promise<boolean> {
  const done = await db
    .updateTable('feed_cursors')
    .set({ position: to.position, read_at: to.readAt })
    .where('feed', '=', feed)
    .where('claimed_until', '=', claim)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Lets somebody else read the feed at once. */
export async function releaseFeed(db: Db, feed: string, claim: number): Promise<void> {
  await db
    .updateTable('feed_cursors')
    .set({ claimed_until: null })
    .where('feed', '=', feed)
    .where('claimed_until', '=', claim)
    .execute();
}
