import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardStamp } from '../../src/store/card-stamp.ts';
import type { Db } from '../../src/store/db.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { getPortal, savePortal } from '../../src/store/portals.ts';
import { startPostgres, type TestPostgres } from './start-postgres.ts';

let postgres: TestPostgres;
let db: Db;

beforeAll(async () => {
  postgres = await startPostgres();
  db = await openStore({ databaseUrl: await postgres.newDatabase() });
  await savePortal(db, '7', { timeZone: 'Europe/Budapest', currency: 'HUF', uiDomain: null });
});
afterAll(async () => {
  await closeStore(db);
  await postgres.stop();
});

const names = async (one: Db): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`select name from pg_prepared_statements`.execute(
    one,
  );
  return rows.map(({ name }) => name);
};

describe('statements that are asked for again and again', () => {
  it('are prepared by the connection that asks them, and no others', async () => {
    await db.connection().execute(async (one) => {
      await cardStamp(one, '7', { kind: 'contact', id: '1' });
      await getPortal(one, '7');
      await getPortal(one, '7');
      expect((await names(one)).toSorted()).toEqual(['card_stamp', 'get_portal']);
    });
  });

  it('answer as before while a newer program adds a column', async () => {
    await db.connection().execute(async (one) => {
      const before = await getPortal(one, '7');
      await sql`alter table portals add column added_meanwhile text`.execute(one);
      expect(await getPortal(one, '7')).toEqual(before);
      expect(before).toMatchObject({ currency: 'HUF' });
    });
  });
});
