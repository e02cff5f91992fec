import { sql } from 'kysely';
import type { Activity, ActivityRef, ActivityType } from '../timeline/records.ts';
import { customersOfActivities, setActivityLinks } from './activity-links.ts';
import type { Db } from './db.ts';
import { markDirty } from './dirty-customers.ts';
import { jsonText } from './json-text.ts';
import { dropAsksOfRecords } from './open-asks.ts';
import { prepared } from './prepared.ts';
import { anyOf, isOneOf, rowSet } from './row-set.ts';

/** A record's own hash tells whether it changed since it was kept. */
export type ActivityKey = ActivityRef & { hash: string };

/** Notes that a sync run met these; returns, as `type:id`, those already kept with the very same hash. */
export async function touchActivities(
  db: Db,
  portalId: string,
  run: number,
  keys: readonly ActivityKey[],
): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const wanted = keys.map(({ type, id, hash }) => [type, id, hash]);
  const same = await sql<ActivityRef>`
    update activities a set seen_run = ${run}
    where a.portal_id = ${portalId} and a.type = ${anyOf(keys.map(({ type }) => type))}
      and a.id = ${anyOf(keys.map(({ id }) => id))} and ${isOneOf(['a.type', 'a.id', 'a.hash'], wanted)}
    returning a.type, a.id
  `.execute(db);
  return new Set(same.rows.map((row) => `${row.type}:${row.id}`));
}

/**
 * Keeps new and changed activities and marks their customers, those linked before as well as now. Run it in
 * one transaction with the cursor; an activity given twice counts once, the last as it is.
 */
export async function saveActivities(
  db: Db,
  portalId: string,
  run: number,
  activities: readonly { activity: Activity; hash: string }[],
): Promise<void> {
  if (activities.length === 0) return;
  const byKey = new Map(activities.map((row) => [`${row.activity.type}:${row.activity.id}`, row]));
  const rows = [...byKey.values()].map(({ activity, hash }) => ({
    type: activity.type,
    id: activity.id,
    at: activity.at,
    hash,
    data: jsonText(activity),
  }));
  await sql`
    insert into activities (portal_id, type, id, at, data, hash, seen_run)
    select ${portalId}, type, id, at, data::jsonb, hash, ${run}::integer
    from ${rowSet('type text, id text, at bigint, hash text, data text', rows)}
    on conflict (portal_id, type, id)
    do update set at = excluded.at, data = excluded.data, hash = excluded.hash, seen_run = excluded.seen_run
  `.execute(db);
  const changed = [...byKey.values()].map(({ activity }) => activity);
  await markDirty(db, portalId, await setActivityLinks(db, portalId, changed));
}

/** Ids of a type that a run did not meet: deleted in the CRM, or missed. */
export async function unseenActivities(
  db: Db,
  portalId: string,
  type: ActivityType,
  run: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('activities')
    .select('id')
    .where('portal_id', '=', portalId)
    .where('type', '=', type)
    .where('seen_run', '<>', run)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

/** Forgets these activities, with every sentence kept from them, and marks their customers. */
export async function deleteActivities(
  db: Db,
  portalId: string,
  refs: readonly ActivityRef[],
): Promise<void> {
  if (refs.length === 0) return;
  await markDirty(db, portalId, await customersOfActivities(db, portalId, refs));
  const wanted = refs.map(({ type, id }) => [type, id]);
  for (const table of ['activities', 'activity_links']) {
    await sql`
      delete from ${sql.table(table)} t where t.portal_id = ${portalId} and t.type = ${anyOf(refs.map(({ type }) => type))}
        and t.id = ${anyOf(refs.map(({ id }) => id))} and ${isOneOf(['t.type', 't.id'], wanted)}
    `.execute(db);
  }
  const keys = rowSet('type text, id text', refs);
  await sql`
    delete from request_examples t using ${keys}
    where t.portal_id = ${portalId} and t.record_type = r.type and t.record_id = r.id
  `.execute(db);
  await dropAsksOfRecords(db, portalId, refs);
}

/** These activities with the hash of each, as far as they are kept; in any order. */
export async function findActivities(
  db: Db,
  portalId: string,
  refs: readonly ActivityRef[],
): Promise<{ activity: Activity; hash: string }[]> {
  if (refs.length === 0) return [];
  const found = await sql<{ activity: Activity; hash: string }>`
    ${prepared('find_activities')} select a.data as activity, a.hash from ${rowSet('type text, id text', refs)}
    cross join lateral (
      select data, hash from activities a
      where a.portal_id = ${portalId} and a.type = r.type and a.id = r.id offset 0
    ) a
  `.execute(db);
  return found.rows;
}

/** How many activities of each type are kept. */
export async function countActivities(
  db: Db,
  portalId: string,
): Promise<Partial<Record<ActivityType, number>>> {
  const rows = await db
    .selectFrom('activities')
    .select(({ fn }) => ['type', fn.countAll<number>().as('count')])
    .where('portal_id', '=', portalId)
    .groupBy('type')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.type, row.count]));
}

/** How much is recorded of each type, and when the latest of it was. */
export async function latestActivities(
  db: Db,
  portalId: string,
): Promise<{ type: ActivityType; count: number; latestAt: number }[]> {
  return await db
    .selectFrom('activities')
    .select(({ fn }) => [
      'type',
      fn.countAll<number>().as('count'),
      fn.max<number>('at').as('latestAt'),
    ])
    .where('portal_id', '=', portalId)
    .groupBy('type')
    .orderBy('type')
    .execute();
}
