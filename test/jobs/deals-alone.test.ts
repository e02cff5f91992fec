import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ObjectType } from '../../src/crm/crm.ts';
import { judgeInput } from '../../src/assess.ts';
import { assessPortal } from '../../src/jobs/assess-portal.ts';
import { erasePerson } from '../../src/jobs/erase-person.ts';
import { loadInputs } from '../../src/jobs/load-inputs.ts';
import { readAsks } from '../../src/jobs/read-asks.ts';
import { readCard } from '../../src/jobs/read-card.ts';
import { refreshRecord } from '../../src/jobs/refresh-record.ts';
import { syncPortal } from '../../src/jobs/sync-portal.ts';
import type { Links, Operation } from '../../src/sandbox/operations.ts';
import type { Seed, SeedRecord } from '../../src/sandbox/portal.ts';
import { priorModel } from '../../src/risk/prior-model.ts';
import { activitiesOfCustomers } from '../../src/store/activity-links.ts';
import type { Db } from '../../src/store/db.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import type { CustomerRef } from '../../src/timeline/records.ts';
import { defaultSettings } from '../../src/timeline/settings.ts';
import { askParties } from '../../src/views/render-asks.ts';
import { renderCard } from '../../src/views/render-card.ts';
import { expectInStep, follow, type Followed } from './followed-portal.ts';
import { contents, day, noon, smallSeed, startPortal } from './small-portal.ts';

let db: Db;
beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
});
afterAll(() => closeStore(db));

const contact = (id: string): CustomerRef => ({ kind: 'contact', id });
const company = (id: string): CustomerRef => ({ kind: 'company', id });
const at = String(noon - 2 * day);
const properties: Partial<Record<ObjectType, Record<string, string>>> = {
  emails: {
    hs_timestamp: at,
    hs_email_direction: 'INCOMING_EMAIL',
    hs_email_subject: 'Housings',
    hs_email_text: 'Could you please send us a quote for 40 housings?',
  },
  calls: { hs_timestamp: at, hs_call_direction: 'INBOUND', hs_call_title: 'Call' },
  meetings: { hs_timestamp: at, hs_meeting_title: 'Meeting' },
  notes: { hs_timestamp: at, hs_note_body: 'Spoke about prices.' },
  communications: { hs_timestamp: at, hs_communication_channel_type: 'SMS' },
  tickets: { subject: 'Ticket', createdate: at },
  quotes: { hs_title: 'Quote', hs_status: 'APPROVED', hs_createdate: String(noon - day) },
  orders: { hs_order_name: 'Order', hs_total_price: '900', hs_external_created_date: at },
  deals: { dealname: 'Deal', amount: '5', closedate: at },
};
/** A record of a type, linked to these and nothing else. */
const linked = (type: ObjectType, id: string, associations: Links): SeedRecord => ({
  type,
  id,
  createdAt: noon - 2 * day,
  updatedAt: noon - day,
  properties: properties[type] ?? {},
  associations,
});

const talks = ['emails', 'calls', 'meetings', 'notes', 'communications', 'tickets'] as const;
const sales = ['quotes', 'orders'] as const;
/** Deal 5000 is contact 5's and company 4's; it alone says whose 9001 of each type is, and nothing of 9002. */
function seedOf(sizes: Parameters<typeof smallSeed>[0]): Seed {
  const seed = smallSeed(sizes);
  const more = [
    linked('deals', '5000', { contacts: ['5'], companies: ['4'] }),
    ...[...talks, ...sales].flatMap((type) => [
      linked(type, '9001', { deals: ['5000'] }),
      // An order that names somebody keeps a deleted deal's id until it is read again.
      linked(type, '9002', { contacts: ['6'], ...(type !== 'orders' && { deals: ['5000'] }) }),
    ]),
  ];
  return { ...seed, records: [...seed.records, ...more] };
}

/** Which of what was added counts for a customer, as `type:id`. */
async function added(portalId: string, customer: CustomerRef): Promise<string[]> {
  const found = await withinPortal(portalId, () => activitiesOfCustomers(db, portalId, [customer]));
  return [...found.values()]
    .flat()
    .filter(({ id }) => id.startsWith('900'))
    .map(({ type, id }) => `${type}:${id}`)
    .sort();
}
const lone = ['call', 'email', 'meeting', 'message', 'note', 'order', 'quote', 'ticket'].map(
  (type) => `${type}:9001`,
);

