/**
 * `node bench/in-step.ts [--portals 1,10,100] [--hours 6] [--samples 40]`: what it costs to stay in step while nothing happens,
 * in hours of simulated time (0: leave that out); then, in real time, how long a logged e-mail takes to a changed property, and
 * how many calls that costs. Web and worker of the app and the sandbox's portals in one process.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import manifest from '../app.json' with { type: 'json' };
import { connectCrm } from '../src/crm/connect.ts';
import { openJournal } from '../src/jobs/open-journal.ts';
import { openQueue } from '../src/queue/open-queue.ts';
import { runWorker } from '../src/queue/run-worker.ts';
import { startAccounts } from '../src/sandbox/start-accounts.ts';
import { buildServer } from '../src/server/build-server.ts';
import { closeStore, openStore } from '../src/store/open-store.ts';
import { findTurn, wakePortal } from '../src/store/portal-turns.ts';
import { saveInstalled } from '../src/store/tokens.ts';
import { withinPortal } from '../src/store/within-portal.ts';
import { smallSeed } from '../test/jobs/small-portal.ts';
import { startPostgres } from '../test/store/start-postgres.ts';
import { idleHours } from './idle-hours.ts';

const { values } = parseArgs({
  options: {
    portals: { type: 'string', default: '1,10,100' },
    hours: { type: 'string', default: '6' },
    samples: { type: 'string', default: '40' },
  },
});
const hours = Number(values.hours);
const samples = Number(values.samples);
const client = { clientId: 'bench', clientSecret: 'bench' };
const key = { id: '1', key: Buffer.alloc(32, 1) };
const limitMs = 15_000;

/** Asked for a hundred portals: what the one feed costs is shared by all. */
const idleLimit = { calls: 1, portals: 100 };

/** Calls of the bench itself: it logs, and looks four times a second. */
let looks = 0;

const counts = values.portals.split(',').map(Number);
if (hours > 0) for (const count of counts) await rest(count);
const postgres = await startPostgres();
if (samples > 0) for (const count of counts) await measure(count);
await postgres.stop();

function missed(is: boolean): string {
  if (is) process.exitCode = 1;
  return is ? '  MISSED' : '';
}

async function rest(count: number): Promise<void> {
  const { calls, journal, writes, written, levels } = await idleHours(count, hours);
  const hourly = (made: number) => (made / count / hours).toFixed(2);
  const limited = count >= idleLimit.portals;
  const limit = limited ? ` (limit ${idleLimit.calls})` : '';
  const over = missed(limited && calls / count / hours > idleLimit.calls);
  console.log(
    `${count} portals in which nothing happens for ${hours} h: ${hourly(calls)} calls a portal and hour${limit}${over}, ` +
      `of which ${hourly(journal)} read the one feed of all; time alone changed ${levels} levels: ${written} records written in ${writes} calls`,
  );
}

