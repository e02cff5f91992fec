import { sql } from 'kysely';
import type { Level } from '../action/assessment.ts';
import type { CustomerRef } from '../timeline/records.ts';
import type { Db } from './db.ts';
import { rowSet } from './row-set.ts';

export type HistoryPoint = { at: number; risk: number | null; level: Level };

const dayMs = 86_400_000;

/** Adds a point where risk or level differ from the last one, or where that is a day old. */
export async function appendHistory(
  db: Db,
  portalId: string,
  points: readonly (CustomerRef & HistoryPoint)[],
): Promise<void> {
  if (points.length === 0) return;
  await sql`
    insert into assessment_history (portal_id, kind, id, at, risk, level)
    select ${portalId}, r.kind, r.id, r.at, r.risk, r.level
    from ${rowSet('kind text, id text, at bigint, risk smallint, level text', points)}
    left join lateral (
      select h.at, h.risk, h.level from assessment_history h
      where h.portal_id = ${portalId} and h.kind = r.kind and h.id = r.id
      order by h.at desc limit 1
    ) last on true
    where last.at is null
      or last.risk is distinct from r.risk or last.level <> r.level or r.at - last.at >= ${dayMs}
    on conflict (portal_id, kind, id, at) do update set risk = excluded.risk, level = excluded.level
  `.execute(db);
}

/** A customer's points since `from`, oldest first, at most the latest `limit`. */
export async function getHistory(
  db: Db,
  portalId: string,
  ref: CustomerRef,
  { from, limit }: { from: number; limit: number },
): Promise<HistoryPoint[]> {
  const rows = await db
    .selectFrom('assessment_history')
    .select(['at', 'risk', 'level'])
    .where('portal_id', '=', portalId)
    .where('kind', '=', ref.kind)
    .where('id', '=', ref.id)
    .where('at', '>=', from)
    .orderBy('at', 'desc')
    .limit(limit)
    .execute();
  return rows.toReversed();
}
