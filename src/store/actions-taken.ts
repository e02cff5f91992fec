import { sql } from 'kysely';
import type { CustomerRef } from '../timeline/records.ts';
import { touching } from './book/touching.ts';
import { noteActed } from './customer-facts.ts';
import type { Db } from './db.ts';
import { jsonText } from './json-text.ts';
import { prepared } from './prepared.ts';
import { rowSet } from './row-set.ts';

/** An action somebody pressed. `taskId` is null while the task is being made. */
export type ActionTaken = {
  key: string;
  customer: CustomerRef;
  actionId: string;
  /** The task's properties as they were meant, so that another attempt makes the same one. */
  task: Record<string, string>;
  claimedAt: number;
  taskId: string | null;
  /** Null while the task is being made, and again once it was taken back. */
  doneAt: number | null;
};

/** Claims a key for making a task. True for exactly one caller, however many ask at the same time. */
export async function claimAction(
  db: Db,
  portalId: string,
  action: {
    key: string;
    customer: CustomerRef;
    actionId: string;
    task: Record<string, string>;
    at: number;
  },
): Promise<boolean> {
  const result = await db
    .insertInto('actions_taken')
    .values({
      portal_id: portalId,
      key: action.key,
      kind: action.customer.kind,
      customer_id: action.customer.id,
      action_id: action.actionId,
      task: jsonText(action.task),
      claimed_at: action.at,
      task_id: null,
      done_at: null,
      undone_at: null,
    })
    .onConflict((conflict) => conflict.columns(['portal_id', 'key']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Takes over a claim whose holder went away (claimed before `staleBefore`, no task). True for exactly one caller. */
export async function reclaimAction(
  db: Db,
  portalId: string,
  key: string,
  { staleBefore, at }: { staleBefore: number; at: number },
): Promise<boolean> {
  const result = await db
    .updateTable('actions_taken')
    .set({ claimed_at: at })
    .where('portal_id', '=', portalId)
    .where('key', '=', key)
    .where('task_id', 'is', null)
    .where('claimed_at', '<', staleBefore)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Gives a claim back after the CRM surely made nothing, so that the next press may try again. */
export async function releaseAction(db: Db, portalId: string, key: string): Promise<void> {
  await db
    .deleteFrom('actions_taken')
    .where('portal_id', '=', portalId)
    .where('key', '=', key)
    .where('task_id', 'is', null)
    .execute();
}

/** The task is made: the customer counts as being looked after from now on. */
export async function completeAction(
  db: Db,
  portalId: string,
  key: string,
  taskId: string,
  at: number,
): Promise<void> {
  const found = await sql<CustomerRef & { actionId: string }>`
    with done as (
      update actions_taken set task_id = ${taskId}, done_at = ${at} where portal_id = ${portalId} and key = ${key}
      returning kind, customer_id as id, action_id
    ), touched as (
      ${touching(portalId, sql`select kind, id from done where action_id not like 'workflow.%'`)}
    )
    select kind, id, action_id as "actionId" from done
  `.execute(db);
  const [done] = found.rows;
  if (done) await noteActed(db, portalId, done, at);
}

/**
 * The task was taken back: the customer counts as looked after by it no more. Its key stays used, so that a late repetition
 * of the press makes no second one. False when it was taken back before, or never made.
 */
export async function undoAction(
  db: Db,
  portalId: string,
  key: string,
  at: number,
): Promise<boolean> {
  const undone = await sql`
    with undone as (
      update actions_taken set done_at = null, undone_at = ${at}
      where portal_id = ${portalId} and key = ${key} and task_id is not null and done_at is not null
      returning kind, customer_id as id
    ), touched as (${touching(portalId, sql`select kind, id from undone`)})
    select 1 from undone
  `.execute(db);
  return undone.rows.length === 1;
}

/** The action under this key; null when it was never pressed. */
export async function findAction(
  db: Db,
  portalId: string,
  key: string,
): Promise<ActionTaken | null> {
  const row = await db
    .selectFrom('actions_taken')
    .selectAll()
    .where('portal_id', '=', portalId)
    .where('key', '=', key)
    .executeTakeFirst();
  return row
    ? {
        key,
        customer: { kind: row.kind, id: row.customer_id },
        actionId: row.action_id,
        task: row.task,
        claimedAt: row.claimed_at,
        taskId: row.task_id,
        doneAt: row.done_at,
      }
    : null;
}

/** Which of these tasks belong to a press already noted as done. */
export async function findTakenTasks(
  db: Db,
  portalId: string,
  taskIds: readonly string[],
): Promise<Set<string>> {
  if (taskIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('actions_taken')
    .select('task_id')
    .where('portal_id', '=', portalId)
    .where('task_id', 'in', [...taskIds])
    .execute();
  return new Set(rows.map((row) => row.task_id).filter((id) => id !== null));
}

/**
 * The play that was taken last for each of these customers, when its task was made and by which press; none where none was.
 * An answer to a workflow, and starting one, are no plays.
 */
export async function latestActions(
  db: Db,
  portalId: string,
  refs: readonly CustomerRef[],
): Promise<{ customer: CustomerRef; actionId: string; at: number; key: string }[]> {
  if (refs.length === 0) return [];
  const keys = refs.map(({ kind, id }) => ({ kind, id }));
  const found = await sql<CustomerRef & { action: string; at: string; key: string }>`
    ${prepared('latest_actions')} select r.kind, r.id, a.action_id as action, a.done_at as at, a.key
    from ${rowSet('kind text, id text', keys)}
    cross join lateral (
      select action_id, done_at, key from actions_taken a
      where a.portal_id = ${portalId} and a.kind = r.kind and a.customer_id = r.id
        and a.task_id is not null and a.done_at is not null and a.action_id not like 'workflow.%'
      order by a.done_at desc, a.action_id limit 1
    ) a
  `.execute(db);
  return found.rows.map(({ kind, id, action, at, key }) => ({
    customer: { kind, id },
    actionId: action,
    at: Number(at),
    key,
  }));
}

/** Which of these customers were given a task for which action since then, in order of kind and id. */
export async function listActionsSince(
  db: Db,
  portalId: string,
  refs: readonly CustomerRef[],
  since: number,
): Promise<{ customer: CustomerRef; actionId: string }[]> {
  if (refs.length === 0) return [];
  const found = await sql<CustomerRef & { action: string }>`
    select a.kind, a.customer_id as id, a.action_id as action
    from ${rowSet('kind text, id text', refs)}
    cross join lateral (
      select distinct kind, customer_id, action_id from actions_taken a
      where a.portal_id = ${portalId} and a.kind = r.kind and a.customer_id = r.id
        and a.task_id is not null and a.done_at >= ${since}
    ) a
    order by a.kind, a.customer_id, a.action_id
  `.execute(db);
  return found.rows.map(({ kind, id, action }) => ({ customer: { kind, id }, actionId: action }));
}
