/**
 * The memory of a worker during a first load: `warmline worker` as it is started in production, on a Postgres of its own, with
 * the portal in another process and at its enforced limits, until everything is read, learned from, judged and written back.
 * `--compare` does the same once more with V8's own habits. Needs Linux, which tells the most memory a process ever took.
 *
 *   node bench/worker-memory.ts [contacts] [activities] [--compare]
 */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { startAccounts } from '../src/sandbox/start-accounts.ts';
import { closeStore, openStore } from '../src/store/open-store.ts';
import { findTurn, wakePortal } from '../src/store/portal-turns.ts';
import { getPortal } from '../src/store/portals.ts';
import { saveInstalled } from '../src/store/tokens.ts';
import { withinPortal } from '../src/store/within-portal.ts';
import { spawnWorker, workerProgram } from '../test/queue/spawn-worker.ts';
import { startPostgres } from '../test/store/start-postgres.ts';
import { largePortal } from './large-portal.ts';

const { values, positionals } = parseArgs({
  options: { compare: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [contacts = 10_000, activities = 100_000] = positionals.map(Number);
const limitMb = 400;
/** A turn under way counts as lost after a quarter of an hour: whoever rests, rests longer. */
const restMs = 16 * 60_000;
const client = { clientId: 'bench', clientSecret: 'bench' };
const key = { id: '1', key: Buffer.alloc(32, 1) };
const main = new URL('../src/main.ts', import.meta.url).href;

const asStarted = [workerProgram, 'worker'];
/** The program without what `warmline.mjs` does to spare memory. */
const bySelf = [
  '--input-type=module',
  '-e',
  `const { main } = await import('${main}'); process.exitCode = await main(['worker']);`,
];

const server = await startPostgres();

async function load(args: readonly string[]): Promise<{ line: string; memoryMb: number }> {
  // A portal of its own, since the one before has our properties.
  const sandbox = await startAccounts({
    app: client,
    accounts: [{ seed: largePortal(contacts, activities, Date.now()) }],
  });
  const [portal] = sandbox.accounts;
  if (!portal) throw new Error('The sandbox has no account.');
  const [portalId, { accessToken }] = portal;
  const databaseUrl = await server.newDatabase();
  const db = await openStore({ databaseUrl });
  const within = <T>(work: () => Promise<T>) => withinPortal(portalId, work);
  await within(async () => {
    const given = { accessToken, refreshToken: 'r', expiresAt: 9e15, userId: null, scopes: [] };
    await saveInstalled(db, portalId, { ...given, at: 1 }, [key]);
    await wakePortal(db, portalId, 1);
  });

  const beganAt = Date.now();
  const given = { databaseUrl, hubspotUrl: sandbox.url, client, key: key.key };
  const worker = spawnWorker({ ...given, env: { WARMLINE_SYNC_MINUTES: '60' } }, args);
  let complaints = '';
  worker.stderr.on('data', (text: Buffer) => (complaints += String(text)));
  for (;;) {
    await pause(500);
    if (worker.exitCode !== null) throw new Error(`The worker ended: ${complaints}`);
    const [known, turn] = await within(async () => [
      await getPortal(db, portalId),
      await findTurn(db, portalId),
    ]);
    if (known?.syncedAt && turn && turn.wakeAt > Date.now() + restMs) break;
  }
  const seconds = (Date.now() - beganAt) / 1_000;
  const { memoryMb, cpuSeconds } = await tookOf(worker.pid ?? 0);
  const { rows } = await within(() =>
    sql<{ read: number; written: number }>`select
      (select sum(read)::int from sync_cursors where portal_id = ${portalId}) as read,
      (select count(*)::int from writebacks where portal_id = ${portalId} and hash is not null) as written
    `.execute(db),
  );
  worker.kill('SIGTERM');
  await once(worker, 'exit');
  await closeStore(db);
  await sandbox.stop();
  const { read = 0, written = 0 } = rows[0] ?? {};
  const line = `${number.format(read)} records read, ${number.format(written)} written in ${number.format(seconds)} s, at most ${number.format(memoryMb)} MB, computed for ${number.format(cpuSeconds)} s`;
  return { line, memoryMb };
}

/** The most memory the process ever had, and what it computed; the clock of Linux ticks a hundred times a second. */
async function tookOf(pid: number): Promise<{ memoryMb: number; cpuSeconds: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const memoryMb = Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1_024;
  const [user = 0, system = 0] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number);
  return { memoryMb, cpuSeconds: (user + system) / 100 };
}

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const spared = await load(asStarted);
const missed = !(spared.memoryMb <= limitMb);
if (missed) process.exitCode = 1;
console.log(`as started: ${spared.line} (limit ${limitMb} MB)${missed ? '  MISSED' : ''}`);
if (values.compare) console.log(`with V8's own habits: ${(await load(bySelf)).line}`);
await server.stop();