describe('what only a deal says whose it is', () => {
  test('counts for the deal’s customers on a first load, listed or searched, at no call for those who name somebody', async () => {
    // So many e-mails are read from both ends.
    for (const emails of [30, 1_800]) {
      const sizes = { contacts: 12, companies: 4, emails, calls: 6, deals: 4 };
      const portal = await startPortal(seedOf(sizes));
      const { portalId, crm, now } = portal;
      const report = await syncPortal({ db, crm, now });
      expect(report.calls.search > 0).toBe(emails > 1_000);
      expect(await added(portalId, contact('5'))).toEqual(lone);
      expect(await added(portalId, company('4'))).toEqual(lone);
      expect(await added(portalId, contact('6'))).toEqual(lone.map((one) => one.replace('1', '2')));
      const paths = Object.entries(portal.sandbox.calls.byPath);
      const asked = (to: string) =>
        paths.find(([path]) => path.includes(`emails/${to}/batch`))?.[1] ?? 0;
      // One chunk of the search has the one e-mail that names nobody.
      expect(asked('deals')).toBe(Math.min(asked('contacts'), 1));
      await portal.stop();
    }
  });

  test('is told as the words of the deal’s contact where it has one, else of nobody in particular', async () => {
    const seed = seedOf({ contacts: 12, companies: 4, emails: 0, calls: 0, deals: 0 });
    const two = linked('deals', '5001', { contacts: ['7', '8'] });
    const mail = linked('emails', '9003', { deals: ['5001'] });
    const portal = await startPortal({ ...seed, records: [...seed.records, two, mail] });
    const { portalId, crm, now } = portal;
    await syncPortal({ db, crm, now });
    const [of5] = await loadInputs(db, portalId, [contact('5')]);
    const [of7] = await loadInputs(db, portalId, [contact('7')]);
    const people = (input: typeof of5, id: string) =>
      input?.input.activities.find((one) => one.id === id && one.type === 'email')?.contactIds;
    expect(people(of5, '9001')).toEqual(['5']);
    expect(people(of7, '9003')).toEqual([]);
    await portal.stop();
  });

  test('is nobody’s own words where it hangs on deals of several customers: card and list name the deals', async () => {
    const seed = seedOf({ contacts: 12, companies: 4, emails: 0, calls: 0, deals: 0 });
    const more = [
      { ...linked('deals', '5001', { contacts: ['7'] }), properties: { dealname: 'Pilot' } },
      { ...linked('deals', '5002', { contacts: ['8'] }), properties: { dealname: 'Renewal' } },
      linked('emails', '9003', { deals: ['5001', '5002'] }),
      linked('deals', '5003', { contacts: ['9'] }),
      linked('emails', '9004', { deals: ['5003'] }),
    ];
    const portal = await startPortal({ ...seed, records: [...seed.records, ...more] });
    const { portalId, crm } = portal;
    await syncPortal({ db, crm, now: () => noon });
    for (const [id, deal] of [
      ['7', 'Pilot'],
      ['8', 'Renewal'],
    ] as const) {
      const [loaded] = await loadInputs(db, portalId, [contact(id)]);
      const mail = loaded?.input.activities.find((one) => one.type === 'email');
      expect(mail).toMatchObject({ id: '9003', contactIds: [] });
      const found = await readCard({
        db,
        crm: null,
        portalId,
        customer: contact(id),
        now: () => noon,
      });
      const card = renderCard(found!.assessment, { ...found!, language: 'en' });
      expect(card.requests).toMatchObject([{ id: 'email:9003:quote_request' }]);
      expect(card.requests[0]).toMatchObject({ asker: `${deal} (deal)` });
      expect(card.requests[0]?.reply).toBeUndefined();
      expect(JSON.stringify(card)).not.toContain(`Answer ${found!.customer.firstName}`);
    }
    await assessPortal({ db, portalId, now: noon, scope: 'all' });
    const filter = { sort: 'age', descending: true, limit: 99, offset: 0 } as const;
    const data = await readAsks(db, portalId, filter, noon);
    const ask = data!.asks.find(({ recordId }) => recordId === '9003')!;
    const options = {
      ...data!,
      portalId,
      language: 'en' as const,
      timeZone: 'UTC',
      uiDomain: null,
      currency: 'EUR',
      hours: defaultSettings,
    };
    expect(askParties(ask, options).asker).toBe('Pilot, Renewal (deals)');
    const others = data!.asks.filter(({ recordId }) => recordId === '9004');
    expect(others.map((one) => askParties(one, options).asker)).toEqual([
      data!.customers.get('contact:9')!.name,
    ]);
    await portal.stop();
  });

  test('answers a quote request where it is a quote, and is a purchase where it is an order', async () => {
    const portal = await startPortal(
      seedOf({ contacts: 12, companies: 4, emails: 0, calls: 0, deals: 0 }),
    );
    const { portalId, crm, now } = portal;
    await syncPortal({ db, crm, now });
    for (const customer of [contact('5'), company('4')]) {
      const [loaded] = await loadInputs(db, portalId, [customer]);
      const { input } = loaded!;
      const context = { now: noon, settings: defaultSettings, model: priorModel };
      const { timeline, ledger } = judgeInput(input, context);
      expect(timeline.purchases).toMatchObject([{ type: 'order', id: '9001', amount: 900 }]);
      expect(ledger.open).toEqual([]);
      expect(ledger.resolved).toMatchObject([{ how: 'quote', by: { type: 'quote', id: '9001' } }]);
    }
    await portal.stop();
  });

  test('tells a sale once where its order names a contact and the deal, listed, searched or read anew', async () => {
    for (const orders of [0, 1_100]) {
      const seed = seedOf({ contacts: 12, companies: 4, emails: 0, calls: 0, deals: 0 });
      const closed = {
        dealstage: 'closedwon',
        hs_is_closed_won: 'true',
        amount: '900',
        closedate: at,
      };
      const more = [
        { ...linked('deals', '5001', { contacts: ['7'] }), properties: closed },
        linked('orders', '9003', { deals: ['5001'], contacts: ['7'] }),
        ...Array.from({ length: orders }, (_, nth) =>
          linked('orders', String(20_000 + nth), { contacts: ['8'] }),
        ),
      ];
      const portal = await startPortal({ ...seed, records: [...seed.records, ...more] });
      const { portalId, crm, now } = portal;
      const purchases = async () => {
        const [loaded] = await loadInputs(db, portalId, [contact('7')]);
        const context = { now: noon, settings: defaultSettings, model: priorModel };
        return judgeInput(loaded!.input, context).timeline.purchases;
      };
      const once = [{ type: 'deal', id: '5001', amount: 900 }];
      const report = await syncPortal({ db, crm, now });
      expect(report.calls.search > 0).toBe(orders > 1_000);
      expect(await purchases()).toMatchObject(once);
      expect(await purchases()).toHaveLength(1);
      await refreshRecord({ db, crm, portalId, customer: contact('7'), now });
      expect(await purchases()).toHaveLength(1);
      // Which deal it is of says nothing of whose it is.
      expect(await added(portalId, contact('5'))).toEqual(lone);
      await portal.stop();
    }
  });

  test('is read anew with the card of the deal’s customer', async () => {
    const portal = await startPortal(seedOf({ contacts: 12, companies: 4, emails: 3, deals: 1 }));
    const { portalId, crm, now } = portal;
    await syncPortal({ db, crm, now });
    const call = { hs_timestamp: at, hs_call_title: 'New' };
    const links = { deals: ['5000'] };
    portal.sandbox.commit([
      { op: 'create', type: 'calls', id: '9009', at: noon, properties: call, links },
    ]);
    await refreshRecord({ db, crm, portalId, customer: contact('5'), now });
    expect(await added(portalId, contact('5'))).toEqual([...lone, 'call:9009'].sort());
    await portal.stop();
  });

  test('loses its words with a person of the deal, and stays for the others there, also after it is read again', async () => {
    const seed = seedOf({ contacts: 12, companies: 4, emails: 0, calls: 0, deals: 0 });
    const alone = linked('deals', '5001', { contacts: ['5'] });
    const mail = linked('emails', '9003', { deals: ['5001'] });
    const portal = await startPortal({ ...seed, records: [...seed.records, alone, mail] });
    const { portalId, crm, now } = portal;
    await syncPortal({ db, crm, now });
    await erasePerson({ db, portalId, contactId: '5', now: noon });
    for (const again of [false, true]) {
      if (again) await syncPortal({ db, crm, now });
      const [of4] = await loadInputs(db, portalId, [company('4')]);
      const told = of4?.input.activities.find(({ type, id }) => type === 'email' && id === '9001');
      expect(told).toMatchObject({ subject: null, contactIds: [] });
      // Contact 6 wrote the same: theirs stays.
      const all = JSON.stringify(await contents(db, portalId, ['activities']));
      expect(all.match(/40 housings/g)).toHaveLength(1);
      expect(await added(portalId, contact('5'))).toEqual([]);
    }
    await portal.stop();
  });
});

