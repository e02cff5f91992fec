import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { connectCrm } from '../../src/crm/connect.ts';
import { runOnce } from '../../src/jobs/run-once.ts';
import { startAccounts } from '../../src/sandbox/start-accounts.ts';
import { seededRandom } from '../../src/sandbox/seeded-random.ts';
import { countChanged } from '../../src/store/changed-records.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import { findTurn, wakePortal } from '../../src/store/portal-turns.ts';
import { saveInstalled } from '../../src/store/tokens.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { contents, day, noon, smallSeed } from '../jobs/small-portal.ts';
import { startPostgres } from '../store/start-postgres.ts';
import { spawnWorker } from './spawn-worker.ts';

const app = { clientId: 'the-app', clientSecret: 'the-app-secret' };
const key = Buffer.alloc(32, 5);
const kept = ['customers', 'memberships', 'activities', 'activity_links', 'owners'];
const kills = 50;
const workers = 3;

/**
 * Three workers share three portals while records change, and every second or two one of them is killed without warning,
 * fifty times. Real time and real processes: what is proven is what is left when they have settled.
 */
test('workers killed at any moment lose and double nothing', { timeout: 900_000 }, async () => {
  const random = seededRandom(7);
  const server = await startPostgres();
  const databaseUrl = await server.newDatabase();
  const db = await openStore({ databaseUrl });
  const seeds = [
    smallSeed(),
    smallSeed({ contacts: 12, emails: 90 }),
    smallSeed({ contacts: 5, emails: 40 }),
  ];
  const strict = { perTenSeconds: 1_000_000, searchPerSecond: 1_000_000, searchLagMs: 0 };
  const sandbox = await startAccounts({ app, accounts: seeds.map((seed) => ({ seed, strict })) });
  const portals = [...sandbox.accounts].map(([portalId, { accessToken }]) => ({
    portalId,
    accessToken,
  }));

  const running: ChildProcess[] = [];
  const troubles: string[] = [];
  const begin = (): ChildProcess => {
    const child = spawnWorker({ databaseUrl, hubspotUrl: sandbox.url, client: app, key });
    child.stderr.on('data', (text: Buffer) => troubles.push(String(text)));
    return child;
  };

  try {
    for (const { portalId, accessToken } of portals) {
      const given = { accessToken, refreshToken: 'r', expiresAt: Date.now() + day, userId: null };
      await withinPortal(portalId, async () => {
        await saveInstalled(db, portalId, { ...given, scopes: [], at: 1 }, [{ id: '1', key }]);
        await wakePortal(db, portalId, 1);
      });
    }
    for (let count = 0; count < workers; count += 1) running.push(begin());

    for (let killed = 0; killed < kills; killed += 1) {
      await pause(900 + random() * 1_200);
      await changeSomething(sandbox.url, portals[killed % portals.length]!.accessToken, killed);
      const at = Math.floor(random() * workers);
      running[at]?.kill('SIGKILL');
      running[at] = begin();
    }

    const changedAt = Date.now();
    await vi.waitFor(
      async () => {
        expect(await readAt(db), 'the journal read since the last change').toBeGreaterThan(
          changedAt,
        );
        for (const { portalId } of portals)
          expect(await isAtRest(db, portalId), `portal ${portalId} at rest`).toBe(true);
      },
      { timeout: 300_000, interval: 500 },
    );

    for (const { portalId, accessToken } of portals) {
      const alone = await undisturbed(sandbox.url, portalId, accessToken);
      const here = await withinPortal(portalId, async () => ({
        ...(await contents(db, portalId, kept)),
        levels: await levels(db, portalId),
      }));
      expect(here).toEqual(alone);
      expect(await written(sandbox.url, accessToken)).toEqual(
        here.levels.filter((line) => line.startsWith('contact')),
      );
    }
    expect(troubles.join('')).not.toMatch(/failed|error/i);
  } finally {
    for (const child of running) child.kill('SIGKILL');
    await closeStore(db);
    await sandbox.stop();
    await server.stop();
  }
});

async function readAt(db: Db): Promise<number> {
  const row = await db.selectFrom('feed_cursors').select('read_at').executeTakeFirst();
  return row?.read_at ?? 0;
}

/** Nothing waits to be read, judged or written, the listing is done, and the next turn is far off. */
async function isAtRest(db: Db, portalId: string): Promise<boolean> {
  return await withinPortal(portalId, async () => {
    const turn = await findTurn(db, portalId);
    const [changed, dirty, unwritten] = await Promise.all([
      countChanged(db, portalId),
      db.selectFrom('dirty_customers').select('id').where('portal_id', '=', portalId).execute(),
      db
        .selectFrom('assessments')
        .select('id')
        .where('portal_id', '=', portalId)
        .where('to_write', '=', true)
        .execute(),
    ]);
    const waiting = changed.size + dirty.length + unwritten.length;
    return turn !== null && turn.sweepAt > 0 && turn.wakeAt > Date.now() + 60_000 && waiting === 0;
  });
}

async function changeSomething(url: string, token: string, count: number): Promise<void> {
  const call = (method: string, path: string, body?: unknown) =>
    fetch(`${url}/crm/objects/2026-09/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const id = String(1 + (count % 4));
  await call('PATCH', `contacts/${id}`, { properties: { lastname: `Name ${count}` } });
  await call('POST', 'emails', {
    properties: {
      hs_timestamp: new Date(noon + count * 60_000).toISOString(),
      hs_email_direction: 'INCOMING_EMAIL',
      hs_email_subject: `Housings ${count}`,
      hs_email_text: 'Could you please send us a quote for 90 housings?',
    },
    associations: [
      {
        to: { id },
        types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 198 }],
      },
    ],
  });
  if (count % 10 === 9) await call('DELETE', `emails/${10 + count}`);
}

const levels = async (db: Db, portalId: string): Promise<string[]> =>
  (
    await db
      .selectFrom('assessments')
      .select(['kind', 'id', 'level'])
      .where('portal_id', '=', portalId)
      .execute()
  )
    .map(({ kind, id, level }) => `${kind} ${id} ${level}`)
    .sort();

/** The portal as it stands, read, judged and kept by one run that nobody disturbs, and that writes nothing. */
async function undisturbed(url: string, portalId: string, accessToken: string) {
  const db = await openStore({ dataDir: ':memory:' });
  const crm = {
    ...connectCrm({ baseUrl: url, accessToken }),
    update: async (_type: unknown, changes: readonly { id: string }[]) => ({
      written: changes.map(({ id }) => id),
      refused: [],
    }),
  };
  try {
    return await withinPortal(portalId, async () => {
      await runOnce({ db, crm, now: Date.now });
      return { ...(await contents(db, portalId, kept)), levels: await levels(db, portalId) };
    });
  } finally {
    await closeStore(db);
  }
}

/** The levels that the CRM's contacts show. */
async function written(url: string, token: string): Promise<string[]> {
  const answer = await fetch(
    `${url}/crm/objects/2026-09/contacts?limit=100&properties=warmline_risk_level`,
    { headers: { authorization: `Bearer ${token}` } },
  );
  const { results } = (await answer.json()) as {
    results: { id: string; properties: { warmline_risk_level: string } }[];
  };
  return results
    .map(({ id, properties }) => `contact ${id} ${properties.warmline_risk_level}`)
    .sort();
}
