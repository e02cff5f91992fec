import { sql } from 'kysely';
import type { CustomerKind, CustomerRef } from '../timeline/records.ts';
import type { Db } from './db.ts';
import { jsonText } from './json-text.ts';
import { prepared } from './prepared.ts';
import { rowSet } from './row-set.ts';

/** A workflow that is being started for a record, or was started last; `task` holds the properties as they were meant. */
export type WorkflowStart = {
  key: string;
  id: string;
  actionId: string;
  task: Record<string, string>;
  /** When it was claimed, or taken over: whoever holds the claim knows it by this. */
  claimedAt: number;
  /** Null while it is being started. */
  doneAt: number | null;
};

/** A claim as its holder knows it: by another moment, or for another workflow, it is somebody else's by now. */
export type HeldStart = Pick<WorkflowStart, 'key' | 'actionId' | 'claimedAt'>;

/** One place for each record: what is being started there, else what was started last. */
const placeOfStart = ({ kind, id }: CustomerRef): string => `start:${kind}:${id}`;

/**
 * Claims these records for starting one workflow, and returns the ids of those that are now the caller's: none where
 * anything is being started just now or was since `quietSince`, nor where this workflow was started since `againSince`.
 * For two callers at the same moment one of them gets each. Two statements that belong together: run it in a transaction.
 */
export async function claimStarts(
  db: Db,
  portalId: string,
  start: {
    kind: CustomerKind;
    ids: readonly string[];
    actionId: string;
    task: Record<string, string>;
    at: number;
    againSince: number;
    quietSince: number;
  },
): Promise<Set<string>> {
  const { kind, ids, actionId, task, at, againSince, quietSince } = start;
  if (ids.length === 0) return new Set();
  const rows = ids.map((id) => ({ id, key: placeOfStart({ kind, id }) }));
  const asked = rowSet('id text, key text', rows);
  // What is over makes place, under a name of its own: it is told in the record's history.
  await sql`
    update actions_taken a set key = a.key || ':' || a.done_at from ${asked}
    where a.portal_id = ${portalId} and a.key = r.key
      and a.done_at < ${quietSince}::bigint and (a.action_id <> ${actionId} or a.done_at < ${againSince}::bigint)
  `.execute(db);
  const claimed = await sql<{ id: string }>`
    insert into actions_taken (portal_id, key, kind, customer_id, action_id, task, claimed_at)
    select ${portalId}, r.key, ${kind}, r.id, ${actionId}, ${jsonText(task)}::jsonb, ${at}::bigint
    from ${asked}
    where not exists (
      select from actions_taken o
      where o.portal_id = ${portalId} and o.kind = ${kind} and o.customer_id = r.id
        and o.action_id = ${actionId} and o.done_at >= ${againSince}::bigint
    )
    order by r.key
    on conflict (portal_id, key) do nothing
    returning customer_id as id
  `.execute(db);
  return new Set(claimed.rows.map(({ id }) => id));
}

/** What is being started for these records, or was last, by the record's id; none where nothing ever was. */
export async function findStarts(
  db: Db,
  portalId: string,
  kind: CustomerKind,
  ids: readonly string[],
): Promise<Map<string, WorkflowStart>> {
  if (ids.length === 0) return new Map();
  const places = new Map(ids.map((id) => [placeOfStart({ kind, id }), id]));
  const rows = await db
    .selectFrom('actions_taken')
    .select(['key', 'action_id', 'task', 'claimed_at', 'done_at'])
    .where('portal_id', '=', portalId)
    .where('key', 'in', [...places.keys()])
    .execute();
  return new Map(
    rows.map(({ key, action_id, task, claimed_at, done_at }) => {
      const id = places.get(key) as string;
      return [
        id,
        {
          key,
          id,
          actionId: action_id,
          task,
          claimedAt: Number(claimed_at),
          doneAt: done_at === null ? null : Number(done_at),
        },
      ];
    }),
  );
}

/**
 * The CRM has taken these: they count as started from `at` on. Returns the keys of those that were still held as given, and
 * that nobody had noted before.
 */
export async function completeStarts(
  db: Db,
  portalId: string,
  done: readonly (HeldStart & { at: number })[],
): Promise<Set<string>> {
  if (done.length === 0) return new Set();
  const noted = await sql<{ key: string }>`
    update actions_taken a set task_id = 'started', done_at = r.at from ${heldSet(done)}
    where a.portal_id = ${portalId} and ${isHeld}
    returning a.key
  `.execute(db);
  return new Set(noted.rows.map(({ key }) => key));
}

/**
 * Puts another moment on claims: takes over what was left alone, or opens to anybody (0) what its holder leaves. Returns the
 * keys of those that were still held as given; of two who ask, one gets each.
 */
export async function reclaimStarts(
  db: Db,
  portalId: string,
  held: readonly HeldStart[],
  at: number,
): Promise<Set<string>> {
  if (held.length === 0) return new Set();
  const taken = await sql<{ key: string }>`
    update actions_taken a set claimed_at = r.at from ${heldSet(held.map((one) => ({ ...one, at })))}
    where a.portal_id = ${portalId} and ${isHeld}
    returning a.key
  `.execute(db);
  return new Set(taken.rows.map(({ key }) => key));
}

/** Gives claims back after the CRM surely started nothing; what another holds by now stays theirs. */
export async function releaseStarts(
  db: Db,
  portalId: string,
  held: readonly HeldStart[],
): Promise<void> {
  if (held.length === 0) return;
  await sql`
    delete from actions_taken a using ${heldSet(held.map((one) => ({ ...one, at: 0 })))}
    where a.portal_id = ${portalId} and ${isHeld}
  `.execute(db);
}

const heldSet = (held: readonly (HeldStart & { at: number })[]) =>
  rowSet(
    'key text, action_id text, claimed_at bigint, at bigint',
    held
      .map(({ key, actionId, claimedAt, at }) => ({
        key,
        action_id: actionId,
        claimed_at: claimedAt,
        at,
      }))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  );

const isHeld = sql`a.key = r.key and a.action_id = r.action_id and a.claimed_at = r.claimed_at and a.task_id is null`;

/** The workflows started for this record, the latest first, at most 20; without a name that was erased with a person. */
export async function listStartsMade(
  db: Db,
  portalId: string,
  { kind, id }: CustomerRef,
): Promise<{ key: string; task: Record<string, string>; at: number }[]> {
  const rows = await db
    .selectFrom('actions_taken')
    .modifyFront(prepared('list_starts_made'))
    .select(['key', 'task', 'done_at'])
    .where('portal_id', '=', portalId)
    .where('kind', '=', kind)
    .where('customer_id', '=', id)
    .where('action_id', 'like', 'workflow.start.%')
    .where('done_at', 'is not', null)
    .orderBy('done_at', 'desc')
    .orderBy('key')
    .limit(20)
    .execute();
  return rows.map(({ key, task, done_at }) => ({ key, task, at: Number(done_at) }));
}
