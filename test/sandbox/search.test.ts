import { describe, expect, test } from 'vitest';
import type { SeedRecord } from '../../src/sandbox/portal.ts';
import { contacts, openPortal, someContacts, start } from './open-portal.ts';

const search = `${contacts}/search`;
const found = (body: { results: { id: string }[] }): string[] => body.results.map(({ id }) => id);

const ratingBy = (direction: string) => [
  { propertyName: 'hs_feedback_last_nps_rating', direction },
];
const up = (propertyName: string) => ({ propertyName, direction: 'ASCENDING' });
const byName = (value: string) => ({
  filterGroups: [{ filters: [{ propertyName: 'lastname', operator: 'EQ', value }] }],
  properties: ['lastname'],
});

type Values = Record<string, string>;
const people = (all: Values[]): SeedRecord[] =>
  all.map((properties, at) => ({
    type: 'contacts',
    id: String(at + 1),
    createdAt: start + at,
    updatedAt: start + at,
    properties,
    associations: {},
  }));

const book = people([
  {
    firstname: 'Anna',
    email: 'anna@north.example',
    lifecyclestage: 'customer',
    hs_feedback_last_nps_rating: '9',
  },
  {
    firstname: 'Bert',
    email: 'bert@south.example',
    lifecyclestage: 'lead',
    hs_feedback_last_nps_rating: '10',
  },
  { firstname: 'Cleo', email: 'cleo@north.example', last_login_at: '2026-05-01T00:00:00.000Z' },
  { firstname: 'Dora Anna', lifecyclestage: 'customer', last_login_at: '2026-05-20T00:00:00.000Z' },
]);

test.each([
  ['EQ without case', { propertyName: 'firstname', operator: 'EQ', value: 'anna' }, ['1']],
  [
    'NEQ, empty ones included',
    { propertyName: 'lifecyclestage', operator: 'NEQ', value: 'lead' },
    ['1', '3', '4'],
  ],
  [
    'LT as numbers',
    { propertyName: 'hs_feedback_last_nps_rating', operator: 'LT', value: '10' },
    ['1'],
  ],
  [
    'LTE',
    { propertyName: 'hs_feedback_last_nps_rating', operator: 'LTE', value: '10' },
    ['1', '2'],
  ],
  [
    'GT on a time, in ms',
    { propertyName: 'last_login_at', operator: 'GT', value: String(Date.parse('2026-05-01')) },
    ['4'],
  ],
  [
    'GTE on a time, in ISO',
    { propertyName: 'last_login_at', operator: 'GTE', value: '2026-05-01' },
    ['3', '4'],
  ],
  ['GT on the id', { propertyName: 'hs_object_id', operator: 'GT', value: '2' }, ['3', '4']],
  ['GTE on the id', { propertyName: 'hs_object_id', operator: 'GTE', value: '2' }, ['2', '3', '4']],
  [
    'BETWEEN',
    { propertyName: 'hs_object_id', operator: 'BETWEEN', value: '2', highValue: '3' },
    ['2', '3'],
  ],
  [
    'IN',
    { propertyName: 'lifecyclestage', operator: 'IN', values: ['customer', 'lead'] },
    ['1', '2', '4'],
  ],
  [
    'NOT_IN',
    { propertyName: 'lifecyclestage', operator: 'NOT_IN', values: ['customer'] },
    ['2', '3'],
  ],
  ['HAS_PROPERTY', { propertyName: 'email', operator: 'HAS_PROPERTY' }, ['1', '2', '3']],
  ['NOT_HAS_PROPERTY', { propertyName: 'email', operator: 'NOT_HAS_PROPERTY' }, ['4']],
  [
    'CONTAINS_TOKEN',
    { propertyName: 'firstname', operator: 'CONTAINS_TOKEN', value: 'anna' },
    ['1', '4'],
  ],
  [
    'CONTAINS_TOKEN with a star',
    { propertyName: 'email', operator: 'CONTAINS_TOKEN', value: '*@nor*' },
    ['1', '3'],
  ],
  [
    'NOT_CONTAINS_TOKEN',
    { propertyName: 'firstname', operator: 'NOT_CONTAINS_TOKEN', value: 'anna' },
    ['2', '3'],
  ],
])('%s', async (_what, filter, expected) => {
  const portal = await openPortal(book);
  const { status, body } = await portal.post(search, { filterGroups: [{ filters: [filter] }] });
  expect(status).toBe(200);
  expect(found(body)).toEqual(expected);
  expect(body.total).toBe(expected.length);
});

