import type { Db } from './db.ts';
import { acrossPortals } from './within-portal.ts';

/** Portals whose turn has come, the longest waiting first. Asks of all portals at once. */
export async function duePortals(db: Db, now: number, limit: number): Promise<string[]> {
  const query = db
    .selectFrom('portal_turns')
    .select('portal_id')
    .where('wake_at', '<=', now)
    .orderBy('wake_at')
    .orderBy('portal_id')
    .limit(limit);
  const rows = await acrossPortals(() => query.execute());
  return rows.map(({ portal_id }) => portal_id);
}
