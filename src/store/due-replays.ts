import type { Db } from './db.ts';
import { acrossPortals } from './within-portal.ts';

export type DueReplay = {
  portalId: string;
  /** How many customers stood in its book when that was packed; null where it never was. */
  customers: number | null;
};

/** Portals whose past is to be replayed, the longest waiting first. Asks of all portals at once. */
export async function dueReplays(db: Db, now: number, limit: number): Promise<DueReplay[]> {
  const query = db
    .selectFrom('replay_wishes as w')
    .leftJoin('book_columns as b', (join) =>
      join.onRef('b.portal_id', '=', 'w.portal_id').on('b.name', '=', 'keys'),
    )
    .select(['w.portal_id as portalId', 'b.rows as customers'])
    .where('w.due_at', '<=', now)
    .orderBy('w.due_at')
    .orderBy('w.portal_id')
    .limit(limit);
  return await acrossPortals(() => query.execute());
}