test('filters of a group are joined by and, groups by or', async () => {
  const portal = await openPortal(book);
  const { body } = await portal.post(search, {
    filterGroups: [
      {
        filters: [
          { propertyName: 'lifecyclestage', operator: 'EQ', value: 'customer' },
          { propertyName: 'email', operator: 'HAS_PROPERTY' },
        ],
      },
      { filters: [{ propertyName: 'firstname', operator: 'EQ', value: 'Cleo' }] },
    ],
  });
  expect(found(body)).toEqual(['1', '3']);
});

test('query looks for beginnings of words in the searchable properties', async () => {
  const portal = await openPortal(book);
  expect(found((await portal.post(search, { query: 'ann nor' })).body)).toEqual(['1']);
  expect(found((await portal.post(search, { query: 'ann' })).body)).toEqual(['1', '4']);
});

test('associated records are found by the id of the other', async () => {
  const portal = await openPortal([
    ...book,
    ...['1', '2'].map((id): SeedRecord => ({
      type: 'notes',
      id,
      createdAt: start,
      updatedAt: start,
      properties: { hs_timestamp: '2026-05-01T00:00:00.000Z' },
      associations: { contacts: [id] },
    })),
  ]);
  const filter = { propertyName: 'associations.contact', operator: 'EQ', value: '2' };
  const { body } = await portal.post('/crm/objects/2026-09/notes/search', {
    filterGroups: [{ filters: [filter] }],
  });
  expect(found(body)).toEqual(['2']);
});

const sorted = async (sorts: unknown) =>
  found((await (await openPortal(book)).post(search, { sorts })).body);

test('is by creation unless said otherwise', async () => {
  expect(await sorted([])).toEqual(['1', '2', '3', '4']);
});

describe('order', () => {
  test('puts records without the value last in both directions', async () => {
    expect(await sorted(ratingBy('ASCENDING'))).toEqual(['1', '2', '3', '4']);
    expect(await sorted(ratingBy('DESCENDING'))).toEqual(['2', '1', '3', '4']);
  });
  test('goes down by id too', async () => {
    const down = [{ propertyName: 'hs_object_id', direction: 'DESCENDING' }];
    expect(await sorted(down)).toEqual(['4', '3', '2', '1']);
  });
});

describe('sizes', () => {
  test('200 a page and no more', async () => {
    const portal = await openPortal(someContacts(450));
    expect((await portal.post(search, { limit: 201 })).status).toBe(400);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { body } = await portal.post(search, { limit: 200, ...(after ? { after } : {}) });
      expect(body.total).toBe(450);
      seen.push(...found(body));
      after = body.paging?.next.after;
    } while (after !== undefined);
    expect(new Set(seen).size).toBe(450);
    expect(portal.calls.byBudget).toEqual({ general: 0, search: 4, none: 0 });
  });

  test('10,000 results and no more', async () => {
    const portal = await openPortal(someContacts(10_300));
    const last = await portal.post(search, { limit: 200, after: '9800' });
    expect(last.status).toBe(200);
    expect(last.body.total).toBe(10_300);
    const beyond = await portal.post(search, { limit: 200, after: last.body.paging.next.after });
    expect(beyond.status).toBe(400);
    expect(beyond.body.category).toBe('VALIDATION_ERROR');
  });

  const filter = { propertyName: 'email', operator: 'HAS_PROPERTY' };
  const groups = (sizes: number[]) =>
    sizes.map((size) => ({ filters: Array.from({ length: size }, () => filter) }));

  test.each([
    ['6 groups', [1, 1, 1, 1, 1, 1], 400],
    ['7 filters in a group', [7], 400],
    ['20 filters in all', [5, 5, 5, 5], 400],
    ['18 filters in three groups', [6, 6, 6], 200],
  ])('%s', async (_what, sizes, status) => {
    const portal = await openPortal(someContacts(1));
    expect((await portal.post(search, { filterGroups: groups(sizes) })).status).toBe(status);
  });

  test('one sort, 3,000 characters', async () => {
    const portal = await openPortal(someContacts(1));
    expect((await portal.post(search, { sorts: [up('email'), up('phone')] })).status).toBe(400);
    expect((await portal.post(search, { query: 'x'.repeat(3000) })).status).toBe(400);
  });
});

