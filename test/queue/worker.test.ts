import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Change, type ChangeJournal, JournalGap } from '../../src/crm/changes.ts';
import type { Crm } from '../../src/crm/crm.ts';
import { Unavailable } from '../../src/crm/errors.ts';
import { followJournal } from '../../src/jobs/follow-journal.ts';
import type { TurnReport } from '../../src/jobs/take-turn.ts';
import { openQueue, type Queue } from '../../src/queue/open-queue.ts';
import { runWorker, type WorkerOptions } from '../../src/queue/run-worker.ts';
import { nextChanged } from '../../src/store/changed-records.ts';
import type { Db } from '../../src/store/db.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { findTurn, wakePortal } from '../../src/store/portal-turns.ts';
import { savePortal } from '../../src/store/portals.ts';
import { saveInstalled } from '../../src/store/tokens.ts';
import { acrossPortals, withinPortal } from '../../src/store/within-portal.ts';
import { asPortal, smallSeed, startPortal, type TestPortal } from '../jobs/small-portal.ts';
import { startPostgres } from '../store/start-postgres.ts';

const keys = [{ id: 'k', key: Buffer.alloc(32, 5) }] as const;

let server: Awaited<ReturnType<typeof startPostgres>>;
let portal: TestPortal;
beforeAll(async () => {
  server = await startPostgres();
  portal = await startPortal(
    smallSeed({ contacts: 4, companies: 1, emails: 6, calls: 2, deals: 1 }),
  );
});
afterAll(async () => {
  await portal.stop();
  await server.stop();
});

/** A journal that tells what a test puts into it. */
function scripted() {
  const parts: Change[][] = [];
  let failure: Error | null = null;
  const asked: (string | null)[] = [];
  const journal: ChangeJournal = {
    async next(position) {
      asked.push(position);
      if (failure) throw failure;
      if (position === null) return { changes: [], position: String(parts.length) };
      const part = parts[Number(position)];
      return part ? { changes: part, position: String(Number(position) + 1) } : null;
    },
    subscribe: async () => {},
  };
  return {
    journal,
    asked,
    tell: (...changes: Change[]) => parts.push(changes),
    fail: (error: Error | null) => (failure = error),
  };
}

async function install(db: Db, portalId: string): Promise<void> {
  await withinPortal(portalId, async () => {
    await savePortal(db, portalId, { timeZone: 'UTC', currency: 'EUR', uiDomain: null });
    const given = { accessToken: 'a', refreshToken: 'r', expiresAt: 9, userId: null, scopes: [] };
    await saveInstalled(db, portalId, { ...given, at: 1 }, keys);
  });
}

const record = (portalId: string, id: string): Change => ({
  portalId,
  at: 1,
  kind: 'record',
  type: 'contacts',
  id,
});

const crmOf = (id: string, change: Partial<Crm> = {}): Crm => ({
  ...asPortal(portal.crm, id),
  ...change,
});

type Place = { db: Db; databaseUrl: string | null };
const places: [string, () => Promise<Place>][] = [
  [
    'embedded Postgres',
    async () => ({ db: await openStore({ dataDir: ':memory:' }), databaseUrl: null }),
  ],
  [
    'a Postgres server',
    async () => {
      const databaseUrl = await server.newDatabase();
      return { db: await openStore({ databaseUrl }), databaseUrl };
    },
  ],
];

describe.each(places)('on %s', (_name, open) => {
  let place: Place;
  let queue: Queue;
  const troubles: unknown[] = [];
  beforeAll(async () => {
    place = await open();
    queue = await openQueue({ ...place, onError: (error) => troubles.push(error) });
  });
  afterAll(async () => {
    await queue.close();
    await closeStore(place.db);
    expect(troubles).toEqual([]);
  });

  async function work(
    options: Partial<WorkerOptions> & { crms: WorkerOptions['crms'] },
  ): Promise<{ turns: TurnReport[]; stop: () => Promise<void> }> {
    const turns: TurnReport[] = [];
    const worker = await runWorker({
      db: place.db,
      queue,
      journal: null,
      pollEveryMs: 1e9,
      now: Date.now,
      onTurn: (turn) => turns.push(turn),
      onTrouble: (error) => troubles.push(error),
      ...options,
    });
    return { turns, stop: () => worker.stop() };
  }

  test('portals have their turns beside each other, a broken one hurts nobody, and they rest as planned', async () => {
    const { db } = place;
    for (const id of ['701', '702', '703']) await withinPortal(id, () => wakePortal(db, id, 1));
    const failures: string[] = [];
    const broken = crmOf('702', {
      account: () => Promise.reject(new Unavailable('HubSpot is not well.', { maybeDone: false })),
    });
    const { turns, stop } = await work({
      crms: { of: async (id) => (id === '702' ? broken : crmOf(id)) },
      onFailure: (portalId) => failures.push(portalId),
    });
    const turn = (id: string) => withinPortal(id, () => findTurn(db, id));
    const written = (id: string) =>
      turns
        .filter(({ portalId }) => portalId === id)
        .reduce((sum, { write }) => sum + (write?.written ?? 0), 0);
    await vi.waitFor(
      async () => {
        expect([written('701'), written('703')]).toEqual([5, 5]);
        for (const id of ['701', '703'])
          expect((await turn(id))!.wakeAt).toBeGreaterThan(Date.now() + 600_000);
        expect(failures).toEqual(['702']);
      },
      { timeout: 120_000, interval: 50 },
    );
    await stop();
    expect(await turn('702')).toMatchObject({ failures: 1, problem: 'Unavailable' });
  });
});

