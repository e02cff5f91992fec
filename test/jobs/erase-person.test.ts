import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changeSettings } from '../../src/jobs/change-settings.ts';
import { erasePerson } from '../../src/jobs/erase-person.ts';
import { keepFeedback } from '../../src/jobs/keep-feedback.ts';
import { readCard } from '../../src/jobs/read-card.ts';
import { runOnce } from '../../src/jobs/run-once.ts';
import { type Seed, type SeedRecord } from '../../src/sandbox/portal.ts';
import { claimAction, completeAction } from '../../src/store/actions-taken.ts';
import { listAudit } from '../../src/store/audit.ts';
import { noteChanges } from '../../src/store/changed-records.ts';
import { mergeCustomers } from '../../src/store/customer-aliases.ts';
import { closeStore, type Db, openStore } from '../../src/store/open-store.ts';
import { listOpenAsks } from '../../src/store/open-asks.ts';
import { saveWatermark } from '../../src/store/poll-watermarks.ts';
import { portalTables } from '../../src/store/portal-tables.ts';
import { saveSettings } from '../../src/store/portals.ts';
import { recordSkipped } from '../../src/store/skipped-records.ts';
import { recordRefused } from '../../src/store/writebacks.ts';
import { renderCard } from '../../src/views/render-card.ts';
import { startPostgres } from '../store/start-postgres.ts';
import { asPortal, day, noon, smallSeed, startPortal, type TestPortal } from './small-portal.ts';

/** The person's names, address and words; they stand in nobody else's records but where they are meant. */
const marks = /zsuzsanna|quillfeather|plumbago|zq@marker/i;
const person = '901';
const colleague = '902';
const stranger = '903';
const sizes = { contacts: 12, companies: 3, emails: 40, calls: 9, deals: 9 };

const afterOneDay = () => noon + day;
const afterThreeDays = () => noon + 3 * day;

const mail = (text: string, subject: string, days: number, inbound: boolean) => ({
  hs_timestamp: String(noon - days * day),
  hs_email_direction: inbound ? 'INCOMING_EMAIL' : 'EMAIL',
  hs_email_subject: subject,
  hs_email_text: text,
});

/** Contact 901 wrote, was written to and is spoken of, by colleagues and by somebody elsewhere. */
function seedWithPerson(): Seed {
  const seed = smallSeed(sizes);
  const records: SeedRecord[] = [...seed.records];
  let next = 90_000;
  const add = (
    type: SeedRecord['type'],
    properties: Record<string, string>,
    associations: SeedRecord['associations'],
    id = String((next += 1)),
  ) =>
    records.push({
      type,
      id,
      createdAt: noon - 300 * day,
      updatedAt: noon - day,
      properties,
      associations,
    });
  const customer = { lifecyclestage: 'customer', hubspot_owner_id: '1' };
  add('companies', { name: 'Shared Works' }, {}, '801');
  add('companies', { name: 'Elsewhere' }, {}, '802');
  add(
    'contacts',
    { ...customer, firstname: 'Zsuzsanna', lastname: 'Quillfeather', email: 'zq@marker.example' },
    { companies: ['801'] },
    person,
  );
  add('contacts', { ...customer, firstname: 'Bob' }, { companies: ['801'] }, colleague);
  add('contacts', { ...customer, firstname: 'Cleo' }, { companies: ['802'] }, stranger);
  for (let days = 20; days < 300; days += 20) {
    add('emails', mail('Thank you for the plumbago.', 'Plumbago', days, days % 40 === 0), {
      contacts: [person],
      companies: ['801'],
    });
    add('emails', mail('Thank you for the talk.', 'Talk', days + 1, days % 40 === 0), {
      contacts: [colleague],
    });
  }
  add('emails', mail('Could you please send us a quote for 40 plumbagos?', 'Plumbago', 9, true), {
    contacts: [person],
    companies: ['801'],
  });
  add('emails', mail('Could you please quote 9 plumbagos for me alone?', 'Plumbago', 8, true), {
    contacts: [person],
  });
  // A colleague's mail to them, with them in the greeting, and one that speaks of them.
  add(
    'emails',
    mail('Could you please send Zsuzsanna a quote for 40 valves?', 'For Quillfeather', 7, true),
    {
      contacts: [colleague, person],
    },
  );
  add('emails', mail('Could you please send Zsuzsannának our price list?', 'Prices', 6, true), {
    contacts: [colleague],
  });
  add(
    'emails',
    mail('Please send the quote for 7 flanges to zq@marker.example, thanks.', 'Flanges', 5, true),
    { contacts: [stranger] },
  );
  add(
    'notes',
    {
      hs_timestamp: String(noon - 4 * day),
      hs_note_body: 'Zsuzsanna asked us: could you please send a quote for 3 plumbagos?',
    },
    { contacts: [person], companies: ['801'] },
  );
  add(
    'tickets',
    {
      subject: 'Plumbago broken',
      content: 'I am very disappointed, the plumbago is broken. Could you send me a data sheet?',
      createdate: String(noon - 3 * day),
    },
    { contacts: [person] },
  );
  add(
    'deals',
    {
      dealname: 'Quillfeather plumbago',
      amount: '9',
      closedate: String(noon - 30 * day),
      hs_is_closed: 'true',
    },
    { contacts: [person, colleague], companies: ['801'] },
  );
  return { ...seed, records };
}

