import { sql } from 'kysely';
import type { ActivityType } from '../timeline/records.ts';
import type { Db } from './db.ts';

/** What is recorded of somebody's talks since then, by channel: who records nothing can't be seen to have called. */
export async function recordedByOwner(
  db: Db,
  portalId: string,
  since: number,
): Promise<{ ownerId: string | null; type: ActivityType; count: number }[]> {
  const found = await sql<{ owner: string | null; type: ActivityType; count: number }>`
    select data->>'ownerId' as owner, type, count(*)::int as count
    from activities
    where portal_id = ${portalId} and at >= ${since}::bigint
      and type in ('email', 'call', 'meeting', 'message', 'note')
    group by 1, 2 order by 1 nulls last, 2
  `.execute(db);
  return found.rows.map(({ owner, type, count }) => ({ ownerId: owner, type, count }));
}
