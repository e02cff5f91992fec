import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { retellDue } from '../../src/jobs/retell-due.ts';
import type { Db } from '../../src/store/db.ts';
import { saveOpenAsks } from '../../src/store/open-asks.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { acrossPortals, withinPortal } from '../../src/store/within-portal.ts';
import { noon } from './small-portal.ts';

let db: Db;
beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
});
afterAll(() => closeStore(db));

const within = <T>(work: () => Promise<T>) => withinPortal('1', work);
const asOwner = (text: string) => acrossPortals(() => sql.raw(text).execute(db));

test('a comparison that failed is made up for in the next turn, one that was made is not made again within the hour', async () => {
  const waiting = [
    {
      ask: 'quote_request' as const,
      at: 1,
      dueAt: 2,
      sentence: 'Price?',
      record: { type: 'email' as const, id: 'm' },
      contactId: null,
      ownerId: null,
    },
  ];
  const customer = { kind: 'company' as const, id: 'A' };
  await within(() =>
    saveOpenAsks(db, '1', [{ customer, risk: 9, level: 'steady', value: null, waiting }]),
  );
  const listed = async () =>
    (await within(() => sql`select from told_asks where portal_id = '1'`.execute(db))).rows.length;
  const forget = () => within(() => sql`delete from told_asks where portal_id = '1'`.execute(db));
  const retell = (now: number, another = false) =>
    within(() => retellDue(db, '1', { now, another }));

  await forget();
  await asOwner('alter table told_asks rename to told_elsewhere');
  await expect(retell(noon)).rejects.toThrow('told_asks');
  await asOwner('alter table told_elsewhere rename to told_asks');
  await retell(noon + 60_000);
  expect(await listed()).toBe(1);

  await forget();
  await retell(noon + 120_000);
  expect(await listed()).toBe(0);
  await asOwner('alter table told_asks rename to told_elsewhere');
  await expect(retell(noon + 180_000, true)).rejects.toThrow('told_asks');
  await asOwner('alter table told_elsewhere rename to told_asks');
  await retell(noon + 240_000);
  expect(await listed()).toBe(1);
  await forget();
  await retell(noon + 65 * 60_000);
  expect(await listed()).toBe(1);
});