test.each([
  [
    'an unknown property in a filter',
    { filterGroups: [{ filters: [{ propertyName: 'nope', operator: 'EQ', value: '1' }] }] },
  ],
  ['an unknown property in a sort', { sorts: [{ propertyName: 'nope', direction: 'ASCENDING' }] }],
  [
    'an unknown operator',
    { filterGroups: [{ filters: [{ propertyName: 'email', operator: 'LIKE', value: '1' }] }] },
  ],
  [
    'a filter without its value',
    { filterGroups: [{ filters: [{ propertyName: 'email', operator: 'EQ' }] }] },
  ],
  [
    'IN without values',
    { filterGroups: [{ filters: [{ propertyName: 'email', operator: 'IN', values: [] }] }] },
  ],
  [
    'a time that is none',
    {
      filterGroups: [{ filters: [{ propertyName: 'createdate', operator: 'GT', value: 'soon' }] }],
    },
  ],
  ['a cursor that is none', { after: 'abc' }],
])('%s is refused', async (_what, body) => {
  const portal = await openPortal(someContacts(1));
  const answer = await portal.post(search, body);
  expect(answer.status).toBe(400);
  expect(answer.body.category).toBe('VALIDATION_ERROR');
});

test('unknown properties to read are ignored', async () => {
  const portal = await openPortal(someContacts(1));
  const { body } = await portal.post(search, { properties: ['nope', 'phone'] });
  expect(Object.keys(body.results[0].properties)).not.toContain('nope');
  expect(body.results[0].properties.phone).toBeNull();
});

describe('the index lags', () => {
  test('a change shows after the lag, with the old values until then', async () => {
    const portal = await openPortal(someContacts(1), { strict: { searchLagMs: 5000 } });
    await portal.call('PATCH', `${contacts}/1`, { properties: { lastname: 'First' } });
    portal.clock.move(3000);
    await portal.call('PATCH', `${contacts}/1`, { properties: { lastname: 'Second' } });
    expect((await portal.post(search, byName('First'))).body.total).toBe(0);
    expect((await portal.get(`${contacts}/1`)).body.properties.lastname).toBe('Second');
    portal.clock.move(2000);
    const seen = await portal.post(search, byName('First'));
    expect(seen.body.results[0].properties.lastname).toBe('First');
    expect(seen.body.results[0].updatedAt).toBe('2026-06-01T09:00:00.000Z');
    portal.clock.move(3000);
    expect((await portal.post(search, byName('First'))).body.total).toBe(0);
    expect((await portal.post(search, byName('Second'))).body.total).toBe(1);
  });

  test('so do new and archived records', async () => {
    const portal = await openPortal(someContacts(1), { strict: { searchLagMs: 5000 } });
    await portal.post(contacts, { properties: { email: 'new@example.com' } });
    await portal.call('DELETE', `${contacts}/1`);
    expect(found((await portal.post(search, {})).body)).toEqual(['1']);
    portal.clock.move(5000);
    expect(found((await portal.post(search, {})).body)).toEqual(['2']);
  });
});