const link = (from: ObjectType, id: string, to: ObjectType, toId: string) => (): Operation => {
  return { op: 'link', from, id, to, toId, primary: false };
};
const unlink = (from: ObjectType, id: string, to: ObjectType, toId: string) => (): Operation => {
  return { op: 'unlink', from, id, to, toId };
};
const happened = (op: 'archive' | 'restore') => (when: number) =>
  ({ op, type: 'deals', id: '5000', at: when }) as const;

describe('followed by the journal alone, it', () => {
  let portal: Followed;
  beforeAll(async () => {
    const sizes = { contacts: 12, companies: 4, emails: 12, calls: 6, deals: 2 };
    portal = await follow(db, seedOf(sizes));
  });
  afterAll(() => portal.stop());

  const of = (id: string) => added(portal.portalId, contact(id));
  const judgedAt = async (id: string): Promise<number> => {
    const { portalId } = portal;
    const row = await withinPortal(portalId, () =>
      db
        .selectFrom('assessments')
        .select('assessed_at')
        .where('portal_id', '=', portalId)
        .where('kind', '=', 'contact')
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    );
    return row.assessed_at;
  };

  test('goes with the deal to whom that is linked, and away from whom it was', async () => {
    const [before5, before7] = [await judgedAt('5'), await judgedAt('7')];
    await portal.happen(
      link('deals', '5000', 'contacts', '7'),
      unlink('deals', '5000', 'contacts', '5'),
    );
    expect(await of('7')).toEqual(lone);
    expect(await of('5')).toEqual([]);
    expect(await judgedAt('7')).toBeGreaterThan(before7);
    expect(await judgedAt('5')).toBeGreaterThan(before5);
    await expectInStep(db, portal);
  });

  test('is somebody’s own as soon as it names them, and the deal’s again when it doesn’t', async () => {
    await portal.happen(link('emails', '9001', 'contacts', '8'));
    expect(await of('8')).toEqual(['email:9001']);
    expect(await of('7')).toEqual(lone.filter((one) => one !== 'email:9001'));
    await expectInStep(db, portal);
    await portal.happen(unlink('emails', '9001', 'contacts', '8'));
    expect(await of('8')).toEqual([]);
    expect(await of('7')).toEqual(lone);
    await expectInStep(db, portal);
  });

  test('is nobody’s once it is taken from the deal, and theirs who come to it by a new link', async () => {
    const before = await judgedAt('7');
    await portal.happen(unlink('calls', '9001', 'deals', '5000'));
    expect(await of('7')).not.toContain('call:9001');
    expect(await judgedAt('7')).toBeGreaterThan(before);
    await expectInStep(db, portal);
    await portal.happen(link('calls', '9001', 'deals', '5000'));
    expect(await of('7')).toEqual(lone);
    await expectInStep(db, portal);
  });

  test('goes with a deal that is deleted, and comes back with it', async () => {
    await portal.happen(happened('archive'));
    expect(await of('7')).toEqual([]);
    await expectInStep(db, portal);
    portal.time.at += 2 * day;
    await portal.happen(happened('restore'));
    expect(await of('7')).toEqual(lone);
    await expectInStep(db, portal);
  });

  test.each(['deals', 'contacts'] as const)(
    'and its activities come back with what was made, deleted and restored within a day (%s)',
    async (type) => {
      const made = { deals: '5100', contacts: '950' }[type];
      const about = { deals: { dealname: 'New' }, contacts: { firstname: 'Nora' } }[type];
      const links: Links = type === 'deals' ? { contacts: ['7'] } : {};
      const call = type === 'deals' ? '9005' : '9006';
      const owner = type === 'deals' ? '7' : made;
      await portal.happen(
        (at) => ({ op: 'create', type, id: made, at, properties: about, links }),
        (at) => ({
          op: 'create',
          type: 'calls',
          id: call,
          at,
          properties: { hs_timestamp: String(at), hs_call_title: 'Call' },
          links: { [type]: [made] },
        }),
      );
      expect(await of(owner)).toContain(`call:${call}`);
      await portal.happen((at) => ({ op: 'archive', type, id: made, at }));
      expect(await of(owner)).not.toContain(`call:${call}`);
      await portal.happen((at) => ({ op: 'restore', type, id: made, at }));
      expect(await of(owner)).toContain(`call:${call}`);
      await expectInStep(db, portal);
    },
  );
});
