import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { saveCustomers } from '../../src/store/customers.ts';
import type { Db } from '../../src/store/db.ts';
import { closeStore, countFirst, openStore, tidyStore } from '../../src/store/open-store.ts';
import { saveSettings } from '../../src/store/portals.ts';
import { contact } from './sample-records.ts';
import { startPostgres } from './start-postgres.ts';

const timeout = 120_000;

const counted = async (db: Db): Promise<Record<string, number>> => {
  const found = await sql<{ name: string; rows: number }>`
    select relname as name, reltuples::integer as rows from pg_class where relname in ('customers', 'owners')
  `.execute(db);
  return Object.fromEntries(found.rows.map(({ name, rows }) => [name, rows]));
};

async function fill(db: Db, portalId: string, count: number): Promise<void> {
  const customers = Array.from({ length: count }, (_, n) => ({
    customer: contact(String(n)),
    hash: 'h',
  }));
  await saveCustomers(db, portalId, 1, customers);
  await saveSettings(db, portalId, {});
}

async function check(db: Db): Promise<void> {
  expect(await counted(db)).toEqual({ customers: -1, owners: -1 });
  await fill(db, '1', 3_000);
  await countFirst(db);
  // What is small stays as it is.
  expect(await counted(db)).toEqual({ customers: 3_000, owners: -1 });
  // The second time is the server's: counting takes a while.
  await fill(db, '2', 500);
  await countFirst(db);
  expect((await counted(db))['customers']).toBe(3_000);
}

it(
  'counts what was filled for the first time, in a folder',
  async () => {
    const db = await openStore({});
    await check(db);
    await closeStore(db);
  },
  timeout,
);

it(
  'counts what was filled for the first time, on a server, and leaves all later counting to it',
  async () => {
    const server = await startPostgres();
    try {
      const db = await openStore({ databaseUrl: await server.newDatabase() });
      await sql`alter table customers set (autovacuum_enabled = false)`.execute(db);
      await check(db);
      await tidyStore(db);
      expect((await counted(db))['customers']).toBe(3_000);
      await closeStore(db);
    } finally {
      await server.stop();
    }
  },
  timeout,
);
