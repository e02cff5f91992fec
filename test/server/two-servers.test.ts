import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { erasePerson } from '../../src/jobs/erase-person.ts';
import { buildServer } from '../../src/server/build-server.ts';
import { packBook } from '../../src/store/book/pack-book.ts';
import { saveFacts } from '../../src/store/customer-facts.ts';
import { saveCustomers } from '../../src/store/customers.ts';
import { closeStore, type Db, openStore } from '../../src/store/open-store.ts';
import { saveOpenAsks } from '../../src/store/open-asks.ts';
import { markSynced, savePortal } from '../../src/store/portals.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { daysAgo, now } from '../builders.ts';
import { contact, facts } from '../store/sample-records.ts';
import { startPostgres, type TestPostgres } from '../store/start-postgres.ts';
import { callerOf, type Caller, publicUrl, secret } from './portal-calls.ts';

const person = '901';
/** What stands in the person's name, in their words, and in the product that their deal is named after. */
const marks = /quillfeather|plumbago/i;
const pages = [
  '/api/home/saves?scope=all',
  '/api/home/groups',
  '/api/insights/risk?by=product',
  '/api/insights/movements?show=left',
  '/api/insights/cohorts?by=product',
  '/api/asks',
];

let postgres: TestPostgres;
const stores: Db[] = [];
const callers: Caller[] = [];
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  postgres = await startPostgres();
  const databaseUrl = await postgres.newDatabase();
  // As production runs it: a process each for two servers and for whoever erases, who share the database and nothing else.
  for (let nth = 0; nth < 3; nth += 1) {
    const db = await openStore({ databaseUrl, unbound: 'refused' });
    stores.push(db);
    stops.push(() => closeStore(db));
    if (nth === 2) continue;
    const app = buildServer({
      db,
      now: () => now,
      crmOf: async () => null,
      clientSecret: secret,
      publicUrl,
      logLevel: 'silent',
    });
    callers.push(callerOf(app));
    stops.unshift(() => app.close());
  }
});
afterAll(async () => {
  for (const stop of stops) await stop();
  await postgres.stop();
});

async function fill(db: Db, portalId: string, name: string): Promise<void> {
  await savePortal(db, portalId, { timeZone: 'UTC', currency: 'EUR', uiDomain: null });
  await markSynced(db, portalId, now);
  const people = [
    { id: person, name, product: `${name} plumbago` },
    { id: '7', name: 'Someone Else', product: 'Oil filters' },
  ];
  await saveCustomers(
    db,
    portalId,
    1,
    people.map(({ id, name: called }) => ({ customer: contact(id, { name: called }), hash: 'h' })),
  );
  await saveFacts(
    db,
    portalId,
    people.map(({ id, product }) => ({
      facts: facts({ kind: 'contact', id }, { product, actionId: 'call', saved: 10, value: 5 }),
      at: now,
    })),
  );
  await saveOpenAsks(db, portalId, [
    {
      customer: { kind: 'contact', id: person },
      risk: 50,
      level: 'elevated',
      value: 5,
      waiting: [
        {
          ask: 'quote_request',
          at: daysAgo(3),
          dueAt: daysAgo(2),
          sentence: 'A quote for plumbago, please?',
          record: { type: 'email', id: 'm1' },
          contactId: person,
          ownerId: null,
        },
      ],
    },
  ]);
  await packBook(db, portalId);
}

/** All that a server shows of a portal. */
async function shown(nth: number, id: string): Promise<string> {
  const answers = await Promise.all(
    pages.map((path) => callers[nth]!.signed({ id, word: '' }, 'GET', path)),
  );
  expect(answers.map(({ status }) => status)).toEqual(pages.map(() => 200));
  return answers.map(({ text }) => text).join('\n');
}

describe('two servers on one database', () => {
  it('show nothing of a person whom a third process erased, however often they were asked before', async () => {
    const [, , db] = stores as [Db, Db, Db];
    const [portalId, other] = ['4711', '4712'];
    await withinPortal(portalId, () => fill(db, portalId, 'Zsu Quillfeather'));
    await withinPortal(other, () => fill(db, other, 'Abel Quillfeather'));
    for (const nth of [0, 1, 0, 1]) expect(await shown(nth, portalId)).toMatch(/zsu quillfeather/i);
    for (const nth of [0, 1]) expect(await shown(nth, other)).not.toMatch(/zsu/i);

    await withinPortal(portalId, () => erasePerson({ db, portalId, contactId: person, now }));
    expect(await shown(0, portalId)).not.toMatch(marks);
    await withinPortal(portalId, () => packBook(db, portalId));
    for (const nth of [0, 1]) {
      const text = await shown(nth, portalId);
      expect(text).not.toMatch(marks);
      expect(text).toMatch(/oil filters/i);
      // The other portal's people have the same ids, and are still there.
      expect(await shown(nth, other)).toMatch(/abel quillfeather/i);
    }
  });

  it('show what the other’s caller changed with their next answer', async () => {
    const [, , db] = stores as [Db, Db, Db];
    const portalId = '4713';
    await withinPortal(portalId, () => fill(db, portalId, 'Zsu Quillfeather'));
    const total = async (nth: number) => {
      const path = '/api/home/saves?scope=all';
      const { text } = await callers[nth]!.signed({ id: portalId, word: '' }, 'GET', path);
      return (JSON.parse(text) as { total: number }).total;
    };
    expect([await total(0), await total(1)]).toEqual([2, 2]);
    const letGo = {
      key: 'press-let-go-1',
      customer: { kind: 'contact', id: person },
      reason: 'poor_fit',
    };
    const pressed = await callers[0]!.signed(
      { id: portalId, word: '' },
      'POST',
      '/api/home/let-go',
      letGo,
    );
    expect(pressed).toMatchObject({ status: 200 });
    expect([await total(0), await total(1)]).toEqual([1, 1]);
  });
});
