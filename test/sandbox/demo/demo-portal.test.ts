import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { objectTypes } from '../../../src/crm/crm.ts';
import type { ObjectType } from '../../../src/crm/crm.ts';
import { demoPortal } from '../../../src/sandbox/demo/demo-portal.ts';
import type { Seed, SeedRecord } from '../../../src/sandbox/portal.ts';
import { catalogOf } from '../../../src/sandbox/property-catalog.ts';

const now = Date.parse('2026-11-20T10:00:00Z');
const dayMs = 86_400_000;

let seed: Seed;
let records: SeedRecord[];
const of = (type: ObjectType): SeedRecord[] => records.filter((record) => record.type === type);

const hashOf = (portal: Seed): string => {
  const hash = createHash('sha256');
  for (const record of portal.records) hash.update(JSON.stringify(record));
  return hash.update(JSON.stringify(portal.owners)).digest('hex');
};

beforeAll(() => {
  seed = demoPortal({ seed: 1, now });
  records = [...seed.records];
});

describe('the demo portal', () => {
  test('is the same to the byte for the same seed and moment, and another for another', () => {
    expect(hashOf(demoPortal({ seed: 1, now }))).toBe(hashOf(seed));
    expect(hashOf(demoPortal({ seed: 2, now }))).not.toBe(hashOf(seed));
    expect(hashOf(demoPortal({ seed: 1, now: now + dayMs }))).not.toBe(hashOf(seed));
  });

  test('has 600 contacts in 150 companies and 12 reps', () => {
    expect(of('contacts')).toHaveLength(600);
    expect(of('companies')).toHaveLength(150);
    expect(seed.owners).toHaveLength(12);
    for (const contact of of('contacts')) expect(contact.associations.companies).toHaveLength(1);
  });

  test.each([1, 2, 3])('stays small enough for a first load of 240 calls (seed %i)', (number) => {
    const counts = new Map<ObjectType, number>();
    for (const { type } of demoPortal({ seed: number, now }).records) {
      counts.set(type, (counts.get(type) ?? 0) + 1);
    }
    const count = (type: ObjectType): number => counts.get(type) ?? 0;
    const engagements = (
      [
        'emails',
        'calls',
        'meetings',
        'notes',
        'communications',
        'tickets',
        'quotes',
        'feedback_submissions',
      ] as const
    ).reduce((sum, type) => sum + count(type), 0);
    expect(engagements).toBeLessThanOrEqual(20_000);
    expect(count('deals') + count('orders')).toBeLessThanOrEqual(1_500);
    const pages = objectTypes.reduce((sum, type) => sum + Math.ceil(count(type) / 100), 0);
    expect(pages).toBeLessThanOrEqual(240);
  });

  test('has ids that are unique in their type, and links that lead somewhere', () => {
    const ids = new Set(records.map(({ type, id }) => `${type} ${id}`));
    expect(ids.size).toBe(records.length);
    const broken = records.flatMap(({ type, associations }) =>
      Object.entries(associations).flatMap(([target, list]) => {
        const twice = new Set(list).size < list.length ? [`${type} → ${target} twice`] : [];
        return [
          ...twice,
          ...list
            .filter((id) => !ids.has(`${target} ${id}`))
            .map((id) => `${type} → ${target} ${id}`),
        ];
      }),
    );
    expect(broken).toEqual([]);
    expect(new Set(of('contacts').map(({ properties }) => properties['email'])).size).toBe(600);
  });

  test('tells of nothing later than now but meetings on the calendar and ends of contracts', () => {
    const coming: SeedRecord[] = [];
    const disordered = records.filter(
      ({ createdAt, updatedAt }) => createdAt > updatedAt || updatedAt > now,
    );
    expect(disordered).toEqual([]);
    for (const record of records) {
      for (const [name, value] of Object.entries(record.properties)) {
        if (!/^\d{4}-\d\d-\d\dT/.test(value) || Date.parse(value) <= now) continue;
        if (name !== 'hs_expiration_date') coming.push(record);
      }
    }
    expect(coming.length).toBeGreaterThan(0);
    for (const { type, properties } of coming) {
      expect([type, properties['hs_meeting_outcome']]).toEqual(['meetings', 'SCHEDULED']);
    }
  });

  test('uses only properties and options that the sandbox knows', () => {
    const wrong = new Set<string>();
    for (const type of objectTypes) {
      const known = new Map(
        catalogOf(type).map(({ name, options }) => [name, options.map((option) => option.value)]),
      );
      for (const { properties } of of(type)) {
        for (const [name, value] of Object.entries(properties)) {
          const options = known.get(name);
          if (!options) wrong.add(`${type}.${name} is unknown`);
          else if (options.length > 0 && !options.includes(value))
            wrong.add(`${type}.${name} = ${value}`);
          if (/undefined|NaN|\[object/.test(value)) wrong.add(`${type}.${name} = ${value}`);
        }
      }
    }
    expect([...wrong]).toEqual([]);
  });

  test('leaves no slot of a sentence unfilled', () => {
    const unfilled = records.flatMap(({ type, properties }) =>
      Object.entries(properties).flatMap(([name, value]) =>
        /\{\w+\}/.test(value) ? [`${type}.${name}: ${value}`] : [],
      ),
    );
    expect(unfilled).toEqual([]);
  });

  test('has newsletters and automatic replies with the headers that give them away', () => {
    const headers = of('emails').map(({ properties }) =>
      JSON.parse(properties['hs_email_headers'] ?? '{}'),
    );
    expect(headers.filter((each) => each['List-Unsubscribe']).length).toBeGreaterThan(100);
    expect(
      headers.filter((each) => each['Auto-Submitted'] === 'auto-replied').length,
    ).toBeGreaterThan(50);
    const addresses = new Set<string>(headers.map((each) => each.from.email));
    for (const address of addresses) expect(address).toMatch(/^[a-z.-]+@[a-z0-9-]+\.example$/);
  });

  test('has conversations: threads whose later mails quote the earlier one', () => {
    const threads = new Map<string, SeedRecord[]>();
    for (const mail of of('emails')) {
      const id = mail.properties['hs_email_thread_id'] ?? '';
      threads.set(id, [...(threads.get(id) ?? []), mail]);
    }
    const long = [...threads.values()].filter((mails) => mails.length > 1);
    expect(long.length).toBeGreaterThan(2_000);
    const mixed = [...threads.values()].filter(
      (mails) => new Set(mails.map(({ associations }) => associations.contacts?.join())).size > 1,
    );
    expect(mixed).toEqual([]);
    const marks = {
      en: 'wrote:',
      de: 'schrieb',
      fr: 'a écrit',
      hu: 'Feladó:',
      ja: '差出人:',
      'zh-cn': '发件人:',
    };
    for (const mark of Object.values(marks)) {
      expect(
        of('emails').some(({ properties }) => properties['hs_email_text']?.includes(mark)),
        mark,
      ).toBe(true);
    }
  });

  test('has meetings of two to five people of one company', () => {
    const several = of('meetings').filter(
      ({ associations }) => (associations.contacts?.length ?? 0) > 1,
    );
    expect(several.length).toBeGreaterThan(20);
    const companyOf = new Map(
      of('contacts').map((contact) => [contact.id, contact.associations.companies?.[0]]),
    );
    for (const { associations } of several) {
      expect(associations.contacts?.length).toBeLessThanOrEqual(5);
      expect(new Set(associations.contacts?.map((id) => companyOf.get(id))).size).toBe(1);
    }
  });

  test('has contacts with nothing recorded, contract ends and logins on some', () => {
    const touched = new Set(
      records
        .filter(({ type }) => type !== 'companies')
        .flatMap(({ associations }) => associations.contacts ?? []),
    );
    const silent = of('contacts').filter(({ id }) => !touched.has(id));
    expect(silent.length).toBeGreaterThan(5);
    expect(silent.length).toBeLessThan(120);
    expect(
      of('companies').filter(({ properties }) => properties['contract_end_date']).length,
    ).toBeGreaterThan(20);
    expect(
      of('contacts').filter(({ properties }) => properties['last_login_at']).length,
    ).toBeGreaterThan(50);
  });
});
