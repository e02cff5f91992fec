/**
 * `node bench/insight-speed.ts [--customers 100000] [--calls 20]`: each filter of the pages of risk, movements, measures and cohorts
 * over so many customers on a real Postgres, beside a bare query that reads rows by an index on the same server. p95 of each; the
 * limit is 300 ms.
 */
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { signV3 } from '../src/crm/signature.ts';
import { buildServer } from '../src/server/build-server.ts';
import { closeStore, openStore } from '../src/store/open-store.ts';
import { replaceOwners } from '../src/store/owners.ts';
import { markSynced, savePortal } from '../src/store/portals.ts';
import { acrossPortals, withinPortal } from '../src/store/within-portal.ts';
import { customer, now } from '../test/builders.ts';
import { startPostgres } from '../test/store/start-postgres.ts';

const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '100000' },
    calls: { type: 'string', default: '20' },
  },
});
const customers = Number(values.customers);
const calls = Number(values.calls);
const limitMs = 300;
const portalId = '777';
const clientSecret = 'bench';
const publicUrl = 'https://bench.example';
const owners = 60;
const dayMs = 86_400_000;

const postgres = await startPostgres();
const db = await openStore({ databaseUrl: await postgres.newDatabase(), unbound: 'refused' });

/** Customers of two to five years, one in six of whom left; three changes of level each, and 2,000 actions. */
async function fill(): Promise<void> {
  await savePortal(db, portalId, { timeZone: 'Europe/Budapest', currency: 'EUR', uiDomain: null });
  await markSynced(db, portalId, now);
  await replaceOwners(
    db,
    portalId,
    Array.from({ length: owners }, (_, n) => ({
      id: String(n + 1),
      name: `Rep ${n}`,
      email: null,
    })),
  );
  const all = sql`generate_series(1, ${customers}::integer) n`;
  const person = JSON.stringify(customer({ companyIds: [] }));
  await sql`
    insert into customers (portal_id, kind, id, data, hash, seen_run)
    select ${portalId}, 'contact', n::text, ${person}::jsonb || jsonb_build_object('id', n::text), 'h', 1 from ${all}
  `.execute(db);
  await sql`
    insert into customer_facts (portal_id, kind, id, owner_id, counted, is_customer, source, segment, product, since,
      value, purchases, last_touch_at, risk, level, signals)
    select ${portalId}, 'contact', n::text, case when n % 40 = 0 then null else (1 + n % ${owners})::text end, true, true,
      (array['ORGANIC_SEARCH', 'PAID_SEARCH', 'REFERRALS', 'OFFLINE', 'DIRECT_TRAFFIC', null])[1 + n % 6],
      'SEGMENT_' || (n % 14), 'Product ' || (n % 45), ${now}::bigint, case when n % 20 = 0 then null else (n * 7919) % 90000 end,
      n % 4, ${now}::bigint - (n % 90)::bigint * ${dayMs}::bigint, n % 100,
      case when n % 100 >= 75 then 'high' when n % 100 >= 50 then 'elevated' when n % 100 >= 25 then 'watch' else 'steady' end, '{}'
    from ${all}
  `.execute(db);
  await sql`
    insert into customer_spells (portal_id, kind, id, nth, began_at, ended_at, discounted)
    select ${portalId}, 'contact', n::text, 0, ${now}::bigint - (700 + n % 1100)::bigint * ${dayMs}::bigint,
      ${now}::bigint + (case when n % 6 = 0 then -(n % 600) else n % 170 end)::bigint * ${dayMs}::bigint, n % 3 = 0
    from ${all}
  `.execute(db);
  await sql`
    insert into level_changes (portal_id, kind, id, at, was, level, was_risk, risk)
    select ${portalId}, 'contact', n::text, ${now}::bigint - ((n * 13 + k * 97) % 364)::bigint * ${dayMs}::bigint - n,
      (array['steady', 'watch', 'elevated'])[1 + (n + k) % 3], (array['watch', 'elevated', 'high'])[1 + (n + k * 2) % 3], 40, 60
    from ${all}, generate_series(1, 3) k
  `.execute(db);
  await sql`
    insert into assessment_history (portal_id, kind, id, at, risk, level)
    select ${portalId}, 'contact', n::text, ${now}::bigint - k::bigint * 20 * ${dayMs}::bigint, 80, 'high' from ${all}, generate_series(1, 6) k
  `.execute(db);
  await sql`
    insert into actions_taken (portal_id, key, kind, customer_id, action_id, task, claimed_at, task_id, done_at)
    select ${portalId}, 'k' || n, 'contact', (n * 37)::text, 'call', '{}', 0, 't' || n, ${now}::bigint - (n % 364)::bigint * ${dayMs}::bigint
    from generate_series(1, 2000) n
  `.execute(db);
}
await withinPortal(portalId, fill);
// As the database itself does by and by.
for (const table of [
  'customers',
  'customer_facts',
  'customer_spells',
  'level_changes',
  'assessment_history',
  'actions_taken',
])
  await acrossPortals(() => sql`vacuum analyze ${sql.table(table)}`.execute(db));

