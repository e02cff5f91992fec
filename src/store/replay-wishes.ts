import { sql } from 'kysely';
import type { Db } from './db.ts';

/** How far the replay is that somebody asked for. */
export type ReplayWish =
  | { state: 'waiting' }
  /** `share`: of the work, 0 to 1. */
  | { state: 'running'; share: number }
  | { state: 'failed' };

/** By which a worker knows the wish as the one that it took. */
export type ReplayClaim = { claim: string; until: number };

/** Somebody wants the portal's past replayed. A wish that waits or is being met stays as it is; one that failed is new again. */
export async function wishReplay(db: Db, portalId: string, at: number): Promise<void> {
  await sql`
    insert into replay_wishes (portal_id, due_at, asked_at) values (${portalId}, ${at}::bigint, ${at}::bigint)
    on conflict (portal_id) do update set due_at = excluded.due_at, asked_at = excluded.asked_at, claim = null, tries = 0, share = 0
    where replay_wishes.due_at is null
  `.execute(db);
}

/** Null: nobody wants one. */
export async function findReplayWish(
  db: Db,
  portalId: string,
  now: number,
): Promise<ReplayWish | null> {
  const row = await db
    .selectFrom('replay_wishes')
    .select(['due_at', 'claim', 'share'])
    .where('portal_id', '=', portalId)
    .executeTakeFirst();
  if (!row) return null;
  if (row.due_at === null) return { state: 'failed' };
  if (row.claim === null || row.due_at <= now) return { state: 'waiting' };
  return { state: 'running', share: row.share };
}

/**
 * Takes the wish where it is due, until a moment that is put off by holding it: whoever is killed holds it no longer. Answers
 * the how manieth try this is and when somebody asked, null where that isn't known, and null where it isn't due.
 */
export async function beginReplay(
  db: Db,
  portalId: string,
  { claim, until, at }: ReplayClaim & { at: number },
): Promise<{ tries: number; askedAt: number | null } | null> {
  const { rows } = await sql<{ tries: number; askedAt: number | null }>`
    update replay_wishes set claim = ${claim}, due_at = ${until}::bigint, tries = tries + 1, share = 0
    where portal_id = ${portalId} and due_at <= ${at}::bigint returning tries, asked_at as "askedAt"
  `.execute(db);
  return rows[0] ?? null;
}

/** Goes on holding it, and notes how far the work is. False where it is held no more. */
export async function holdReplay(
  db: Db,
  portalId: string,
  { claim, until, share }: ReplayClaim & { share: number },
): Promise<boolean> {
  const held = await sql`
    update replay_wishes set due_at = ${until}::bigint, share = ${share}::real
    where portal_id = ${portalId} and claim = ${claim}
  `.execute(db);
  return held.numAffectedRows === 1n;
}

/** The wish is met. False where somebody else holds it, or nobody has it any more. */
export async function endReplay(db: Db, portalId: string, claim: string): Promise<boolean> {
  const met = await sql`
    delete from replay_wishes where portal_id = ${portalId} and claim = ${claim}
  `.execute(db);
  return met.numAffectedRows === 1n;
}

/**
 * Gives it back: to be taken again at `dueAt`, or by nobody where that is null, which tells that it failed. A try that was only
 * stopped, or met with an erasure, doesn't count.
 */
export async function giveBackReplay(
  db: Db,
  portalId: string,
  { claim, dueAt, counts }: { claim: string; dueAt: number | null; counts: boolean },
): Promise<void> {
  await sql`
    update replay_wishes set claim = null, share = 0, due_at = ${dueAt}::bigint, tries = tries - ${counts ? 0 : 1}
    where portal_id = ${portalId} and claim = ${claim}
  `.execute(db);
}
