import { sql } from 'kysely';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../../src/store/in-transaction.ts';
import { saveCustomers } from '../../src/store/customers.ts';
import type { Db } from '../../src/store/db.ts';
import { markDirty } from '../../src/store/dirty-customers.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { contact } from '../store/sample-records.ts';
import { startPostgres, type TestPostgres } from '../store/start-postgres.ts';

const portalId = '7';
let postgres: TestPostgres;
let db: Db;

beforeAll(async () => {
  postgres = await startPostgres();
  db = await openStore({ databaseUrl: await postgres.newDatabase() });
});
afterAll(async () => {
  await closeStore(db);
  await postgres.stop();
});

const ofCompany = { customer: contact('1', { companyIds: ['9'] }), hash: 'a' };

/** Until somebody waits for a lock. */
async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const { rows } = await sql`select from pg_locks where not granted`.execute(db);
    if (rows.length > 0) return;
    await setImmediate();
  }
}

describe('two pages kept at once', () => {
  it('lock their customers in one order, so that neither holds what the other waits for', async () => {
    const saved = await db.transaction().execute(async (activities) => {
      await markDirty(activities, portalId, [{ kind: 'company', id: '9' }]);
      const customers = db
        .transaction()
        .execute((trx) => saveCustomers(trx, portalId, 1, [ofCompany]));
      await untilSomebodyWaits();
      await markDirty(activities, portalId, [{ kind: 'contact', id: '1' }]);
      return { customers };
    });
    await expect(saved.customers).resolves.toBeUndefined();
  });

  it('run anew where they did tie a knot', async () => {
    const first = { kind: 'contact' as const, id: '21' };
    const second = { kind: 'contact' as const, id: '22' };
    let tries = 0;
    let holding = 0;
    const { promise: bothHold, resolve: crossed } = Promise.withResolvers<void>();
    const marks = (one: typeof first, other: typeof first) =>
      inTransaction(db, async (trx) => {
        tries += 1;
        await markDirty(trx, portalId, [one]);
        holding += 1;
        if (holding === 2) crossed();
        await bothHold;
        await markDirty(trx, portalId, [other]);
      });
    await Promise.all([marks(first, second), marks(second, first)]);
    expect(tries).toBe(3);
  });

  it('tell any other failure at once', async () => {
    let tries = 0;
    const failing = inTransaction(db, async (trx) => {
      tries += 1;
      await sql`select 1 / 0`.execute(trx);
    });
    await expect(failing).rejects.toThrow(/zero/);
    expect(tries).toBe(1);
  });
});
