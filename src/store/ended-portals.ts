import { sql } from 'kysely';
import { defaultSettings } from '../timeline/settings.ts';
import type { Db } from './db.ts';
import { acrossPortals } from './within-portal.ts';

const dayMs = 86_400_000;

/**
 * Portals that ended before `endedBefore` and whose grace is over by now, or whose erasure has begun. Asks of all portals
 * at once: it tells ids, and nothing that is in a portal.
 */
export async function portalsToErase(
  db: Db,
  { now, endedBefore }: { now: number; endedBefore: number },
): Promise<string[]> {
  const query = sql<{ portal_id: string }>`
    select e.portal_id from portal_ends e left join portals p on p.portal_id = e.portal_id
    where e.erasing or (e.ended_at <= ${endedBefore}::bigint and e.ended_at
      + coalesce((p.settings ->> 'eraseAfterDays')::numeric, ${defaultSettings.eraseAfterDays}::numeric) * ${dayMs} <= ${now}::bigint)
    order by e.ended_at, e.portal_id
  `;
  const { rows } = await acrossPortals(() => query.execute(db));
  return rows.map(({ portal_id }) => portal_id);
}

/** Portals that have been erased, each with when that was last; and those in which somebody was. For replaying it all. */
export async function portalsWithErasures(
  db: Db,
): Promise<{ erased: { portalId: string; at: number }[]; inside: string[] }> {
  const erased = sql<{ portalId: string; at: number }>`
    select portal_id as "portalId", max(at) as at from audit where what = 'portal_erased'
    group by portal_id order by portal_id
  `;
  const inside = sql<{ portal_id: string }>`
    select portal_id from portals where erasure_keys <> '{}' order by portal_id
  `;
  return await acrossPortals(async () => ({
    erased: (await erased.execute(db)).rows,
    inside: (await inside.execute(db)).rows.map(({ portal_id }) => portal_id),
  }));
}

/** Portals whose grant was lost before this moment and never renewed. */
export async function portalsPausedBefore(db: Db, before: number): Promise<string[]> {
  const query = db
    .selectFrom('portal_tokens')
    .select('portal_id')
    .where('paused_at', '<', before)
    .orderBy('portal_id');
  const rows = await acrossPortals(() => query.execute());
  return rows.map(({ portal_id }) => portal_id);
}
