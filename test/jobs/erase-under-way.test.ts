import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CrmRecord } from '../../src/crm/crm.ts';
import { readingPlan } from '../../src/crm/reading-plan.ts';
import { assessOne } from '../../src/jobs/assess-one.ts';
import { erasePerson } from '../../src/jobs/erase-person.ts';
import { keepPage } from '../../src/jobs/keep-page.ts';
import { findAssessments } from '../../src/store/assessments.ts';
import { closeStore, type Db, openStore } from '../../src/store/open-store.ts';
import { savePortal } from '../../src/store/portals.ts';
import { defaultSettings } from '../../src/timeline/settings.ts';
import { startPostgres, type TestPostgres } from '../store/start-postgres.ts';
import { day, noon } from './small-portal.ts';

let server: TestPostgres;
let db: Db;
let portals = 0;

beforeAll(async () => {
  server = await startPostgres();
  db = await openStore({ databaseUrl: await server.newDatabase() });
});
afterAll(async () => {
  await closeStore(db);
  await server.stop();
});

const about = { createdAt: noon - 99 * day, updatedAt: noon, archived: false };
const person: CrmRecord = {
  ...about,
  type: 'contacts',
  id: '1',
  properties: { firstname: 'Zsuzsanna', lastname: 'Quillfeather' },
  associations: { companies: ['5'] },
};
const company: CrmRecord = {
  ...about,
  type: 'companies',
  id: '5',
  properties: { name: 'Works' },
  associations: {},
};
const mail: CrmRecord = {
  ...about,
  type: 'emails',
  id: '9',
  properties: {
    hs_timestamp: String(noon - day),
    hs_email_direction: 'INCOMING_EMAIL',
    hs_email_subject: 'Plumbago',
    hs_email_text: 'Could you please send us a quote for 40 plumbagos?',
  },
  associations: { contacts: ['1'], companies: ['5'] },
};

async function keep(trx: Db, portalId: string, record: CrmRecord): Promise<void> {
  const item = readingPlan(defaultSettings).find(({ type }) => type === record.type)!;
  const context = { portalId, run: 1, settings: defaultSettings, reader: 'r', item };
  await keepPage(trx, context, [record]);
}

async function newPortal(): Promise<string> {
  const portalId = `under-way-${(portals += 1)}`;
  await savePortal(db, portalId, { timeZone: 'UTC', currency: 'EUR', uiDomain: null });
  await db.transaction().execute((trx) => keep(trx, portalId, company));
  return portalId;
}

/** Whether an erasure stands and waits for somebody else's transaction. */
/** The machine may be busy; nothing here measures time. */
const patiently = { timeout: 90_000 };

async function someoneWaits(): Promise<boolean> {
  const { rows } = await sql`
    select from pg_stat_activity where wait_event_type = 'Lock' and query like '%erasures + 1%'
  `.execute(db);
  return rows.length > 0;
}

async function holds(portalId: string): Promise<boolean> {
  const { rows } = await sql<{ text: string }>`
    select data::text as text from customers where portal_id = ${portalId}
    union all select data::text from activities where portal_id = ${portalId}
    union all select data::text from assessments where portal_id = ${portalId}
  `.execute(db);
  return rows.some(({ text }) => /zsuzsanna|plumbago/i.test(text));
}

it('a page that is being kept while somebody is erased is erased with them', async () => {
  const portalId = await newPortal();
  let erased: Promise<unknown> | null = null;
  await db.transaction().execute(async (trx) => {
    await keep(trx, portalId, person);
    await keep(trx, portalId, mail);
    erased = erasePerson({ db, portalId, contactId: '1', now: noon });
    await expect.poll(someoneWaits, patiently).toBe(true);
  });
  await erased;
  expect(await holds(portalId)).toBe(false);
});

it('a page that was read before somebody was erased, and is kept after, brings nothing back', async () => {
  const portalId = await newPortal();
  await erasePerson({ db, portalId, contactId: '1', now: noon });
  await db.transaction().execute(async (trx) => {
    await keep(trx, portalId, person);
    await keep(trx, portalId, mail);
  });
  expect(await holds(portalId)).toBe(false);
  // The company goes on having been written to, by nobody, with no words.
  const { rows } = await sql<{ data: unknown }>`
    select data from activities where portal_id = ${portalId}
  `.execute(db);
  expect(rows).toEqual([
    { data: expect.objectContaining({ contactIds: [], companyIds: ['5'], subject: null }) },
  ]);
});

