import type { Db } from './db.ts';
import { acrossPortals } from './within-portal.ts';

export type InstalledPortal = { portalId: string; pausedAt: number | null; keyId: string };

/**
 * Which portals are installed, by id, so many after `after`. With `notKey` only those whose tokens another key sealed.
 * For those who look after all portals (the timed sync, the rotation of keys): it tells ids, and nothing that is in a portal.
 */
export async function listInstalled(
  db: Db,
  { after, limit, notKey }: { after: string | null; limit: number; notKey?: string },
): Promise<InstalledPortal[]> {
  let query = db
    .selectFrom('portal_tokens')
    .select(['portal_id', 'paused_at', 'key_id'])
    .orderBy('portal_id')
    .limit(limit);
  if (after !== null) query = query.where('portal_id', '>', after);
  if (notKey !== undefined) query = query.where('key_id', '<>', notKey);
  const rows = await acrossPortals(() => query.execute());
  return rows.map((row) => ({
    portalId: row.portal_id,
    pausedAt: row.paused_at,
    keyId: row.key_id,
  }));
}

/** How many portals' tokens each key sealed. */
export async function countByKey(db: Db): Promise<Map<string, number>> {
  const query = db
    .selectFrom('portal_tokens')
    .select((select) => ['key_id', select.fn.countAll<number>().as('count')])
    .groupBy('key_id');
  const rows = await acrossPortals(() => query.execute());
  return new Map(rows.map((row) => [row.key_id, Number(row.count)]));
}

export type Reading = {
  portalId: string;
  /** When it was last in step with the CRM; null before the first reading ended. */
  syncedAt: number | null;
  /**
   * Since when it is behind: its turn is overdue, or it fails since it was last in step, or its first reading began. In the
   * future while nothing is due; null: nothing has begun.
   */
  since: number | null;
};

/** How fresh each portal is that we have known, for those who watch over all of them; paused ones are left out. */
export async function listReadings(db: Db): Promise<Reading[]> {
  const query = db
    .selectFrom('portals')
    .leftJoin('portal_tokens', 'portal_tokens.portal_id', 'portals.portal_id')
    .leftJoin('portal_turns', 'portal_turns.portal_id', 'portals.portal_id')
    .where('portal_tokens.paused_at', 'is', null)
    .select((select) => [
      'portals.portal_id',
      'portals.synced_at',
      'portal_turns.wake_at',
      'portal_turns.failures',
      select
        .selectFrom('sync_runs')
        .whereRef('sync_runs.portal_id', '=', 'portals.portal_id')
        .select(({ fn }) => fn.min('sync_runs.started_at').as('at'))
        .as('began_at'),
    ])
    .orderBy('portals.portal_id');
  const rows = await acrossPortals(() => query.execute());
  return rows.map((row) => ({
    portalId: row.portal_id,
    syncedAt: row.synced_at,
    since: sinceOf(row),
  }));
}

/** How many portals' last turns failed, by the kind of error. */
export async function countFailing(db: Db): Promise<Record<string, number>> {
  const query = db
    .selectFrom('portal_turns')
    .select((select) => ['problem', select.fn.countAll<number>().as('count')])
    .where('problem', 'is not', null)
    .groupBy('problem')
    .orderBy('problem');
  const rows = await acrossPortals(() => query.execute());
  return Object.fromEntries(rows.map(({ problem, count }) => [problem, Number(count)]));
}

function sinceOf(row: {
  synced_at: number | null;
  began_at: number | null;
  wake_at: number | null;
  failures: number | null;
}): number | null {
  if (row.synced_at === null) return row.began_at;
  return row.wake_at === null || row.failures ? row.synced_at : row.wake_at;
}
