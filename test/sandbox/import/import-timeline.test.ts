import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { connectCrm } from '../../../src/crm/connect.ts';
import type { Crm, ObjectType } from '../../../src/crm/crm.ts';
import { importTimeline } from '../../../src/sandbox/import/import-timeline.ts';
import { inventCustomer } from '../../../src/sandbox/import/invent-customer.ts';
import type { TimelineRow } from '../../../src/sandbox/import/parse-row.ts';
import type { TimelineLine } from '../../../src/sandbox/import/read-timeline-csv.ts';
import { startSandbox } from '../../../src/sandbox/start-sandbox.ts';
import type { Sandbox } from '../../../src/sandbox/start-sandbox.ts';

const now = Date.parse('2026-11-20T10:00:00Z');
const dayMs = 86_400_000;
let sandbox: Sandbox | null = null;

afterEach(async () => {
  await sandbox?.stop();
  sandbox = null;
});

async function openPortal(): Promise<Crm> {
  sandbox = await startSandbox({
    seed: {
      portalId: 77,
      timeZone: 'UTC',
      currency: 'EUR',
      owners: [{ id: '5', email: 'max@us.example', firstName: 'Max', lastName: 'Muster' }],
      records: [],
    },
  });
  return connectCrm({ baseUrl: sandbox.url, accessToken: sandbox.accessToken });
}

const row = (rest: Partial<TimelineRow> = {}): TimelineRow => ({
  customer: 'anna',
  at: now - dayMs,
  wholeDay: false,
  direction: 'in',
  kind: 'email',
  value: null,
  owner: null,
  ...rest,
});

async function* lines(rows: readonly TimelineRow[]): AsyncGenerator<TimelineLine> {
  for (const [index, each] of rows.entries()) yield { line: index + 2, row: each };
}

async function all(crm: Crm, type: ObjectType, properties: string[]) {
  const { records } = await crm.list(type, {
    properties,
    associations: type === 'contacts' ? [] : ['contacts'],
  });
  return records;
}