const app = buildServer({
  db,
  now: () => now,
  crmOf: async () => null,
  clientSecret,
  publicUrl,
  logLevel: 'silent',
  callsPerMinute: 1e9,
});
await app.ready();

async function signed(path: string): Promise<void> {
  const url = `${path}${path.includes('?') ? '&' : '?'}language=en&portalId=${portalId}&userEmail=rep%40x.example`;
  const signature = signV3({
    method: 'GET',
    uri: publicUrl + url,
    rawBody: Buffer.alloc(0),
    timestamp: String(now),
    clientSecret,
  });
  const headers = {
    'x-hubspot-request-timestamp': String(now),
    'x-hubspot-signature-v3': signature,
  };
  const { statusCode, body } = await app.inject({ method: 'GET', url, headers });
  if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}: ${body}`);
}

async function measure(name: string, call: (turn: number) => Promise<unknown>): Promise<number> {
  const ms: number[] = [];
  for (let turn = -2; turn < calls; turn += 1) {
    const began = performance.now();
    await call(Math.abs(turn));
    // The first ones warm up.
    if (turn >= 0) ms.push(performance.now() - began);
  }
  ms.sort((a, b) => a - b);
  const p95 = ms[Math.floor(ms.length * 0.95)] ?? Infinity;
  const median = ms[Math.floor(ms.length / 2)] ?? Infinity;
  console.log(
    `${name.padEnd(48)} p95 ${p95.toFixed(0).padStart(5)} ms, median ${median.toFixed(0).padStart(5)} ms`,
  );
  return p95;
}

/** What a manager may press, each with another value every time. */
const views: Record<string, (turn: number) => string> = {
  'risk by owner': () => 'risk',
  'risk by source of a segment': (n) => `risk?by=source&segment=SEGMENT_${n % 14}`,
  'risk by product of an owner': (n) => `risk?by=product&owner=${1 + (n % owners)}`,
  'movements of 4 weeks': () => 'movements',
  'movements of 52 weeks': () => 'movements?period=year',
  'movements of an owner, who left': (n) => `movements?show=left&owner=${1 + (n % owners)}`,
  'movements, saves of 13 weeks': () => 'movements?show=saves&period=quarter',
  'measures by 13 weeks': () => 'measures',
  'measures by 4 weeks of a segment': (n) => `measures?period=month&segment=SEGMENT_${n % 14}`,
  'measures of an owner': (n) => `measures?owner=${1 + (n % owners)}`,
  'cohorts by source': () => 'cohorts',
  'cohorts by year of an owner': (n) => `cohorts?by=tenure&owner=${1 + (n % owners)}`,
  'cohorts by product': () => 'cohorts?by=product',
  'cohorts by discount': () => 'cohorts?by=discount',
};

console.log(`${customers} customers, ${calls} calls each`);
const bare = await measure('a bare query by index', (turn) =>
  withinPortal(portalId, () =>
    sql`select * from level_changes where portal_id = ${portalId} and at > ${now - turn * dayMs} order by at limit 25`.execute(
      db,
    ),
  ),
);
let worst = { name: '', p95: 0 };
for (const [name, path] of Object.entries(views)) {
  const p95 = await measure(name, (turn) => signed(`/api/insights/${path(turn)}`));
  if (p95 > worst.p95) worst = { name, p95 };
}
console.log(
  `worst: ${worst.name}, p95 ${worst.p95.toFixed(0)} ms (limit ${limitMs}), ${(worst.p95 / bare).toFixed(0)} × the bare query`,
);
if (worst.p95 > limitMs) process.exitCode = 1;
await app.close();
await closeStore(db);
await postgres.stop();
