import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ReplayReport } from '../../src/jobs/take-replay.ts';
import { openQueue } from '../../src/queue/open-queue.ts';
import { runWorker } from '../../src/queue/run-worker.ts';
import { saveActivities } from '../../src/store/activities.ts';
import { saveCustomers } from '../../src/store/customers.ts';
import { findPastReplay } from '../../src/store/insights/past-replays.ts';
import { closeStore, type Db, openStore } from '../../src/store/open-store.ts';
import { findTurn, wakePortal } from '../../src/store/portal-turns.ts';
import { markSynced, savePortal } from '../../src/store/portals.ts';
import { findReplayWish, wishReplay } from '../../src/store/replay-wishes.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { contact, day, email } from '../store/sample-records.ts';
import { startPostgres } from '../store/start-postgres.ts';
import { spawnWorker } from './spawn-worker.ts';

const patiently = { timeout: 60_000, interval: 20 };

let server: Awaited<ReturnType<typeof startPostgres>>;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

async function keepBook(db: Db, portalId: string, people: number): Promise<void> {
  const today = Date.now();
  await withinPortal(portalId, async () => {
    await savePortal(db, portalId, { timeZone: 'UTC', currency: 'EUR', uiDomain: null });
    const customers = Array.from({ length: people }, (_, n) => contact(String(n)));
    const kept = customers.map((customer) => ({ customer, hash: 'h' }));
    const activities = customers.flatMap(({ id }) =>
      Array.from({ length: 30 }, (_, n) => ({
        activity: email(`${id}-${n}`, [id], { at: today - (400 - 12 * n) * day }),
        hash: 'h',
      })),
    );
    await saveCustomers(db, portalId, 1, kept);
    for (let from = 0; from < activities.length; from += 5_000)
      await saveActivities(db, portalId, 1, activities.slice(from, from + 5_000));
    await markSynced(db, portalId, today);
  });
}

const wish = (db: Db, id: string) => withinPortal(id, () => findReplayWish(db, id, Date.now()));
const ask = (db: Db, id: string) => withinPortal(id, () => wishReplay(db, id, Date.now()));
const kept = (db: Db, id: string) => withinPortal(id, () => findPastReplay(db, id));

const places: [string, () => Promise<string | null>][] = [
  ['embedded Postgres', async () => null],
  ['a Postgres server', () => server.newDatabase()],
];

describe.each(places)('on %s', (_name, newDatabase) => {
  test('workers replay the past of those who want it, each once, beside the turns', async () => {
    const databaseUrl = await newDatabase();
    const db = await openStore(databaseUrl ? { databaseUrl } : { dataDir: ':memory:' });
    for (const id of ['901', '902', '903']) await keepBook(db, id, 20);
    await ask(db, '901');
    await ask(db, '902');
    await withinPortal('903', () => wakePortal(db, '903', 1));
    const replays: ReplayReport[] = [];
    const troubles: unknown[] = [];
    const crews = [];
    for (let count = 0; count < 2; count += 1) {
      const queue = await openQueue({ db, databaseUrl, onError: (error) => troubles.push(error) });
      const worker = await runWorker({
        db,
        queue,
        // Nobody is connected: whoever has a turn has none afterwards.
        crms: { of: async () => null },
        journal: null,
        pollEveryMs: 1e9,
        now: Date.now,
        onReplay: (report) => replays.push(report),
        onReplayFailure: (_portalId, error) => troubles.push(error),
        onTrouble: (error) => troubles.push(error),
      });
      crews.push({ queue, worker });
      if (databaseUrl === null) break;
    }
    await vi.waitFor(async () => {
      for (const id of ['901', '902']) expect(await wish(db, id)).toBeNull();
      expect(await withinPortal('903', () => findTurn(db, '903'))).toBeNull();
    }, patiently);
    for (const { worker, queue } of crews) {
      await worker.stop();
      await queue.close();
    }
    expect(replays.map(({ portalId, outcome }) => `${portalId} ${outcome}`).sort()).toEqual([
      '901 kept',
      '902 kept',
    ]);
    expect(await kept(db, '901')).not.toBeNull();
    expect(await kept(db, '903')).toBeNull();
    expect(troubles).toEqual([]);
    await closeStore(db);
  });
});

test('a large portal’s replay does not hold up that of a small one', async () => {
  const db = await openStore({ dataDir: ':memory:' });
  await keepBook(db, '921', 1_000);
  await keepBook(db, '922', 5);
  // As if it had thirty times as many.
  const column = { portal_id: '921', name: 'keys', rows: 30_000, packed: Buffer.from('') };
  await db.insertInto('book_columns').values(column).execute();
  await ask(db, '921');
  await ask(db, '922');
  const queue = await openQueue({ db, databaseUrl: null, onError: () => {} });
  const ends: string[] = [];
  const worker = await runWorker({
    db,
    queue,
    crms: { of: async () => null },
    journal: null,
    pollEveryMs: 1e9,
    now: Date.now,
    atOnce: 0,
    onReplay: ({ portalId, outcome }) => ends.push(`${portalId} ${outcome}`),
  });
  await vi.waitFor(() => expect(ends).toHaveLength(2), patiently);
  await worker.stop();
  await queue.close();
  await closeStore(db);
  expect(ends).toEqual(['922 kept', '921 kept']);
}, 120_000);

test('a replay whose worker was killed is made by the next one', async () => {
  const databaseUrl = await server.newDatabase();
  const db = await openStore({ databaseUrl });
  await keepBook(db, '911', 1_500);
  const begin = () =>
    spawnWorker({
      databaseUrl,
      hubspotUrl: 'http://127.0.0.1:9',
      client: { clientId: 'c', clientSecret: 's' },
      key: Buffer.alloc(32, 5),
    });
  const crew = [begin()];
  try {
    await ask(db, '911');
    await vi.waitFor(
      async () => expect(await wish(db, '911')).toMatchObject({ state: 'running' }),
      patiently,
    );
    crew[0]!.kill('SIGKILL');
    expect(await kept(db, '911')).toBeNull();
    expect(await wish(db, '911')).toMatchObject({ state: 'running' });
    // The minute in which it is still taken for alive.
    await db.updateTable('replay_wishes').set({ due_at: Date.now() }).execute();
    expect(await wish(db, '911')).toEqual({ state: 'waiting' });
    crew.push(begin());
    await vi.waitFor(async () => expect(await wish(db, '911')).toBeNull(), {
      timeout: 120_000,
      interval: 100,
    });
    expect(await kept(db, '911')).toMatchObject({ hasReport: true });
  } finally {
    for (const child of crew) child.kill('SIGKILL');
    await closeStore(db);
  }
}, 200_000);
