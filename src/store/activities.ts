import { sql } from 'kysely';
import type { Activity, ActivityRef, ActivityType, CustomerRef } from '../timeline/records.ts';
import { customersOfActivities, setActivityLinks } from './activity-links.ts';
import type { Db } from './db.ts';
import { markDirty } from './dirty-customers.ts';
import { jsonText } from './json-text.ts';
import { rowSet } from './row-set.ts';

/**
 * Keeps one page of activities as seen by a sync run, marks the customers of those that changed (those linked before
 * as well as now) and returns how many changed. Run it in a transaction together with the cursor.
 */
export async function upsertActivities(
  db: Db,
  portalId: string,
  run: number,
  activities: readonly { activity: Activity; hash: string }[],
): Promise<number> {
  const rows = [
    ...new Map(activities.map((row) => [`${row.activity.type}:${row.activity.id}`, row])).values(),
  ];
  if (rows.length === 0) return 0;
  const keys = rows.map(({ activity, hash }) => ({ type: activity.type, id: activity.id, hash }));
  const same = await sql<ActivityRef>`
    update activities a set seen_run = ${run} from ${rowSet('type text, id text, hash text', keys)}
    where a.portal_id = ${portalId} and a.type = r.type and a.id = r.id and a.hash = r.hash
    returning a.type, a.id
  `.execute(db);
  const unchanged = new Set(same.rows.map((row) => `${row.type}:${row.id}`));
  const changed = rows.filter(({ activity }) => !unchanged.has(`${activity.type}:${activity.id}`));
  if (changed.length === 0) return 0;
  const full = changed.map(({ activity, hash }) => ({
    type: activity.type,
    id: activity.id,
    at: activity.at,
    hash,
    data: jsonText(activity),
  }));
  await sql`
    insert into activities (portal_id, type, id, at, data, hash, seen_run)
    select ${portalId}, type, id, at, data::jsonb, hash, ${run}::integer
    from ${rowSet('type text, id text, at bigint, hash text, data text', full)}
    on conflict (portal_id, type, id)
    do update set at = excluded.at, data = excluded.data, hash = excluded.hash, seen_run = excluded.seen_run
  `.execute(db);
  const before = await customersOfActivities(db, portalId, full);
  const after = await setActivityLinks(
    db,
    portalId,
    changed.map(({ activity }) => activity),
  );
  await markDirty(db, portalId, unique([...before, ...after]));
  return changed.length;
}

/** Forgets the activities of a type that a finished run did not meet: they were deleted in the CRM. Returns how many. */
export async function deleteUnseenActivities(
  db: Db,
  portalId: string,
  type: ActivityType,
  run: number,
): Promise<number> {
  const gone = await db
    .selectFrom('activities')
    .select(['type', 'id'])
    .where('portal_id', '=', portalId)
    .where('type', '=', type)
    .where('seen_run', '<>', run)
    .execute();
  await deleteActivities(db, portalId, gone);
  return gone.length;
}

/** Forgets these activities and marks their customers. */
export async function deleteActivities(
  db: Db,
  portalId: string,
  refs: readonly ActivityRef[],
): Promise<void> {
  if (refs.length === 0) return;
  await markDirty(db, portalId, await customersOfActivities(db, portalId, refs));
  const keys = rowSet('type text, id text', refs);
  for (const table of ['activities', 'activity_links']) {
    await sql`
      delete from ${sql.table(table)} t using ${keys} where t.portal_id = ${portalId} and t.type = r.type and t.id = r.id
    `.execute(db);
  }
}

/** These activities with the hash of each, as far as they are kept. */
export async function findActivities(
  db: Db,
  portalId: string,
  refs: readonly ActivityRef[],
): Promise<{ activity: Activity; hash: string }[]> {
  if (refs.length === 0) return [];
  const found = await sql<{ activity: Activity; hash: string }>`
    select a.data as activity, a.hash from ${rowSet('type text, id text', refs)}
    join activities a on a.portal_id = ${portalId} and a.type = r.type and a.id = r.id
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

function unique(refs: readonly CustomerRef[]): CustomerRef[] {
  return [...new Map(refs.map((ref) => [`${ref.kind}:${ref.id}`, ref])).values()];
}
