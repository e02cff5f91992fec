import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { buildProgram } from '../../src/cli/program.ts';
import { readConfig } from '../../src/config.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { getPortal, savePortal } from '../../src/store/portals.ts';
import { inspectGuard } from '../../src/store/row-level-security.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { startPostgres, type TestPostgres } from './start-postgres.ts';

let server: TestPostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());
afterEach(() => vi.restoreAllMocks());

async function asSuperuser(databaseUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** A database of its own, owned by a login with these rights. */
async function ownedBy(login: string, rights: string): Promise<string> {
  const databaseUrl = await server.newDatabase();
  const name = new URL(databaseUrl).pathname.slice(1);
  await asSuperuser(databaseUrl, `create role ${login} login password 'pass' ${rights}`);
  await asSuperuser(databaseUrl, `alter database ${name} owner to ${login}`);
  await asSuperuser(databaseUrl, `alter schema public owner to ${login}`);
  return databaseUrl.replace('postgres:password', `${login}:pass`);
}

const about = { timeZone: 'UTC', currency: 'EUR', uiDomain: null };

/** How many portals a statement that forgets the portal sees, of two. */
async function seenFromOne(databaseUrl: string): Promise<number> {
  const db = await openStore({ databaseUrl });
  try {
    for (const portalId of ['1', '2']) await savePortal(db, portalId, about);
    const { rows } = await withinPortal('1', () => sql`select from portals`.execute(db));
    return rows.length;
  } finally {
    await closeStore(db);
  }
}

async function doctor(databaseUrl: string): Promise<string> {
  const printed: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  const env = {
    DATABASE_URL: databaseUrl,
    HUBSPOT_CLIENT_ID: 'id',
    HUBSPOT_CLIENT_SECRET: 'hush',
    PUBLIC_URL: 'https://elsewhere.example',
    HUBSPOT_API_URL: 'http://127.0.0.1:9',
    WARMLINE_TOKEN_KEYS: `1:${Buffer.alloc(32, 1).toString('base64')}`,
  };
  await buildProgram({
    readConfig: () => readConfig(env),
    now: () => 0,
    signal: new AbortController().signal,
  }).run(['doctor']);
  return printed.find((line) => line.includes('Row-level security')) ?? '';
}

it('a login that skips policies takes a plain role, or is named with the cure, and the cure works', async () => {
  const databaseUrl = await ownedBy('skipping', 'bypassrls');
  expect(await seenFromOne(databaseUrl)).toBe(2);
  const said = await doctor(databaseUrl);
  expect(said).toMatch(/^FAIL {2}Row-level security: the login "skipping" skips it/);
  expect(said).toContain(': create role warmline_portal nologin; grant warmline_portal to "skip');

  // This one may make roles, and makes it.
  expect(await seenFromOne(await ownedBy('making', 'bypassrls createrole'))).toBe(1);

  const [cure = 'no cure was said'] = /grant .*;/.exec(await doctor(databaseUrl)) ?? [];
  await asSuperuser(databaseUrl.replace('skipping:pass', 'postgres:password'), cure);
  expect(await seenFromOne(databaseUrl)).toBe(1);
  expect(await doctor(databaseUrl)).toMatch(/^ok {4}Row-level security: /);
});

it('a plain login that owns the tables is bound by itself', async () => {
  const databaseUrl = await ownedBy('plain', '');
  expect(await seenFromOne(databaseUrl)).toBe(1);
  const db = await openStore({ databaseUrl });
  expect(await inspectGuard(db)).toMatchObject({ login: 'plain', open: [] });
  const { rows } = await withinPortal('1', () =>
    sql`select current_user::text as name`.execute(db),
  );
  expect(rows).toEqual([{ name: 'plain' }]);
  await closeStore(db);
  // Whoever comes by another way, and says no portal, sees nothing.
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  expect((await client.query('select from portals')).rowCount).toBe(0);
  await client.end();
});

it('processes that start at once, on one database and on several, find it all made once', async () => {
  const urls = [await server.newDatabase(), await server.newDatabase()];
  const opened = await Promise.all(
    [...urls, ...urls].map((databaseUrl) => openStore({ databaseUrl })),
  );
  for (const db of opened) expect((await inspectGuard(db)).open).toEqual([]);
  await Promise.all(opened.map(closeStore));
});

it('a query that is bound to nothing is not run where that is refused', async () => {
  const databaseUrl = await server.newDatabase();
  const db = await openStore({ databaseUrl, unbound: 'refused' });
  await expect(savePortal(db, '1', about)).rejects.toThrow('belongs to no portal');
  await expect(db.transaction().execute((trx) => getPortal(trx, '1'))).rejects.toThrow(
    'belongs to no portal',
  );
  await withinPortal('1', () => savePortal(db, '1', about));
  expect(await withinPortal('1', () => getPortal(db, '1'))).not.toBeNull();
  await closeStore(db);
});