test('a large portal takes one place in the line like a small one, and holds it up by a slice at most', async () => {
  const db = await openStore({ dataDir: ':memory:' });
  const queue = await openQueue({ db, databaseUrl: null, onError: () => {} });
  const large = await startPortal(smallSeed({ contacts: 250, emails: 1_500 }));
  // Each look at the clock takes 200 ms, so slices end though nothing takes time.
  let at = Date.now();
  const now = () => (at += 200);
  const ends: string[] = [];
  await withinPortal('601', () => wakePortal(db, '601', 1));
  await withinPortal('602', () => wakePortal(db, '602', 2));
  const worker = await runWorker({
    db,
    queue,
    crms: { of: async (id) => asPortal(id === '601' ? large.crm : portal.crm, id) },
    journal: null,
    pollEveryMs: 1e9,
    now,
    atOnce: 1,
    onTurn: ({ portalId, sync }) => ends.push(`${portalId} ${sync?.paused ? 'goes on' : 'done'}`),
  });
  await vi.waitFor(() => expect(ends).toContain('601 done'), { timeout: 120_000, interval: 50 });
  await worker.stop();
  await queue.close();
  await closeStore(db);
  await large.stop();
  expect(ends[0]).toBe('601 goes on');
  expect(ends.indexOf('602 done')).toBeGreaterThan(0);
  expect(ends.indexOf('602 done')).toBeLessThanOrEqual(3);
  expect(ends.indexOf('601 done')).toBeGreaterThan(ends.indexOf('602 done'));
});

describe('the journal', () => {
  let db: Db;
  beforeAll(async () => {
    db = await openStore({ dataDir: ':memory:' });
    await install(db, '801');
    await install(db, '802');
  });
  afterAll(() => closeStore(db));
  const follow = ({ journal }: { journal: ChangeJournal }) =>
    followJournal({ db, journal, now: () => 1_000 });
  const noted = (id: string) =>
    withinPortal(id, async () => (await nextChanged(db, id, 'contacts', 99)).map((one) => one.id));
  const turn = (id: string) => withinPortal(id, () => findTurn(db, id));

  test('begins at its end with every portal to be listed, and goes on where it was', async () => {
    const feed = scripted();
    feed.tell(record('801', 'old'));
    expect(await follow(feed)).toMatchObject({ told: 0, gap: true });
    expect(await turn('801')).toMatchObject({ wakeAt: 1_000, sweepAt: -1_000 });
    feed.tell(record('801', '1'), record('802', '1'), record('801', '1'), record('999', '1'));
    feed.tell(record('801', '2'));
    expect(await follow(feed)).toMatchObject({ told: 5, gap: false });
    expect(await noted('801')).toEqual(['1', '2']);
    expect(await noted('802')).toEqual(['1']);
    expect(await follow(feed)).toMatchObject({ told: 0, gap: false });
    expect(feed.asked.at(-1)).toBe('3');
    const looks = feed.asked.length;
    const again = { db, journal: feed.journal, lookedMs: 5_000, now: () => 5_999 };
    expect(await followJournal(again)).toMatchObject({ elsewhere: true });
    expect(feed.asked).toHaveLength(looks);
    expect(await followJournal({ ...again, now: () => 6_000 })).toMatchObject({ elsewhere: false });
    expect(feed.asked).toHaveLength(looks + 1);
  });

  test('that no longer reaches back has every portal listed anew', async () => {
    const feed = scripted();
    const { next } = feed.journal;
    let gaps = 1;
    feed.journal.next = async (position) => {
      if (position === null || (gaps -= 1) < 0) return await next(position);
      throw new JournalGap('gone');
    };
    expect(await follow(feed)).toMatchObject({ gap: true });
    expect(await turn('802')).toMatchObject({ sweepAt: -1_000 });
    gaps = 9;
    await expect(follow(feed)).rejects.toThrow('twice in a row');
  });

  test('is read by one process at a time, and kept whole when a reader fails', async () => {
    const feed = scripted();
    for (let part = 0; part < 5; part += 1) feed.tell();
    feed.tell(record('802', '7'));
    feed.fail(new Unavailable('HubSpot is not well.', { maybeDone: false }));
    await expect(follow(feed)).rejects.toThrow('not well');
    feed.fail(null);
    const both = await Promise.all([follow(feed), follow(feed)]);
    expect(both.filter((one) => one === null)).toHaveLength(1);
    expect(await noted('802')).toContain('7');
  });

  test('ends portals that were left, and forgets people who ask for it', async () => {
    const feed = scripted();
    for (let part = 0; part < 6; part += 1) feed.tell();
    feed.tell(
      { portalId: '802', at: 2_000, kind: 'uninstalled' },
      { portalId: '801', at: 2_000, kind: 'privacy', contactId: '5' },
    );
    expect(await follow(feed)).toMatchObject({ told: 2 });
    expect(await turn('802')).toBeNull();
    const { rows } = await acrossPortals(() =>
      db
        .selectFrom('audit')
        .select(['portal_id', 'what'])
        .execute()
        .then((rows) => ({ rows })),
    );
    expect(rows).toContainEqual({ portal_id: '802', what: 'uninstalled' });
    expect(rows).toContainEqual({ portal_id: '801', what: 'person_erased' });
  });
});
