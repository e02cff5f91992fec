import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CrmRecord } from '../../src/crm/crm.ts';
import { readingPlan } from '../../src/crm/reading-plan.ts';
import { assessOne } from '../../src/jobs/assess-one.ts';
import { erasePerson } from '../../src/jobs/erase-person.ts';
import { keepPage } from '../../src/jobs/keep-page.ts';
import { keepReplay } from '../../src/jobs/keep-replay.ts';
import { findAssessments } from '../../src/store/assessments.ts';
import { erasureState } from '../../src/store/erased-records.ts';
import { inTransaction } from '../../src/store/in-transaction.ts';
import { findReplayReport } from '../../src/store/insights/past-replays.ts';
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

const hasWords = (text: string) => /zsuzsanna|plumbago/i.test(text);

async function holds(portalId: string): Promise<boolean> {
  const { rows } = await sql<{ text: string }>`
    select data::text as text from customers where portal_id = ${portalId}
    union all select data::text from activities where portal_id = ${portalId}
    union all select data::text from assessments where portal_id = ${portalId}
  `.execute(db);
  return rows.some(({ text }) => hasWords(text));
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

const works = { kind: 'company', id: '5' } as const;
const keepAgain = (portalId: string, record: CrmRecord) =>
  inTransaction(db, (trx) => keep(trx, portalId, record));
/** Replays the past, with something happening between its steps. */
const replay = (portalId: string, breathe: () => Promise<void>) =>
  keepReplay({ db, portalId, now: noon, breathe, isWanted: async () => true });
/** The tables that hold something of what was said. */
async function wordsIn(portalId: string): Promise<string[]> {
  const held: string[] = [];
  for (const table of ['activities', 'assessments', 'open_asks', 'actions_taken']) {
    const { rows } = await sql<{ text: string }>`
      select t::text as text from ${sql.table(table)} t where portal_id = ${portalId}
    `.execute(db);
    if (rows.some(({ text }) => hasWords(text))) held.push(table);
  }
  const { rows } = await sql<{ packed: string }>`
    select encode(packed, 'base64') as packed from assessment_inputs where portal_id = ${portalId}
  `.execute(db);
  const kept = rows.map(({ packed }) => gunzipSync(Buffer.from(packed, 'base64')).toString());
  return kept.some(hasWords) ? [...held, 'assessment_inputs'] : held;
}

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

  it('goes wherever else it was kept for the others of the deal, their companies and the replay', async () => {
    const portalId = await newPortal();
    const ofOther = { ...deal, associations: { contacts: ['2'] } };
    const shared = { ...deal, associations: { contacts: ['1', '2'] } };
    await keepEach(portalId, other, ofOther, hanging);
    for (const customer of [{ kind: 'contact', id: '2' } as const, works])
      await assessOne({ db, portalId, customer, now: noon });
    await replay(portalId, async () => {});
    await erasePerson({ db, portalId, contactId: '1', now: noon });
    expect(await wordsIn(portalId)).toEqual([
      'activities',
      'assessments',
      'open_asks',
      'assessment_inputs',
    ]);
    await keepAgain(portalId, shared);
    expect(await wordsIn(portalId)).toEqual([]);
    expect(await findReplayReport(db, portalId)).toBeNull();
    const { rows } =
      await sql`select kind, id from dirty_customers where portal_id = ${portalId}`.execute(db);
    expect(rows).toEqual(expect.arrayContaining([{ kind: 'contact', id: '2' }, works]));
    await assessOne({ db, portalId, customer: works, now: noon });
    await keepAgain(portalId, shared);
    expect(await wordsIn(portalId)).toEqual([]);
  });

  it('keeps no replay that was made from it', async () => {
    const portalId = await newPortal();
    await keepEach(portalId, other, { ...deal, associations: { contacts: ['2'] } }, hanging);
    await erasePerson({ db, portalId, contactId: '1', now: noon });
    const both = { ...deal, associations: { contacts: ['1', '2'] } };
    const outcome = await replay(portalId, () => keepAgain(portalId, both));
    expect(outcome).toBe('erased meanwhile');
  });

  it('goes where it is being kept at the moment at which the deal says whose it was', async () => {
    const portalId = await newPortal();
    await erasePerson({ db, portalId, contactId: '1', now: noon });
    let told: Promise<unknown> | null = null;
    await db.transaction().execute(async (trx) => {
      await keep(trx, portalId, hanging);
      told = keepAgain(portalId, deal);
      await expect.poll(someoneWaits, patiently).toBe(true);
    });
    await told;
    expect(await mailOf(portalId)).toEqual([]);
  });

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

const linked = (...contacts: string[]) => ({ ...mail, associations: { contacts } });

it('a mail that was linked to a colleague alone loses its words once it is linked to somebody erased', async () => {
  const portalId = await newPortal();
  const colleague: CrmRecord = { ...person, id: '2', properties: { firstname: 'Otto' } };
  await keepEach(portalId, colleague, linked('2'));
  for (const customer of [{ kind: 'contact', id: '2' } as const, works])
    await assessOne({ db, portalId, customer, now: noon });
  await erasePerson({ db, portalId, contactId: '1', now: noon });
  expect(await wordsIn(portalId)).toContain('activities');
  await keepAgain(portalId, linked('1', '2'));
  expect(await wordsIn(portalId)).toEqual([]);
  await keepAgain(portalId, linked('1', '2'));
  expect(await wordsIn(portalId)).toEqual([]);
  expect(await mailOf(portalId)).toMatchObject([{ contactIds: ['2'], subject: null }]);
});

it('what is new of somebody erased disturbs nobody: nothing of it was kept', async () => {
  const portalId = await newPortal();
  await erasePerson({ db, portalId, contactId: '1', now: noon });
  const before = await erasureState(db, portalId);
  await keepAgain(portalId, linked('1'));
  expect((await erasureState(db, portalId)).count).toBe(before.count);
  expect(await wordsIn(portalId)).toEqual([]);
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
