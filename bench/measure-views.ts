import { readdirSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { signV3 } from '../src/crm/signature.ts';
import { buildServer } from '../src/server/build-server.ts';
import type { Db } from '../src/store/db.ts';
import { closeStore, openStore } from '../src/store/open-store.ts';
import { withinPortal } from '../src/store/within-portal.ts';
import { now } from '../test/builders.ts';
import { startPostgres } from '../test/store/start-postgres.ts';
import { changeSome, fillBook } from './large-book.ts';

type Views = {
  /** What the page may be asked, by what it is called here; each turn asks for another value. */
  views: Record<string, (turn: number) => string>;
  /** A read of one page of rows by an index, to compare with. */
  bare: (db: Db, portalId: string, turn: number) => Promise<unknown>;
};

const limitMs = 300;
const betweenCallsMs = 6_000;
const firstCalls = 5;

const load = () => loadavg()[0]!.toFixed(1);
const portalId = '777';
const clientSecret = 'bench';
const publicUrl = 'https://bench.example';

/**
 * Measures each view over a large book on a real Postgres, one call after the other and several at once, beside the bare query on the
 * same connections: p95 of both, how long cores worked for a call, and p95 of calls that are the first to a new server. Fails the process where one takes longer than 300 ms.
 * Takes `--customers`, `--calls`, `--at-once` and `--only` (a part of the views' names) from the command line.
 */
export async function measureViews({ views, bare }: Views): Promise<void> {
  const { values } = parseArgs({
    options: {
      customers: { type: 'string', default: '100000' },
      calls: { type: 'string', default: '40' },
      'at-once': { type: 'string', default: '4' },
      only: { type: 'string', default: '' },
    },
  });
  const customers = Number(values.customers);
  const calls = Number(values.calls);
  const atOnce = Number(values['at-once']);
  const postgres = await startPostgres();
  const db = await openStore({ databaseUrl: await postgres.newDatabase(), unbound: 'refused' });
  await fillBook(db, portalId, customers);
  // Whoever reads presses something every few seconds, so what a server keeps for a minute is read anew every tenth time.
  let passedMs = 0;
  const clock = () => now + passedMs;
  async function start() {
    const server = buildServer({
      db,
      now: clock,
      crmOf: async () => null,
      clientSecret,
      publicUrl,
      logLevel: 'silent',
      callsPerMinute: 1e9,
    });
    await server.ready();
    return server;
  }
  const app = await start();
  const workedMs = await coresOf(db);

  async function open(path: string, server = app): Promise<void> {
    passedMs += betweenCallsMs;
    const { statusCode, body } = await server.inject({ method: 'GET', ...sign(path, clock()) });
    if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}: ${body}`);
  }

  /** Somebody is judged between any two calls, as while a portal is read. */
  let judged = 0;
  async function judge(): Promise<void> {
    judged += 997;
    await withinPortal(portalId, () => changeSome(db, portalId, [1 + (judged % customers)]));
  }

  async function round(call: (turn: number) => Promise<unknown>, lanes: number) {
    const ms: number[] = [];
    let turn = 0;
    const lane = async (): Promise<void> => {
      while (turn < calls) {
        turn += 1;
        await judge();
        const began = performance.now();
        await call(turn);
        ms.push(performance.now() - began);
      }
    };
    const before = workedMs();
    await Promise.all(Array.from({ length: lanes }, lane));
    return { p95: p95Of(ms), worked: (workedMs() - before) / calls };
  }

  /** Of calls that are each the first that a server gets: it holds nothing of the portal yet. */
  async function first(call: (turn: number, server: typeof app) => Promise<void>) {
    const ms: number[] = [];
    for (let turn = 1; turn <= firstCalls; turn += 1) {
      const server = await start();
      await judge();
      const began = performance.now();
      await call(turn, server);
      ms.push(performance.now() - began);
      await server.close();
    }
    return p95Of(ms);
  }

  async function measure(
    name: string,
    call: (turn: number, server?: typeof app) => Promise<unknown>,
    cold = '',
  ): Promise<number> {
    // The first ones warm up.
    await call(1);
    await call(2);
    const alone = await round(call, 1);
    const together = await round(call, atOnce);
    const figures = [alone.p95, together.p95, alone.worked].map((ms) => ms.toFixed(1).padStart(9));
    console.log(`${name.padEnd(48)} ${figures.join(' ')} ${cold}`);
    return Math.max(alone.p95, together.p95);
  }

  console.log(`${customers} customers, ${calls} calls each; load of the machine ${load()}`);
  console.log(`${' '.repeat(46)}p95 alone  ${atOnce} at once   core ms  first call`);
  const bareMs = await measure('a bare query by index', (turn) =>
    withinPortal(portalId, () => bare(db, portalId, turn)),
  );
  let worst = { name: '', ms: 0 };
  for (const [name, path] of Object.entries(views)) {
    if (!name.includes(values.only)) continue;
    const cold = await first((turn, server) => open(path(turn), server));
    const ms = await measure(name, (turn) => open(path(turn)), cold.toFixed(1).padStart(11));
    if (Math.max(ms, cold) > worst.ms) worst = { name, ms: Math.max(ms, cold) };
  }
  console.log(
    `worst: ${worst.name}, p95 ${worst.ms.toFixed(0)} ms (limit ${limitMs}), ${(worst.ms / bareMs).toFixed(0)} × the bare query; load ${load()}`,
  );
  if (worst.ms > limitMs) process.exitCode = 1;
  await app.close();
  await closeStore(db);
  await postgres.stop();
}

function p95Of(ms: readonly number[]): number {
  return ms.toSorted((a, b) => a - b)[Math.min(ms.length - 1, Math.floor(ms.length * 0.95))]!;
}

function sign(path: string, at: number): { url: string; headers: Record<string, string> } {
  const url = `${path}${path.includes('?') ? '&' : '?'}language=en&portalId=${portalId}&userEmail=rep%40x.example`;
  const timestamp = String(at);
  const signature = signV3({
    method: 'GET',
    uri: publicUrl + url,
    rawBody: Buffer.alloc(0),
    timestamp,
    clientSecret,
  });
  const headers = {
    'x-hubspot-request-timestamp': timestamp,
    'x-hubspot-signature-v3': signature,
  };
  return { url, headers };
}

const statOf = (pid: string | number): string[] => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
};

// Hundredths of a second, its own and of those that ended.
const ticks = (fields: string[], from: number, to: number) =>
  fields.slice(from, to).reduce((sum, field) => sum + Number(field), 0) * 10;

/**
 * How long cores worked up to now for this process and for the database, which no other process on the machine changes; where the system
 * doesn't tell (it is Linux that does), for this process alone.
 */
async function coresOf(db: Db): Promise<() => number> {
  const found = await withinPortal(portalId, () =>
    sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db),
  );
  const server = statOf(found.rows[0]!.pid)[1];
  return () => {
    const { user, system } = process.cpuUsage();
    const own = (user + system) / 1000;
    if (server === undefined) return own;
    const workers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return workers.reduce(
      (sum, pid) => {
        const stat = statOf(pid);
        return stat[1] === server ? sum + ticks(stat, 11, 13) : sum;
      },
      own + ticks(statOf(server), 11, 15),
    );
  };
}