const stores = {
  'embedded Postgres (PGlite)': async () => {
    const db = await openStore({ dataDir: ':memory:' });
    return { db, close: () => closeStore(db) };
  },
  'a Postgres server': async () => {
    const server = await startPostgres();
    const db = await openStore({ databaseUrl: await server.newDatabase() });
    return { db, close: async () => (await closeStore(db), await server.stop()) };
  },
};

describe.each(Object.entries(stores))('erasing a person on %s', (_name, open) => {
  let db: Db;
  let close: () => Promise<void>;
  let portal: TestPortal;
  let portals = 0;
  let id = '';
  const crm = () => asPortal(portal.crm, id);

  beforeAll(async () => {
    ({ db, close } = await open());
    portal = await startPortal(seedWithPerson());
  });
  afterAll(async () => {
    await portal.stop();
    await close();
  });

  /** `table.column` wherever one of the marks stands, in every column of every table, packed ones unpacked. */
  async function placesThatHold(words: RegExp): Promise<string[]> {
    const found = new Set<string>();
    for (const table of await portalTables(db)) {
      const { rows } = await sql<Record<string, unknown>>`
        select * from ${sql.table(table)} where portal_id = ${id}
      `.execute(db);
      for (const row of rows) {
        for (const [column, value] of Object.entries(row)) {
          const text =
            value instanceof Uint8Array
              ? gunzipSync(value).toString('utf8')
              : JSON.stringify(value);
          if (words.test(text)) found.add(`${table}.${column}`);
        }
      }
    }
    return [...found].sort();
  }

  /** What reps, admins and the CRM leave behind over time. */
  async function use(): Promise<void> {
    const at = noon + day;
    const company = { kind: 'company', id: '801' } as const;
    const contact = { kind: 'contact', id: person } as const;
    const by = 'rep@x.example';
    const wrong = { kind: 'wrong', reason: 'other', record: null, by, at, until: null } as const;
    const note = 'Zsuzsanna said it is fine';
    await keepFeedback(db, id, company, { ...wrong, id: 'about company', note });
    await keepFeedback(db, id, contact, { ...wrong, id: 'about person', note: 'Quillfeather!' });
    const asks = { sort: 'age', descending: true, limit: 99, offset: 0 } as const;
    for (const ask of (await listOpenAsks(db, id, asks)).filter((one) =>
      [person, colleague].includes(one.contactId ?? ''),
    )) {
      const record = { type: ask.recordType, id: ask.recordId };
      await keepFeedback(
        db,
        id,
        { kind: ask.kind, id: ask.customerId },
        {
          ...wrong,
          id: `ask ${ask.recordId} ${ask.ask}`,
          kind: 'answered',
          record,
          until: null,
          note: 'by phone',
        },
      );
    }
    const task = { hs_task_subject: 'Answer Zsuzsanna', hs_task_body: '“40 plumbagos”' };
    for (const customer of [company, contact, { kind: 'contact', id: colleague } as const]) {
      const key = `pressed ${customer.kind} ${customer.id}`;
      await claimAction(db, id, { key, customer, actionId: 'answer-request', task, at });
      await completeAction(db, id, key, `task ${key}`, at);
    }
    await mergeCustomers(db, id, 'contact', [{ id: person, oldIds: ['899'] }]);
    await noteChanges(db, id, [{ type: 'contacts', id: person }], at);
    await saveWatermark(db, id, 'contacts', { at, seen: [{ id: person, at }] });
    await saveSettings(db, id, { ignoredSenders: ['zq@marker.example', 'spam.example'] });
  }

  /** What the CRM or the reading said of them, not yet tried again. */
  async function refuse(): Promise<void> {
    const at = noon + day;
    const refused = { hash: 'h', format: 'f', assessedAt: at, retryAt: at + day };
    const reason = 'Property "quote by Zsuzsanna Quillfeather" is too long';
    for (const kind of ['contact', 'company'] as const) {
      const customer = { kind, id: kind === 'contact' ? person : '801' };
      await recordRefused(db, id, [{ ...customer, ...refused, reason }], at);
    }
    await recordSkipped(db, id, 2, [
      { objectType: 'contacts', id: person, reason: 'zq@marker.example is no address' },
      { objectType: 'emails', id: '77', reason: 'From Zsuzsanna Quillfeather: no time' },
    ]);
  }

  beforeEach(async () => {
    id = `erase-${(portals += 1)}`;
    await runOnce({ db, crm: crm(), now: () => noon });
    await use();
    // A day later the inputs of yesterday are kept beside those of today.
    await runOnce({ db, crm: crm(), now: () => noon + day });
    await refuse();
  });

  it('leaves none of their names, addresses and words in any column of any table', async () => {
    const before = await placesThatHold(marks);
    expect(before).toEqual(
      expect.arrayContaining([
        'actions_taken.task',
        'activities.data',
        'assessment_inputs.packed',
        'assessments.data',
        'customers.data',
        'open_asks.sentence',
        'overrides.data',
        'portals.settings',
        'request_examples.sentence',
        'skipped_records.reason',
        'writebacks.refused_reason',
      ]),
    );
    const report = await erasePerson({ db, portalId: id, contactId: person, now: noon + day });
    expect(report.deleted).toBeGreaterThan(0);
    expect(report.stripped).toBeGreaterThan(0);
    expect(await placesThatHold(marks)).toEqual([]);
    // The number of the record, now or before the merge, stands only where it says who did what: it leads to nobody any more.
    const numbers = await placesThatHold(/"(?:contact:)?(?:901|899)"/);
    expect(numbers.filter((place) => place !== 'audit.about')).toEqual([]);
    await erasePerson({ db, portalId: id, contactId: person, now: noon + 2 * day });
    const audit = await listAudit(db, id, { since: 0, after: null, limit: 99 });
    expect(audit.filter(({ what }) => what === 'person_erased')).toHaveLength(1);
  });

  it('is not undone by what still holds them: a sync that reads them again, however changed', async () => {
    await erasePerson({ db, portalId: id, contactId: person, now: noon + day });
    await runOnce({ db, crm: crm(), now: () => noon + 2 * day });
    expect(await placesThatHold(marks)).toEqual([]);
    // Every record is read anew by other settings.
    const changes = { languagesRead: ['en' as const, 'hu' as const] };
    await changeSettings({ db, portalId: id, now: noon + 2 * day, changes });
    const { sync } = await runOnce({ db, crm: crm(), now: () => noon + 3 * day });
    expect(sync.changed).toBeGreaterThan(50);
    expect(await placesThatHold(marks)).toEqual([]);
    const customer = { kind: 'contact', id: person } as const;
    expect(
      await readCard({ db, crm: crm(), portalId: id, customer, now: afterThreeDays }),
    ).toBeNull();
    expect(await placesThatHold(marks)).toEqual([]);
  });

  it('is the same for an id that was merged into theirs', async () => {
    await erasePerson({ db, portalId: id, contactId: '899', now: noon + day });
    expect(await placesThatHold(marks)).toEqual([]);
  });

  it('leaves colleagues and company what is theirs, without the words', async () => {
    const count = async () =>
      (
        await sql<{ count: number }>`
          select count(*) as count from activity_links where portal_id = ${id} and customer_kind = 'contact' and customer_id = ${colleague}
        `.execute(db)
      ).rows[0]!.count;
    const before = await count();
    await erasePerson({ db, portalId: id, contactId: person, now: noon + day });
    expect(await count()).toBe(before);
    await runOnce({ db, crm: crm(), now: () => noon + day });
    for (const customer of [
      { kind: 'contact', id: colleague },
      { kind: 'company', id: '801' },
    ] as const) {
      const asked = { db, crm: null, portalId: id, customer, now: afterOneDay };
      const found = (await readCard(asked))!;
      const card = renderCard(found.assessment, { ...found, language: 'en' });
      expect(card.customer.name).toMatch(/Bob|Shared Works/);
      expect(JSON.stringify(card)).not.toMatch(marks);
    }
    // Somebody elsewhere who named them still waits for the quote.
    const asks = { sort: 'age', descending: true, limit: 99, offset: 0 } as const;
    const rows = await listOpenAsks(db, id, asks);
    expect(rows.find(({ contactId }) => contactId === stranger)).toMatchObject({ sentence: '' });
  });
});
