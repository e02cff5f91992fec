import { sql } from 'kysely';
import type { Db } from './db.ts';
import { rowSet } from './row-set.ts';

export type SkippedRecord = { objectType: string; id: string; reason: string };

/** Notes the records that could not be taken in, and why, so that nothing vanishes silently. */
export async function recordSkipped(
  db: Db,
  portalId: string,
  run: number,
  skipped: readonly SkippedRecord[],
): Promise<void> {
  if (skipped.length === 0) return;
  const rows = skipped.map(({ objectType, id, reason }) => ({
    object_type: objectType,
    id,
    reason: reason.slice(0, 300),
  }));
  await sql`
    insert into skipped_records (portal_id, object_type, id, reason, run)
    select distinct on (object_type, id) ${portalId}, object_type, id, reason, ${run}::integer
    from ${rowSet('object_type text, id text, reason text', rows)}
    on conflict (portal_id, object_type, id) do update set reason = excluded.reason, run = excluded.run
  `.execute(db);
}

/** What is left out, in order of type and id; at most `limit`. */
export async function listSkipped(
  db: Db,
  portalId: string,
  limit: number,
): Promise<SkippedRecord[]> {
  const rows = await db
    .selectFrom('skipped_records')
    .select(['object_type', 'id', 'reason'])
    .where('portal_id', '=', portalId)
    .orderBy('object_type')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ objectType: row.object_type, id: row.id, reason: row.reason }));
}

/** Forgets notes of earlier runs about a type: those records are readable now, or gone. */
export async function clearSkipped(
  db: Db,
  portalId: string,
  objectType: string,
  run: number,
): Promise<void> {
  await db
    .deleteFrom('skipped_records')
    .where('portal_id', '=', portalId)
    .where('object_type', '=', objectType)
    .where('run', '<>', run)
    .execute();
}
