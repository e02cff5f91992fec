/**
 * `node bench/card-speed.ts [--seconds 10] [--at-once 8]`: the card's route beside a bare route that reads one row by its
 * primary key, on the same server and the same Postgres, in alternating stretches: p99 and throughput of both. Cards are
 * measured as they are opened again within the minute, and as they are opened for the first time.
 */
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { signV3 } from '../src/crm/signature.ts';
import { runOnce } from '../src/jobs/run-once.ts';
import { buildServer } from '../src/server/build-server.ts';
import { closeStore, openStore } from '../src/store/open-store.ts';
import { withinPortal } from '../src/store/within-portal.ts';
import { smallSeed, startPortal } from '../test/jobs/small-portal.ts';
import { startPostgres } from '../test/store/start-postgres.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    'at-once': { type: 'string', default: '8' },
  },
});
const stretchMs = Number(values.seconds) * 1000;
const atOnce = Number(values['at-once']);
const stretches = 3;
const contacts = 200;
const clientSecret = 'bench';

const postgres = await startPostgres();
const db = await openStore({ databaseUrl: await postgres.newDatabase(), unbound: 'refused' });
const portal = await startPortal(smallSeed({ contacts, emails: 5_000, calls: 500 }));
const { portalId, crm } = portal;
await withinPortal(portalId, () => runOnce({ db, crm, now: portal.now }));

/** In another minute nothing that was worked out before is said again. */
let minutes = 0;
const now = () => portal.now() + minutes * 60_000;
const app = buildServer({
  db,
  now,
  crmOf: async () => crm,
  clientSecret,
  publicUrl: 'https://bench.example',
  logLevel: 'silent',
  callsPerMinute: 1e9,
});
app.get('/bare', async (request) => {
  const { id } = request.query as { id: string };
  return await withinPortal(portalId, () =>
    db
      .selectFrom('customers')
      .select('data')
      .where('portal_id', '=', portalId)
      .where('kind', '=', 'contact')
      .where('id', '=', id)
      .executeTakeFirst(),
  );
});
await app.ready();

type Call = { url: string; headers: Record<string, string> };

/** Whoever calls signs: no work of the route's. */
function sign(id: string): Call {
  const url = `/api/card?kind=contact&id=${id}&language=en&portalId=${portalId}&userEmail=rep%40x.example`;
  const timestamp = String(now());
  const signature = signV3({
    method: 'GET',
    uri: `https://bench.example${url}`,
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
const signed = new Map<string, Call>();
const signAll = (): void => {
  for (let id = 1; id <= contacts; id += 1) signed.set(String(id), sign(String(id)));
};
signAll();

const card = async (id: string): Promise<number> =>
  (await app.inject({ method: 'GET', ...signed.get(id)! })).statusCode;
/** Everyone once a minute. */
const opened = (id: string): Promise<number> => {
  if (id === '1') {
    minutes += 1;
    signAll();
  }
  return card(id);
};
const bare = async (id: string): Promise<number> =>
  (await app.inject({ method: 'GET', url: `/bare?id=${id}` })).statusCode;

type Run = { ms: number[]; total: number };

async function stretch(call: (id: string) => Promise<number>, run: Run): Promise<void> {
  const end = performance.now() + stretchMs;
  let next = 0;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() < end) {
        const began = performance.now();
        const status = await call(String(1 + (next++ % contacts)));
        if (status !== 200) throw new Error(`The route answered ${status}.`);
        run.ms.push(performance.now() - began);
        await setImmediate();
      }
    }),
  );
  run.total += performance.now() - startedAt;
}

const begin = (): Run => ({ ms: [], total: 0 });
const runs = { bare: begin(), again: begin(), first: begin() };
for (let round = 0; round < stretches; round += 1) {
  await stretch(bare, runs.bare);
  for (let id = 1; id <= contacts; id += 1) await card(String(id));
  await stretch(card, runs.again);
  await stretch(opened, runs.first);
}
const p99 = ({ ms }: Run) => ms.toSorted((a, b) => a - b)[Math.floor(ms.length * 0.99)]!;
const perSecond = ({ ms, total }: Run) => (ms.length / total) * 1000;
for (const [name, run] of Object.entries(runs)) {
  console.log(
    `${name}: ${perSecond(run).toFixed(0)} a second, p99 ${p99(run).toFixed(1)} ms, ${run.ms.length} calls, ${atOnce} at once`,
  );
}
for (const name of ['again', 'first'] as const) {
  const slower = p99(runs[name]) / p99(runs.bare);
  const share = perSecond(runs[name]) / perSecond(runs.bare);
  console.log(
    `card opened ${name === 'again' ? 'again' : 'for the first time'} ÷ bare: p99 ${slower.toFixed(1)} (limit 2), throughput ${share.toFixed(2)} (limit 0.6)`,
  );
}
await app.close();
await closeStore(db);
await portal.stop();
await postgres.stop();