describe('importing a timeline', () => {
  test('makes a contact for each customer and a record for each event', async () => {
    const crm = await openPortal();
    const report = await importTimeline({
      rows: lines([
        row({ direction: 'in' }),
        row({ direction: 'out', at: now - 2 * dayMs }),
        row({ direction: null, at: now - 3 * dayMs }),
        row({ customer: 'ben', kind: 'call', direction: 'out', owner: 'Max Muster' }),
        row({ customer: 'ben', kind: 'sms', owner: 'somebody else' }),
        row({ customer: 'ben', kind: 'purchase', value: 99.5 }),
        row({ customer: 'ben', kind: 'purchase', at: now - 9 * dayMs }),
      ]),
      crm,
      now,
    });
    expect(report).toMatchObject({
      customers: 2,
      events: 7,
      alreadyThere: 0,
      skipped: [],
      unknownOwners: ['somebody else'],
    });
    const contacts = await all(crm, 'contacts', ['email', 'lastname', 'lifecyclestage']);
    expect(contacts.map(({ properties }) => properties['lastname'])).toEqual([
      'Sample anna',
      'Sample ben',
    ]);
    expect(contacts[0]?.properties).toMatchObject({
      email: 'customer.anna@imported.example',
      lifecyclestage: 'customer',
    });
    const [anna, ben] = contacts.map(({ id }) => id);
    const emails = await all(crm, 'emails', ['hs_email_direction', 'hs_timestamp']);
    expect(emails.map(({ properties }) => properties['hs_email_direction'])).toEqual([
      'INCOMING_EMAIL',
      'EMAIL',
      null,
    ]);
    for (const email of emails) expect(email.associations.contacts).toEqual([anna]);
    const [call] = await all(crm, 'calls', ['hs_call_direction', 'hubspot_owner_id']);
    expect(call?.properties).toMatchObject({
      hs_call_direction: 'OUTBOUND',
      hubspot_owner_id: '5',
    });
    const [message] = await all(crm, 'communications', [
      'hs_communication_channel_type',
      'hubspot_owner_id',
    ]);
    expect(message?.properties).toMatchObject({
      hs_communication_channel_type: 'SMS',
      hubspot_owner_id: null,
    });
    const deals = await all(crm, 'deals', ['amount', 'dealstage', 'closedate', 'hs_is_closed_won']);
    expect(deals.map(({ properties }) => properties['amount'])).toEqual(['99.5', null]);
    for (const deal of deals) {
      expect(deal.properties).toMatchObject({ dealstage: 'closedwon', hs_is_closed_won: 'true' });
      expect(deal.associations.contacts).toEqual([ben]);
    }
  });

  test('a second run adds nothing, a longer file only what is new; equal events count', async () => {
    const crm = await openPortal();
    const twice = row({
      kind: 'purchase',
      value: 10,
      at: Date.parse('2026-05-01T12:00:00Z'),
      wholeDay: true,
    });
    const first = [row(), twice, twice, row({ kind: 'call' }), row({ kind: 'sms' })];
    await importTimeline({ rows: lines(first), crm, now });
    const again = await importTimeline({ rows: lines(first), crm, now });
    expect(again).toMatchObject({ customers: 0, events: 0, alreadyThere: 5 });
    const longer = await importTimeline({
      rows: lines([...first, twice, row({ customer: 'new' })]),
      crm,
      now,
    });
    expect(longer).toMatchObject({ customers: 1, events: 2, alreadyThere: 5 });
    expect(await all(crm, 'deals', [])).toHaveLength(3);
  });

  test('goes on where an interrupted run stopped', async () => {
    const crm = await openPortal();
    const rows = Array.from({ length: 450 }, (_, i) =>
      row({ customer: `c${i % 120}`, at: now - i * 60_000 }),
    );
    let calls = 0;
    const failing: Crm = {
      ...crm,
      createMany: async (...given) => {
        calls += 1;
        if (calls === 4) throw new Error('the line is down');
        return crm.createMany(...given);
      },
    };
    await expect(importTimeline({ rows: lines(rows), crm: failing, now })).rejects.toThrow(
      'line is down',
    );
    const rest = await importTimeline({ rows: lines(rows), crm, now });
    expect(rest.alreadyThere).toBeGreaterThan(0);
    expect(rest.alreadyThere + rest.events).toBe(450);
    const once = await importTimeline({ rows: lines(rows), crm, now });
    expect(once).toMatchObject({ events: 0, alreadyThere: 450 });
  });

  test('makes no more calls than full batches need', async () => {
    const crm = await openPortal();
    const rows = Array.from({ length: 1_000 }, (_, i) =>
      row({ customer: `c${i % 250}`, at: now - i * 1000, kind: i % 2 ? 'email' : 'purchase' }),
    );
    const report = await importTimeline({ rows: lines(rows), crm, now });
    // Owners and the list of contacts once, then 250 contacts, 500 e-mails, 500 deals.
    expect(report.calls).toBe(1 + 1 + 3 + 5 + 5);
  });

  test('reports what lies in the future and what could not be read, by line, and loads the rest', async () => {
    const crm = await openPortal();
    async function* mixed(): AsyncGenerator<TimelineLine> {
      yield { line: 2, row: row({ at: now + 1 }) };
      yield { line: 3, error: 'kind “fax” is unknown' };
      yield { line: 4, row: row() };
      // Today without a time stands at noon, later than now; it is today all the same.
      yield { line: 5, row: row({ at: Date.parse('2026-11-20T12:00:00Z'), wholeDay: true }) };
      yield { line: 6, row: row({ at: Date.parse('2026-11-21T12:00:00Z'), wholeDay: true }) };
    }
    const report = await importTimeline({ rows: mixed(), crm, now });
    expect(report.events).toBe(2);
    expect(report.skipped).toEqual([
      { line: 2, reason: expect.stringContaining('future') },
      { line: 3, reason: 'kind “fax” is unknown' },
      { line: 6, reason: expect.stringContaining('future') },
    ]);
    const times = (await all(crm, 'emails', ['hs_timestamp'])).map(({ properties }) =>
      Date.parse(properties['hs_timestamp'] ?? ''),
    );
    expect(Math.max(...times)).toBeLessThanOrEqual(now);
  });

  test('reports each line of a customer and each event that the portal refuses', async () => {
    const crm = await openPortal();
    const refusing: Crm = {
      ...crm,
      createMany: async (type, inputs, signal) => {
        if (type !== 'contacts') return crm.createMany(type, inputs, signal);
        const good = inputs.filter(({ properties }) => !properties['email']?.includes('bad'));
        const done = await crm.createMany(type, good, signal);
        const created = inputs.map((input) => done.created[good.indexOf(input)] ?? '');
        return {
          created,
          refused: [
            { id: String(created.indexOf('')), category: 'VALIDATION_ERROR', message: 'not here' },
          ],
        };
      },
    };
    const rows = [row(), row({ customer: 'bad' }), row({ customer: 'bad', kind: 'call' })];
    const report = await importTimeline({ rows: lines(rows), crm: refusing, now });
    expect(report).toMatchObject({ customers: 1, events: 1 });
    expect(report.skipped).toEqual([
      { line: 3, reason: 'the portal refused the contact: not here' },
      { line: 4, reason: 'the portal refused the contact: not here' },
    ]);
  });

  test('an empty file is no error', async () => {
    const crm = await openPortal();
    expect(await importTimeline({ rows: lines([]), crm, now })).toMatchObject({
      customers: 0,
      events: 0,
      skipped: [],
    });
  });

  test('stops when told to', async () => {
    const crm = await openPortal();
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(importTimeline({ rows: lines([row()]), crm, now, signal })).rejects.toThrow();
    expect(await all(crm, 'contacts', [])).toEqual([]);
  });
});

describe('invented customers', () => {
  test('have one address each, whatever the id, and can be told from real ones', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 80 }), { minLength: 2 }),
        (ids) => {
          const made = ids.map(inventCustomer);
          expect(new Set(made.map(({ email }) => email?.toLowerCase())).size).toBe(ids.length);
          for (const { email, lastname } of made) {
            expect(email).toMatch(/^customer\.[a-z0-9_]{1,56}@imported\.example$/);
            expect(lastname).toMatch(/^Sample /);
          }
        },
      ),
    );
  });

  test('are the same each time', () => {
    expect(inventCustomer('77:2831')).toEqual(inventCustomer('77:2831'));
    expect(inventCustomer('77:2831')['email']).toBe('customer.77_3a_2831@imported.example');
  });
});
