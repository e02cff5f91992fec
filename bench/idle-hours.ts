import { connectCrm } from '../src/crm/connect.ts';
import { openJournal } from '../src/jobs/open-journal.ts';
import type { Queue } from '../src/queue/open-queue.ts';
import { runWorker } from '../src/queue/run-worker.ts';
import { startAccounts } from '../src/sandbox/start-accounts.ts';
import { closeStore, openStore } from '../src/store/open-store.ts';
import { findTurn, wakePortal } from '../src/store/portal-turns.ts';
import { saveInstalled } from '../src/store/tokens.ts';
import { withinPortal } from '../src/store/within-portal.ts';
import { noon, smallSeed } from '../test/jobs/small-portal.ts';
import { simulateTime } from './simulated-time.ts';

const client = { clientId: 'bench', clientSecret: 'bench' };
const key = { id: '1', key: Buffer.alloc(32, 1) };
const hourMs = 3_600_000;
/** Everyone is installed, listed, judged and written by then. */
const settledMs = hourMs;

export type IdleHours = {
  /** All calls in the app's name and the portals', whoever's budget they are of. */
  calls: number;
  /** Of these, those that read the journal or renew its token: none of them is of a portal's budget. */
  journal: number;
  /** Of these, those that write what time alone has changed, and how many records they wrote. */
  writes: number;
  written: number;
  /** Of these records, those whose level changed. */
  levels: number;
};

/**
 * A worker beside so many portals in which nothing happens, for so many hours of time that passes only while everybody waits.
 * One process, its line of portals kept in memory: the queue calls nobody.
 */
export async function idleHours(portals: number, hours: number): Promise<IdleHours> {
  const time = simulateTime(noon);
  const seeds = Array.from({ length: portals }, () =>
    smallSeed({ contacts: 16, companies: 2, emails: 64, calls: 6, deals: 3 }),
  );
  const sandbox = await startAccounts({
    app: client,
    accounts: seeds.map((seed) => ({ seed })),
    clock: time.clock,
    wait: time.wait,
  });
  const db = await openStore({ dataDir: ':memory:' });
  const ids = [...sandbox.accounts.keys()];
  for (const portalId of ids) {
    await withinPortal(portalId, async () => {
      const given = { accessToken: 'a', refreshToken: 'r', expiresAt: 9e15, userId: null };
      await saveInstalled(db, portalId, { ...given, scopes: [], at: 1 }, [key]);
      await wakePortal(db, portalId, noon);
    });
  }
  const crms = new Map(
    [...sandbox.accounts].map(([portalKey, { accessToken }]) => [
      portalKey,
      connectCrm({ baseUrl: sandbox.url, portalKey, ...time.connection(accessToken) }),
    ]),
  );
  const { clock, sleep } = time;
  const journal = openJournal({ db, apiUrl: sandbox.url, ...client, clock, sleep });
  const failures: unknown[] = [];
  let [written, levels] = [0, 0];
  const queue = lineInMemory();
  const worker = await runWorker({
    db,
    queue,
    crms: { of: async (portalId) => crms.get(portalId) ?? null },
    journal: {
      next: (...asked) => time.travel(() => journal.next(...asked)),
      subscribe: (...asked) => time.travel(() => journal.subscribe(...asked)),
    },
    pollEveryMs: 900_000,
    now: clock,
    sleep: (ms, signal) => Promise.race([sleep(ms), aborted(signal)]),
    onTurn: ({ write }) => (written += write?.written ?? 0),
    onFailure: (_portalId, error) => failures.push(error),
    onTrouble: (error) => failures.push(error),
  });
  const levelsNow = async () => {
    const rows = await Promise.all(
      ids.map((portalId) =>
        withinPortal(portalId, () =>
          db
            .selectFrom('level_changes')
            .select((all) => all.fn.countAll<number>().as('count'))
            .where('portal_id', '=', portalId)
            .executeTakeFirstOrThrow(),
        ),
      ),
    );
    return rows.reduce((sum, { count }) => sum + Number(count), 0);
  };

  await time.until(sleep(settledMs));
  for (const portalId of ids) {
    const turn = await withinPortal(portalId, () => findTurn(db, portalId));
    if (!turn || turn.failures > 0 || !turn.subscribed || turn.wakeAt < clock())
      throw new Error(`Portal ${portalId} does not rest: ${JSON.stringify(turn)}`);
  }
  for (const { calls } of sandbox.accounts.values()) calls.reset();
  [written, levels] = [0, await levelsNow()];
  await time.until(sleep(hours * hourMs));
  const paths = new Map<string, number>();
  for (const { calls } of sandbox.accounts.values())
    for (const [path, count] of Object.entries(calls.byPath))
      paths.set(path, (paths.get(path) ?? 0) + count);
  levels = (await levelsNow()) - levels;

  await Promise.all([time.until(worker.stop()), queue.close()]);
  await closeStore(db);
  await sandbox.stop();
  if (failures.length > 0) throw failures[0];
  const counted = (of: RegExp) =>
    [...paths].reduce((sum, [path, count]) => sum + (of.test(path) ? count : 0), 0);
  return {
    calls: counted(/./),
    journal: counted(/webhooks-journal|oauth/),
    writes: counted(/batch\/update/),
    written,
    levels,
  };
}

const nothing = async (): Promise<void> => {};

/** Each portal stands in it once, waiting or having its turn. */
function lineInMemory(): Queue {
  const waiting: string[] = [];
  const inLine = new Set<string>();
  const closing = new AbortController();
  let give: ((portalId: string) => Promise<void>) | null = null;
  let free = 0;
  const serve = (): void => {
    if (give === null) return;
    while (free > 0 && !closing.signal.aborted) {
      const portalId = waiting.shift();
      if (portalId === undefined) return;
      free -= 1;
      void give(portalId).finally(() => {
        free += 1;
        inLine.delete(portalId);
        serve();
      });
    }
  };
  const empty = { put: nothing, work: nothing, depth: async () => ({ waiting: 0, running: 0 }) };
  return {
    replays: empty,
    largeReplays: empty,
    async put(portalIds) {
      for (const portalId of portalIds) {
        if (inLine.has(portalId)) continue;
        inLine.add(portalId);
        waiting.push(portalId);
      }
      serve();
    },
    async work(atOnce, turn) {
      give = (portalId) => turn(portalId, closing.signal);
      free = atOnce;
      serve();
    },
    depth: async () => ({ waiting: waiting.length, running: inLine.size - waiting.length }),
    close: async () => closing.abort(),
  };
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
