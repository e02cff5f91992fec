import { sql } from 'kysely';
import type { Db } from './db.ts';
import { anyOf, rowSet } from './row-set.ts';

/** What one owner was told last; `ownerId` '' stands for those whom nobody is told of. Times are epoch ms. */
export type KeptDigest = {
  ownerId: string;
  /** The portal's day that it was made for; '' where it is to be made anew. */
  day: string;
  /** From when (excluded) to when changes were told. */
  sinceAt: number;
  untilAt: number;
  /** How many customers had changed. */
  customers: number;
  /** What the task can be found again by while it is being made; null where there is none. */
  task: { subject: string; dueAt: number } | null;
  /** Somebody is making the task since then. */
  claimedAt: number | null;
  taskId: string | null;
  doneAt: number | null;
  /** Why the CRM did not take the last one. */
  refused: string | null;
};

/** One to be made; without a task where nothing changed, so that the day is done with. */
export type DigestClaim = Pick<
  KeptDigest,
  'ownerId' | 'day' | 'sinceAt' | 'untilAt' | 'customers' | 'task'
>;

/** The last digest of each owner who was ever looked at for one, by the owner's id. */
export async function listDigests(db: Db, portalId: string): Promise<Map<string, KeptDigest>> {
  const rows = await db
    .selectFrom('digests')
    .selectAll()
    .where('portal_id', '=', portalId)
    .orderBy('owner_id')
    .execute();
  return new Map(
    rows.map((row) => [
      row.owner_id,
      {
        ownerId: row.owner_id,
        day: row.day,
        sinceAt: row.since_at,
        untilAt: row.until_at,
        customers: row.customers,
        task:
          row.subject === null || row.due_at === null
            ? null
            : { subject: row.subject, dueAt: row.due_at },
        claimedAt: row.claimed_at,
        taskId: row.task_id,
        doneAt: row.done_at,
        refused: row.refused,
      },
    ]),
  );
}

/**
 * Claims these owners' digests of a day and answers whose were claimed: each by one caller only, however many ask, and never
 * while one of an earlier day is still being made.
 */
export async function claimDigests(
  db: Db,
  portalId: string,
  claims: readonly DigestClaim[],
  at: number,
): Promise<Set<string>> {
  if (claims.length === 0) return new Set();
  const rows = claims.map(({ ownerId, day, sinceAt, untilAt, customers, task }) => ({
    owner_id: ownerId,
    day,
    since_at: sinceAt,
    until_at: untilAt,
    customers,
    subject: task?.subject ?? null,
    due_at: task?.dueAt ?? null,
    claimed_at: task ? at : null,
  }));
  const found = await sql<{ owner_id: string }>`
    insert into digests (portal_id, owner_id, day, since_at, until_at, customers, subject, due_at, claimed_at)
    select ${portalId}, owner_id, day, since_at, until_at, customers, subject, due_at, claimed_at
    from ${rowSet(
      `owner_id text, day text, since_at bigint, until_at bigint, customers integer, subject text,
       due_at bigint, claimed_at bigint`,
      rows,
    )}
    on conflict (portal_id, owner_id) do update set
      day = excluded.day, since_at = excluded.since_at, until_at = excluded.until_at,
      customers = excluded.customers, subject = excluded.subject, due_at = excluded.due_at,
      claimed_at = excluded.claimed_at,
      task_id = case when excluded.subject is null then digests.task_id end,
      done_at = case when excluded.subject is null then digests.done_at end,
      refused = case when excluded.subject is null then digests.refused end
    where digests.day < excluded.day and digests.claimed_at is null
    returning owner_id
  `.execute(db);
  return new Set(found.rows.map((row) => row.owner_id));
}

/** Takes over a digest whose maker went away (claimed before `staleBefore`). True for exactly one caller. */
export async function reclaimDigest(
  db: Db,
  portalId: string,
  ownerId: string,
  { staleBefore, at }: { staleBefore: number; at: number },
): Promise<boolean> {
  const result = await db
    .updateTable('digests')
    .set({ claimed_at: at })
    .where('portal_id', '=', portalId)
    .where('owner_id', '=', ownerId)
    .where('claimed_at', '<', staleBefore)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Their tasks are made: what they tell is told, and nothing of their words is kept. */
export async function completeDigests(
  db: Db,
  portalId: string,
  made: readonly { ownerId: string; taskId: string }[],
  at: number,
): Promise<void> {
  if (made.length === 0) return;
  const rows = made.map(({ ownerId, taskId }) => ({ owner_id: ownerId, task_id: taskId }));
  await sql`
    update digests d set task_id = r.task_id, done_at = ${at}::bigint, claimed_at = null, subject = null,
      due_at = null, refused = null
    from ${rowSet('owner_id text, task_id text', rows)}
    where d.portal_id = ${portalId} and d.owner_id = r.owner_id
      and d.owner_id = ${anyOf(made.map(({ ownerId }) => ownerId))}
  `.execute(db);
}

/**
 * These were surely not made: what they would have told is told by the next. With the CRM's reason that is the next day's;
 * without one it may be made anew at once.
 */
export async function giveUpDigests(
  db: Db,
  portalId: string,
  given: readonly { ownerId: string; refused: string | null }[],
): Promise<void> {
  if (given.length === 0) return;
  const rows = given.map(({ ownerId, refused }) => ({ owner_id: ownerId, refused }));
  await sql`
    update digests d set until_at = d.since_at, claimed_at = null, subject = null, due_at = null,
      day = case when r.refused is null then '' else d.day end, refused = r.refused
    from ${rowSet('owner_id text, refused text', rows)}
    where d.portal_id = ${portalId} and d.owner_id = r.owner_id
      and d.owner_id = ${anyOf(given.map(({ ownerId }) => ownerId))}
  `.execute(db);
}
