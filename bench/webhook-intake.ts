/**
 * `node bench/webhook-intake.ts [--events 50000]`: webhooks a second that the server takes from the wire, keeps and answers,
 * beside bare inserts of as many rows in as many statements on the same Postgres; and that none is lost.
 */
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { sql } from 'kysely';
import { signV3 } from '../src/crm/signature.ts';
import { buildServer } from '../src/server/build-server.ts';
import { closeStore, openStore } from '../src/store/open-store.ts';
import { savePortal } from '../src/store/portals.ts';
import { jsonText } from '../src/store/json-text.ts';
import { acrossPortals, withinPortal } from '../src/store/within-portal.ts';
import { startPostgres } from '../test/store/start-postgres.ts';
import type { SendOrder } from './send-webhooks.ts';

const { values } = parseArgs({ options: { events: { type: 'string', default: '50000' } } });
const total = Number(values.events);
/** HubSpot's own: fewer than a hundred events a request, ten requests at once, five seconds for an answer. */
const perRequest = 99;
const atOnce = 10;
const limitMs = 5_000;
const portals = 20;
const clientSecret = 'bench';
const now = Date.now();

const postgres = await startPostgres();
const db = await openStore({ databaseUrl: await postgres.newDatabase() });
const portalIds = Array.from({ length: portals }, (_, index) => String(1000 + index));
for (const portalId of portalIds) {
  const account = { timeZone: 'UTC', currency: 'EUR', uiDomain: null };
  await withinPortal(portalId, () => savePortal(db, portalId, account));
}
const app = buildServer({
  db,
  now: () => now,
  crmOf: async () => null,
  clientSecret,
  publicUrl: null,
  logLevel: 'silent',
  webhooks: { followUp: async () => {} },
});
const url = `${await app.listen({ port: 0, host: '127.0.0.1' })}/webhooks`;

/** A portal's events come together mostly, as an import or a busy hour brings them. */
const events = Array.from({ length: total }, (_, index) => ({
  eventId: index,
  subscriptionId: 1,
  portalId: Number(portalIds[Math.floor(index / (perRequest * 3)) % portals]),
  appId: 9,
  occurredAt: now,
  subscriptionType: 'object.creation',
  objectTypeId: '0-49',
  objectId: index + 1,
  attemptNumber: 0,
  changeSource: 'CRM_UI',
  changeFlag: 'CREATED',
  sourceId: 'userId:1',
}));
const batches = Array.from({ length: Math.ceil(total / perRequest) }, (_, index) =>
  events.slice(index * perRequest, (index + 1) * perRequest),
);
const signed = batches.map((batch) => {
  const body = Buffer.from(JSON.stringify(batch));
  const timestamp = String(now);
  const given = { method: 'POST', uri: url, rawBody: body, timestamp, clientSecret };
  return { body, timestamp, signature: signV3(given) };
});

type Run = { ms: number; each: number[] };

// The sender has a thread of its own, since it is no part of what is measured.
const workerData: SendOrder = { url, requests: signed, atOnce };
const sender = new Worker(new URL('./send-webhooks.ts', import.meta.url), { workerData });
const send = (first: number): Promise<Run> =>
  new Promise((resolve, reject) => {
    sender.once('message', resolve);
    sender.once('error', reject);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    sender.postMessage(first);
  });

await acrossPortals(() =>
  sql`create table bare (portal_id text, object_type text, id text, at bigint,
    primary key (portal_id, object_type, id))`.execute(db),
);
const insert = async (batch: (typeof batches)[number]) => {
  const rows = batch.map(({ portalId, objectId }) => ({
    portal_id: String(portalId),
    object_type: 'emails',
    id: String(objectId),
    at: now,
  }));
  await sql`insert into bare select r.* from jsonb_to_recordset(${jsonText(rows)}::jsonb)
    as r(portal_id text, object_type text, id text, at bigint)`.execute(db);
};
async function insertAll(): Promise<{ ms: number }> {
  const queue = batches.values();
  const began = performance.now();
  await acrossPortals(() =>
    Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (const one of queue) await insert(one);
      }),
    ),
  );
  return { ms: performance.now() - began };
}
const clear = () => acrossPortals(() => sql`truncate bare, changed_records`.execute(db));

// What is measured first pays for warming up: each is measured three times, in turns, and its best run counts.
const runs = { webhooks: [] as Run[], bare: [] as { ms: number }[] };
for (let round = 0; round < 3; round += 1) {
  await clear();
  runs.bare.push(await insertAll());
  runs.webhooks.push(await send(signed.length));
}
const again = await send(100);
await sender.terminate();
const kept = await acrossPortals(() =>
  sql<{ count: number }>`select count(*)::int as count from changed_records`.execute(db),
);
const count = kept.rows[0]?.count ?? 0;
const best = <T extends { ms: number }>(all: readonly T[]) =>
  all.reduce((one, other) => (other.ms < one.ms ? other : one));
const webhooks = best(runs.webhooks);
const bare = best(runs.bare);
const perSecond = ({ ms }: { ms: number }) => Math.round((total / ms) * 1000);
const inOrder = webhooks.each.toSorted((a, b) => a - b);
const at = (share: number) => inOrder[Math.floor(share * (inOrder.length - 1))] ?? 0;

console.log(`${total} events of ${portals} portals in ${batches.length} requests of ${perRequest}, ${atOnce} at once

                                          figure   limit
events taken and kept, a second   ${String(perSecond(webhooks)).padStart(14)}
bare inserts of as many rows      ${String(perSecond(bare)).padStart(14)}
  webhooks against bare inserts   ${(perSecond(webhooks) / perSecond(bare)).toFixed(2).padStart(14)}
time to answer, p50               ${`${at(0.5).toFixed(0)} ms`.padStart(14)}
time to answer, p99               ${`${at(0.99).toFixed(0)} ms`.padStart(14)}   ${limitMs} ms
lost of ${String(total).padEnd(26)}${String(total - count).padStart(14)}   0
twice, after ${String(again.each.length * perRequest).padEnd(6)} were sent again ${String(Math.max(0, count - total)).padStart(13)}   0`);

await app.close();
await closeStore(db);
await postgres.stop();
if (count !== total || at(0.99) > limitMs) process.exitCode = 1;
