import type { Db } from './db.ts';
import { acrossPortals } from './within-portal.ts';

/** Portals whose past is to be replayed, the longest waiting first. Asks of all portals at once. */
export async function dueReplays(db: Db, now: number, limit: number): Promise<string[]> {
  const query = db
    .selectFrom('replay_wishes')
    .select('portal_id')
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('portal_id')
    .limit(limit);
  const rows = await acrossPortals(() => query.execute());
  return rows.map(({ portal_id }) => portal_id);
}
