import { sql } from 'kysely';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Override } from '../../src/action/assessment.ts';
import { assessPortal } from '../../src/jobs/assess-portal.ts';
import { keepFeedback } from '../../src/jobs/keep-feedback.ts';
import { saveActivities } from '../../src/store/activities.ts';
import { saveCustomers } from '../../src/store/customers.ts';
import type { Db } from '../../src/store/db.ts';
import { markDirty } from '../../src/store/dirty-customers.ts';
import { listOpenAsks } from '../../src/store/open-asks.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { savePortal } from '../../src/store/portals.ts';
import { contact, email, hour, noon } from '../store/sample-records.ts';
import { startPostgres, type TestPostgres } from '../store/start-postgres.ts';

const portalId = '7';
const customer = { kind: 'contact', id: '1' } as const;
let postgres: TestPostgres;
let db: Db;

beforeAll(async () => {
  postgres = await startPostgres();
  db = await openStore({ databaseUrl: await postgres.newDatabase() });
  await savePortal(db, portalId, { timeZone: 'UTC', currency: 'EUR', uiDomain: null });
});
afterAll(async () => {
  await closeStore(db);
  await postgres.stop();
});

/** Until so many wait for a lock. */
async function untilWaiting(count: number): Promise<void> {
  for (;;) {
    const { rows } = await sql`select distinct pid from pg_locks where not granted`.execute(db);
    if (rows.length >= count) return;
    await setImmediate();
  }
}

const waiting = () =>
  listOpenAsks(db, portalId, { sort: 'age', descending: true, limit: 9, offset: 0 });

it('an ask may be closed on a card while its customer is judged: neither fails, and it stays closed', async () => {
  const sentence = 'Could you please send us a quote for 40 housings?';
  const mail = email('5', ['1'], { cues: [{ kind: 'quote_request', sentence }], language: 'en' });
  await saveCustomers(db, portalId, 1, [{ customer: contact('1'), hash: 'a' }]);
  await saveActivities(db, portalId, 1, [{ activity: mail, hash: 'a' }]);
  const judge = (now: number) => assessPortal({ db, portalId, now, scope: 'dirty' });
  await judge(noon);
  expect(await waiting()).toMatchObject([{ ask: 'quote_request', customerId: '1' }]);

  // Judged anew a day later, and held up where the asks are written and the mark is not yet taken.
  await markDirty(db, portalId, [customer]);
  const later = noon + 25 * hour;
  const answered: Override = {
    id: 'k',
    kind: 'answered',
    reason: null,
    note: null,
    record: { type: 'email', id: '5' },
    request: 'quote_request',
    by: 'rep@x.example',
    at: later,
    until: null,
  };
  const { judged, said } = await db.transaction().execute(async (trx) => {
    await sql`
      insert into assessment_history (portal_id, kind, id, at, level) values (${portalId}, 'contact', '1', ${later}::bigint, 'steady')
    `.execute(trx);
    const work = { judged: judge(later), said: Promise.resolve() };
    await untilWaiting(1);
    work.said = keepFeedback(db, portalId, customer, answered);
    await untilWaiting(2);
    return work;
  });
  const outcomes = await Promise.allSettled([judged, said]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  await judge(later + hour);
  expect(await waiting()).toEqual([]);
});
