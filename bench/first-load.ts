/**
 * A first load at the portal's enforced limits, in time that passes only while everybody waits for a limit: calls against
 * the fewest there can be, time against calls ÷ budget, and how long a card takes that is opened in its midst. The memory of a
 * worker meanwhile: `worker-memory.ts`.
 *
 *   node bench/first-load.ts [contacts] [activities]
 */
import { connectCrm } from '../src/crm/connect.ts';
import type { Crm } from '../src/crm/crm.ts';
import { defaultLimits } from '../src/crm/portal-limits.ts';
import { readCard } from '../src/jobs/read-card.ts';
import { syncPortal } from '../src/jobs/sync-portal.ts';
import { startSandbox } from '../src/sandbox/start-sandbox.ts';
import { closeStore, openStore } from '../src/store/open-store.ts';
import { countsOf, largePortal } from './large-portal.ts';
import { simulateTime } from './simulated-time.ts';

const [contacts = 10_000, activities = 100_000] = process.argv.slice(2).map(Number);
const noon = Date.UTC(2026, 5, 17, 12);
/** What a call takes on its way, in simulated milliseconds. */
const latencyMs = 150;
const limits = { calls: 1.02, time: 1.1, cardMs: 2_000 };

const counts = countsOf(contacts, activities);
/** Listed as well, and empty. */
const emptyTypes = 4;
/** Account and owners. */
const fixed = 2;

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** Prints a figure beside its limit; a figure beyond it fails the run. */
function print(what: string, figure: number, limit: number, unit: string): void {
  const holds = figure <= limit;
  if (!holds) process.exitCode = 1;
  process.stdout.write(
    `${what.padEnd(62)}${number.format(figure).padStart(9)} ${unit.padEnd(6)} limit ${number.format(limit)}${holds ? '' : '  MISSED'}\n`,
  );
}

const time = simulateTime(noon);
const sandbox = await startSandbox({
  seed: largePortal(contacts, activities, noon),
  clock: time.clock,
  wait: time.wait,
  faults: [{ kind: 'latency', ms: latencyMs }],
});
const db = await openStore({ dataDir: ':memory:' });
const { url: baseUrl, accessToken } = sandbox;
const connect = () => connectCrm({ baseUrl, portalKey: 'bench', ...time.connection(accessToken) });

/** The portal under another id, so that it is read for the first time again; `onPage` hears of each page listed. */
function portalOf(portalId: string, onPage: () => void): Crm {
  const crm = connect();
  return {
    ...crm,
    account: async (signal) => ({ ...(await crm.account(signal)), portalId }),
    list: async (...asked) => {
      const page = await crm.list(...asked);
      onPage();
      return page;
    },
  };
}

const sum = (of: (count: number) => number) =>
  Object.values(counts).reduce((total, count) => total + of(count), 0);
const formula = sum((count) => Math.ceil(count / 100)) + emptyTypes + fixed;

const [beganAt, cpuBefore] = [time.clock(), process.cpuUsage()];
const crm = portalOf('777', () => {});
const report = await time.until(syncPortal({ db, crm, now: time.clock }));
const seconds = (time.clock() - beganAt) / 1_000;
const cpu = process.cpuUsage(cpuBefore);

const { general, search } = report.calls;
const { calls, windowMs } = defaultLimits.general;
const perSecond = { general: calls / (windowMs / 1_000), search: defaultLimits.search.calls };
const allowed = Math.max(general / perSecond.general, search / perSecond.search);
const read = Object.values(report.types).reduce((total, type) => total + type.read, 0);
if (read !== sum((count) => count)) throw new Error(`read ${read} of ${sum((count) => count)}`);

process.stdout.write(
  `${number.format(contacts)} contacts, ${number.format(activities)} activities: ${number.format(general)} calls and ${number.format(search)} searches, ${latencyMs} ms each\n`,
);
print(
  'calls and searches ÷ fewest calls by listing',
  (general + search) / formula,
  limits.calls,
  '×',
);
print('seconds ÷ calls ÷ budget', seconds / allowed, limits.time, '×');
print('seconds', seconds, allowed * limits.time, 's');
print(
  'seconds ÷ what listing alone allows',
  seconds / (formula / perSecond.general),
  limits.time,
  '×',
);
print('errors among the calls (429 and others)', report.calls.failed, 0, '');
const cpuSeconds = (cpu.user + cpu.system) / 1e6;
process.stdout.write(
  `computed for ${number.format(cpuSeconds)} s meanwhile, the portal's answers included\n`,
);

// The same portal once more, only until enough cards were opened in its midst. No first load begins in a window that
// another has just used up.
await time.until(time.sleep(windowMs + latencyMs));
const waits: number[] = [];
const opening: Promise<void>[] = [];
const cards = connect();
const openCard = async (id: string) => {
  const openedAt = time.clock();
  const customer = { kind: 'contact' as const, id };
  const asked = { db, crm: cards, portalId: '778', customer, now: time.clock };
  if ((await readCard(asked)) === null) throw new Error(`no card of contact ${id}`);
  waits.push(time.clock() - openedAt);
};
let pages = 0;
const busy = portalOf('778', () => {
  pages += 1;
  if (pages % 15 === 0) opening.push(openCard(String(1 + ((pages * 137) % contacts))));
});
const shouldPause = () => opening.length >= 12;
await time.until(syncPortal({ db, crm: busy, now: time.clock, shouldPause }));
await time.until(Promise.all(opening));
print(
  `slowest of ${waits.length} cards opened in the midst of a load`,
  Math.max(...waits),
  limits.cardMs,
  'ms',
);

await closeStore(db);
await sandbox.stop();
