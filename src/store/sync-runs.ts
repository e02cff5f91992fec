import type { Db } from './db.ts';

export type SyncRun = { run: number; startedAt: number; finishedAt: number | null };

/** The latest run, finished or not; null before the first. */
export async function latestRun(db: Db, portalId: string): Promise<SyncRun | null> {
  const row = await db
    .selectFrom('sync_runs')
    .select(['run', 'started_at', 'finished_at'])
    .where('portal_id', '=', portalId)
    .orderBy('run', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { run: row.run, startedAt: row.started_at, finishedAt: row.finished_at } : null;
}

/** Begins a run and returns its number. */
export async function startRun(db: Db, portalId: string, startedAt: number): Promise<number> {
  const run = ((await latestRun(db, portalId))?.run ?? 0) + 1;
  await db
    .insertInto('sync_runs')
    .values({ portal_id: portalId, run, started_at: startedAt, finished_at: null })
    .execute();
  return run;
}

export async function finishRun(
  db: Db,
  portalId: string,
  run: number,
  finishedAt: number,
): Promise<void> {
  await db
    .updateTable('sync_runs')
    .set({ finished_at: finishedAt })
    .where('portal_id', '=', portalId)
    .where('run', '=', run)
    .execute();
}
