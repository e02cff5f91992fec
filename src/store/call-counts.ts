import { sql } from 'kysely';
import type { Db } from './db.ts';

/** Calls of one day to the CRM, by budget; `day` counts days since 1970-01-01 in UTC. */
export type CallCount = { day: number; general: number; search: number; repeated: number };

/** Adds to a day's calls. False where there is no such portal, so that nothing is left of one that was erased. */
export async function addCalls(db: Db, portalId: string, made: CallCount): Promise<boolean> {
  const { day, general, search, repeated } = made;
  const added = await sql`
    insert into call_counts (portal_id, day, general, search, repeated)
    select portal_id, ${day}::int, ${general}::int, ${search}::int, ${repeated}::int
    from portals where portal_id = ${portalId}
    on conflict (portal_id, day) do update set
      general = call_counts.general + excluded.general,
      search = call_counts.search + excluded.search,
      repeated = call_counts.repeated + excluded.repeated
  `.execute(db);
  return added.numAffectedRows === 1n;
}

/** The calls from this day on, the earliest first; days without any are left out. */
export async function listCalls(db: Db, portalId: string, since: number): Promise<CallCount[]> {
  return await db
    .selectFrom('call_counts')
    .select(['day', 'general', 'search', 'repeated'])
    .where('portal_id', '=', portalId)
    .where('day', '>=', since)
    .orderBy('day')
    .execute();
}