async function measure(count: number): Promise<void> {
  const databaseUrl = await postgres.newDatabase();
  const db = await openStore({ databaseUrl });
  // A second mail of the same day may change nothing that is written: each sample has a contact of its own.
  const contacts = Math.max(8, 2 * Math.ceil(samples / count));
  const seeds = Array.from({ length: count }, () =>
    smallSeed({ contacts, companies: 2, emails: 4 * contacts, calls: 6, deals: 3 }),
  );
  const sandbox = await startAccounts({
    app: client,
    accounts: seeds.map((seed) => ({ seed })),
  });
  const calls = () =>
    [...sandbox.accounts.values()].reduce((sum, { calls: made }) => sum + made.total, 0);
  const portals = [...sandbox.accounts].map(([portalId, { accessToken }]) => ({
    portalId,
    accessToken,
  }));
  const tokenOf = new Map(portals.map(({ portalId, accessToken }) => [portalId, accessToken]));
  for (const { portalId, accessToken } of portals) {
    await withinPortal(portalId, async () => {
      const given = { accessToken, refreshToken: 'r', expiresAt: 9e15, userId: null, scopes: [] };
      await saveInstalled(db, portalId, { ...given, at: 1 }, [key]);
      await wakePortal(db, portalId, 1);
    });
  }
  const server = buildServer({
    db,
    now: Date.now,
    crmOf: async () => null,
    clientSecret: client.clientSecret,
    publicUrl: null,
    logLevel: 'silent',
    webhooks: { followUp: async () => {} },
  });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  const queue = await openQueue({ db, databaseUrl, onError: console.error });
  const crms = new Map(
    portals.map(({ portalId, accessToken }) => [
      portalId,
      connectCrm({ baseUrl: sandbox.url, accessToken, portalKey: portalId }),
    ]),
  );
  const worker = await runWorker({
    db,
    queue,
    crms: { of: async (portalId) => crms.get(portalId) ?? null },
    journal: openJournal({ db, apiUrl: sandbox.url, ...client }),
    pollEveryMs: 900_000,
    now: Date.now,
    onFailure: (portalId, error) => console.error(portalId, error),
    onTrouble: console.error,
  });

  // At rest: everyone was listed, judged and written, and nobody is due within a minute.
  for (;;) {
    const waiting = await Promise.all(
      portals.map(({ portalId }) => withinPortal(portalId, () => findTurn(db, portalId))),
    );
    const busy = waiting.filter((turn) => !turn || turn.wakeAt < Date.now() + 60_000);
    if (busy.length === 0) break;
    await pause(500);
  }
  await pause(20_000);

  let sampled = 0;
  for (const pushed of [true, false]) {
    sandbox.feed.push.setTarget(
      pushed
        ? ({
            targetUrl: `${url}/webhooks`,
            objects: manifest.webhooks.objects,
          } as never)
        : null,
    );
    const took: number[] = [];
    const madeBefore = calls();
    looks = 0;
    for (let sample = 0; sample < samples; sample += 1) {
      await pause(Math.random() * 4_000);
      const { portalId } = portals[sampled % count]!;
      const contact = 1 + (Math.floor(sampled / count) % contacts);
      took.push(await freshness(sandbox.url, tokenOf.get(portalId)!, contact));
      sampled += 1;
    }
    took.sort((a, b) => a - b);
    const at = (share: number) =>
      (took[Math.min(took.length - 1, Math.floor(took.length * share))]! / 1000).toFixed(1);
    const each = ((calls() - madeBefore - looks) / samples).toFixed(1);
    const slow = took.filter((ms) => ms > limitMs).length;
    const over = missed(pushed && slow > samples / 100);
    const limit = pushed ? ` (limit ${limitMs / 1000})${over}` : '';
    console.log(
      `${count} portals, logged e-mail to changed property ${pushed ? 'with pushed webhooks' : 'by the journal alone'}: ` +
        `p50 ${at(0.5)} s, p99 ${at(0.99)} s${limit}; ${each} calls each, the feed's included`,
    );
  }

  await Promise.all([worker.stop(), queue.close()]);
  await server.close();
  await closeStore(db);
  await sandbox.stop();
}

/** Logs a request for a quote on a contact and looks until its count of open requests has changed; ms. */
async function freshness(url: string, token: string, contact: number): Promise<number> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const look = async () => {
    looks += 1;
    const path = `${url}/crm/objects/2026-09/contacts/${contact}?properties=warmline_open_requests,warmline_risk_reasons,warmline_oldest_request_at`;
    const answer = await fetch(path, { headers });
    return JSON.stringify(((await answer.json()) as { properties: unknown }).properties);
  };
  const before = await look();
  const startedAt = Date.now();
  looks += 1;
  await fetch(`${url}/crm/objects/2026-09/emails`, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      properties: {
        hs_timestamp: new Date(startedAt).toISOString(),
        hs_email_direction: 'INCOMING_EMAIL',
        hs_email_subject: `Housings ${startedAt}`,
        hs_email_text: 'Could you please send us a quote for 90 housings?',
      },
      associations: [
        {
          to: { id: String(contact) },
          types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 198 }],
        },
      ],
    }),
  });
  while (Date.now() - startedAt < 120_000) {
    const state = await look().catch(() => before);
    if (stripTimes(state) !== stripTimes(before)) return Date.now() - startedAt;
    await pause(250);
  }
  return Number.POSITIVE_INFINITY;
}

/** The CRM's own times move with the e-mail; ours are what is waited for. */
function stripTimes(text: string): string {
  return text.replace(/"(lastmodifieddate|hs_lastmodifieddate)":"[^"]*"/g, '');
}
