import { expect, test, vi } from 'vitest';
import { syncPortal } from '../../src/jobs/sync-portal.ts';
import { openQueue } from '../../src/queue/open-queue.ts';
import { runWorker } from '../../src/queue/run-worker.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { findTurn, wakePortal } from '../../src/store/portal-turns.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { contents, smallSeed, startPortal } from '../jobs/small-portal.ts';
import { startPostgres } from '../store/start-postgres.ts';

const kept = ['customers', 'memberships', 'activities', 'activity_links', 'owners'];

test(
  'Postgres restarted in the middle of the work: it goes on, and ends with what is there',
  { timeout: 240_000 },
  async () => {
    const server = await startPostgres();
    const databaseUrl = await server.newDatabase();
    const db = await openStore({ databaseUrl, unbound: 'refused' });
    const portal = await startPortal(smallSeed({ contacts: 120, emails: 900 }));
    const { portalId, crm } = portal;
    const failures: unknown[] = [];
    const queue = await openQueue({ db, databaseUrl, onError: () => {} });
    await withinPortal(portalId, () => wakePortal(db, portalId, 1));
    const worker = await runWorker({
      db,
      queue,
      crms: { of: async () => crm },
      journal: null,
      pollEveryMs: 1e9,
      // A failed turn waits for a minute: here minutes pass in a second.
      now: minutes(Date.now()),
      onFailure: (_portalId, error) => failures.push(error),
      onTrouble: (error) => failures.push(error),
    });
    const count = () =>
      withinPortal(portalId, async () => {
        const rows = await db
          .selectFrom('activities')
          .select('id')
          .where('portal_id', '=', portalId)
          .execute();
        return rows.length;
      });
    try {
      await vi.waitFor(async () => expect(await count()).toBeGreaterThan(0), {
        timeout: 60_000,
        interval: 5,
      });
      await server.restart();
      await vi.waitFor(
        async () => {
          const turn = await withinPortal(portalId, () => findTurn(db, portalId));
          expect(turn).toMatchObject({ failures: 0 });
          expect(turn!.sweepAt).toBeGreaterThan(1);
        },
        { timeout: 120_000, interval: 200 },
      );
      const here = await withinPortal(portalId, () => contents(db, portalId, kept));
      const other = await openStore({ dataDir: ':memory:' });
      await withinPortal(portalId, () => syncPortal({ db: other, crm, now: portal.now }));
      const fresh = await withinPortal(portalId, () => contents(other, portalId, kept));
      await closeStore(other);
      expect(here).toEqual(fresh);
    } finally {
      await worker.stop();
      await queue.close();
      await closeStore(db);
      await portal.stop();
      await server.stop();
    }
  },
);

/** A clock on which a minute passes each second. */
function minutes(from: number): () => number {
  const began = performance.now();
  return () => from + Math.round((performance.now() - began) * 60);
}
