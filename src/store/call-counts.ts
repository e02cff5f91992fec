import { sql } from 'kysely';
import type { Db } from './db.ts';

/** Calls of one day to the CRM, by budget; `day` counts days since 1970-01-01 in UTC. */
export type CallCount = { day: number; general: number; search: number; repeated: number };

/** Adds to a day's calls. */
export async function addCalls(db: Db, portalId: string, made: CallCount): Promise<void> {
  const { day, general, search, repeated } = made;
  await sql`
    insert into call_counts (portal_id, day, general, search, repeated)
    values (${portalId}, ${day}::int, ${general}::int, ${search}::int, ${repeated}::int)
    on conflict (portal_id, day) do update set
      general = call_counts.general + excluded.general,
      search = call_counts.search + excluded.search,
      repeated = call_counts.repeated + excluded.repeated
  `.execute(db);
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