const keepEach = async (portalId: string, ...records: CrmRecord[]) => {
  for (const record of records)
    await db.transaction().execute((trx) => keep(trx, portalId, record));
};
const mailOf = async (portalId: string) => {
  const { rows } = await sql<{ data: unknown }>`
    select data from activities where portal_id = ${portalId} and type = 'email' order by id
  `.execute(db);
  return rows.map(({ data }) => data);
};

describe('what hangs on a deal of theirs alone, read before somebody was erased and kept after,', () => {
  const other: CrmRecord = { ...person, id: '2', properties: { firstname: 'Otto' } };
  const deal: CrmRecord = {
    ...about,
    type: 'deals',
    id: '7',
    properties: { dealname: 'Plumbago for Zsuzsanna', createdate: String(noon - 9 * day) },
    associations: { contacts: ['1'] },
  };
  const hanging: CrmRecord = { ...mail, createdAt: noon - day, associations: { deals: ['7'] } };

  it('is left out where the deal was known', async () => {
    const portalId = await newPortal();
    await keepEach(portalId, person, deal);
    await erasePerson({ db, portalId, contactId: '1', now: noon });
    await keepEach(portalId, hanging, deal, hanging);
    expect(await holds(portalId)).toBe(false);
    expect(await mailOf(portalId)).toEqual([]);
  });

  it('goes again as soon as the deal says whose it was', async () => {
    const portalId = await newPortal();
    await keepEach(portalId, person);
    await erasePerson({ db, portalId, contactId: '1', now: noon });
    await keepEach(portalId, hanging, deal);
    expect(await holds(portalId)).toBe(false);
    await keepEach(portalId, hanging);
    expect(await holds(portalId)).toBe(false);
    expect(await mailOf(portalId)).toEqual([]);
  });

  it.each(['known', 'not known'])(
    'stays without words where the deal, %s before, is of others as well, who go on being heard',
    async (state) => {
      const portalId = await newPortal();
      const shared = { ...deal, associations: { contacts: ['1', '2'] } };
      await keepEach(portalId, person, other, ...(state === 'known' ? [shared] : []));
      await erasePerson({ db, portalId, contactId: '1', now: noon });
      await keepEach(portalId, hanging, shared);
      expect(await holds(portalId)).toBe(false);
      await keepEach(portalId, hanging);
      expect(await holds(portalId)).toBe(false);
      expect(await mailOf(portalId)).toMatchObject([{ subject: null, dealIds: ['7'] }]);
      const later = { ...hanging, id: '99', createdAt: noon + day };
      await keepEach(portalId, later, shared);
      const [, heard] = await mailOf(portalId);
      expect(heard).toMatchObject({ id: '99', subject: 'Plumbago' });
    },
  );

  it('is erased with them where it is being kept at that moment', async () => {
    const portalId = await newPortal();
    let erased: Promise<unknown> | null = null;
    await db.transaction().execute(async (trx) => {
      for (const record of [person, hanging, deal]) await keep(trx, portalId, record);
      erased = erasePerson({ db, portalId, contactId: '1', now: noon });
      await expect.poll(someoneWaits, patiently).toBe(true);
    });
    await erased;
    expect(await holds(portalId)).toBe(false);
    expect(await mailOf(portalId)).toEqual([]);
  });
});

it('an assessment made from what is erased meanwhile is not kept', async () => {
  const portalId = await newPortal();
  const customer = { kind: 'company', id: '5' } as const;
  await db.transaction().execute(async (trx) => {
    await keep(trx, portalId, person);
    await keep(trx, portalId, mail);
  });
  // Whoever saves an assessment finds the portal's row held by an erasure that was there first.
  const held = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const blocked = db.transaction().execute(async (trx) => {
    await sql`select from portals where portal_id = ${portalId} for share`.execute(trx);
    held.resolve();
    await gate.promise;
  });
  // Connections are opened in any order: the row is held before anybody else asks for it.
  await held.promise;
  const erased = erasePerson({ db, portalId, contactId: '1', now: noon });
  await expect.poll(someoneWaits, patiently).toBe(true);
  const assessed = assessOne({ db, portalId, customer, now: noon });
  gate.resolve();
  await Promise.all([blocked, erased, assessed]);
  expect(await holds(portalId)).toBe(false);
  const [stored] = await findAssessments(db, portalId, [customer]);
  expect(JSON.stringify(stored ?? null)).not.toMatch(/plumbago/i);
});
