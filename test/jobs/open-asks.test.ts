import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assessPortal } from '../../src/jobs/assess-portal.ts';
import { runOnce } from '../../src/jobs/run-once.ts';
import { listOpenAsks } from '../../src/store/open-asks.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import type { SeedRecord } from '../../src/sandbox/portal.ts';
import { day, noon, smallSeed, startPortal, type TestPortal } from './small-portal.ts';

let db: Db;
let portal: TestPortal;
beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
  const seed = smallSeed({ emails: 0, calls: 0, deals: 0 });
  const lead: SeedRecord = {
    type: 'contacts',
    id: '900',
    createdAt: noon - 9 * day,
    updatedAt: noon - 9 * day,
    properties: { firstname: 'Lena', lastname: 'Lead', lifecyclestage: 'lead' },
    associations: {},
  };
  portal = await startPortal({ ...seed, records: [...seed.records, lead] });
});
afterAll(async () => {
  await portal.stop();
  await closeStore(db);
});

let minute = 0;
/** A minute later each time: what was written last is told from what was assessed since by its time. */
const run = () => {
  minute += 1;
  return runOnce({ db, crm: portal.crm, now: () => noon + minute * 60_000 });
};
const waiting = async () =>
  await listOpenAsks(db, portal.portalId, { sort: 'age', descending: true, limit: 9, offset: 0 });
const mail = (direction: 'INCOMING_EMAIL' | 'EMAIL', text: string, at: number) =>
  portal.crm.create(
    'emails',
    {
      hs_timestamp: String(at),
      hs_email_direction: direction,
      hs_email_subject: 'Housings',
      hs_email_text: text,
      hs_email_thread_id: 't1',
    },
    [{ type: 'contacts', id: '900' }],
  );

it('one new message of a lead assesses the lead alone, and the answer closes what it asked', async () => {
  expect((await run()).assess.assessed).toBe(36);
  expect(await waiting()).toEqual([]);

  await mail('INCOMING_EMAIL', 'Could you please send us a quote for 40 housings?', noon - 2 * day);
  const asked = await run();
  expect(asked.sync.changed).toBe(1);
  expect(asked.assess.assessed).toBe(1);
  expect(await waiting()).toMatchObject([
    {
      ask: 'quote_request',
      sentence: 'Could you please send us a quote for 40 housings?',
      kind: 'contact',
      customerId: '900',
      level: 'unknown',
      lapsed: false,
    },
  ]);
  const names = ['warmline_open_requests', 'warmline_oldest_request_at', 'warmline_next_action'];
  const read = async () => (await portal.crm.read('contacts', ['900'], names)).records[0];
  const written = (await read())?.properties;
  expect(written?.['warmline_open_requests']).toBe('1');
  expect(Date.parse(written?.['warmline_oldest_request_at'] ?? '')).toBe(noon - 2 * day);
  expect(written?.['warmline_next_action']).toMatch(/^Answer Lena/);

  await mail('EMAIL', 'Hello Lena, please find our quote attached.', noon - day);
  const answered = await run();
  expect(answered.assess.assessed).toBe(1);
  expect(await waiting()).toEqual([]);
  expect((await read())?.properties['warmline_open_requests']).toBe('0');
});

it('is listed as it stands though a program that knew no list wrote beside this one, until nobody has for an hour', async () => {
  await mail('INCOMING_EMAIL', 'Could you please send us a quote for 9 hinges?', noon - 3_600_000);
  await run();
  const before = await waiting();
  expect(before).toHaveLength(1);
  const { portalId } = portal;
  const assess = (at: number) => assessPortal({ db, portalId, now: at, scope: 'dirty' });
  const count = async () => (await waiting()).length;
  // An ask that it found, and one that it closed.
  const behind = [
    sql`delete from told_asks where portal_id = ${portalId}`,
    sql`insert into told_asks select portal_id, record_type, 'gone', ask, at, due_at, kind, customer_id, contact_id, owner_id, lapsed
      from told_asks where portal_id = ${portalId}`,
  ];
  for (const statement of behind) {
    await statement.execute(db);
    expect(await count()).not.toBe(1);
    await sql`update portals set assessed_by = 'another' where portal_id = ${portalId}`.execute(db);
    await assess(noon + 600_000);
    expect(await waiting()).toEqual(before);
  }
  // One who only closed an ask judged nobody.
  await behind[0]!.execute(db);
  await assess(noon + 700_000);
  expect(await count()).toBe(0);
  await assess(noon + 600_000 + 3_600_000);
  expect(await count()).toBe(1);
});
