import { expect, test } from 'vitest';
import { loadSeed } from '../../src/sandbox/load-seed.ts';
import type { SeedRecord } from '../../src/sandbox/portal.ts';
import { openPortal, someContacts, start } from './open-portal.ts';

const about = { portalId: 1, timeZone: 'UTC', currency: 'EUR', owners: [] };
const contact = (id: string, rest: Partial<SeedRecord> = {}): SeedRecord => ({
  type: 'contacts',
  id,
  createdAt: start,
  updatedAt: start,
  properties: {},
  associations: {},
  ...rest,
});
const company = (id: string, contactIds: string[]): SeedRecord => ({
  ...contact(id, { type: 'companies', associations: { contacts: contactIds } }),
});

test('links are completed in both directions, in any order of records, each once', () => {
  const state = loadSeed({
    ...about,
    records: [
      company('2', ['1']),
      contact('1', { associations: { companies: ['3', '2'] } }),
      company('3', ['1']),
      contact('5'),
      contact('4', { associations: { companies: ['2'] } }),
    ],
  });
  expect(state.record('contacts', '1')?.links.companies).toEqual(['3', '2']);
  expect(state.record('companies', '2')?.links.contacts?.toSorted()).toEqual(['1', '4']);
  expect(state.record('companies', '3')?.links.contacts).toEqual(['1']);
  expect(
    state
      .table('contacts')
      .inOrder()
      .map(({ id }) => id),
  ).toEqual(['1', '4', '5']);
});

test.each([
  ['a duplicate id', [contact('1'), contact('1')], /already is a record 1/],
  ['an id that is no number', [contact('x1')], /positive whole numbers/],
  ['an id with a leading zero', [contact('01')], /positive whole numbers/],
  [
    'a link to nowhere',
    [contact('1', { associations: { companies: ['9'] } })],
    /companies 9, which is not there/,
  ],
  [
    'a property that does not exist',
    [contact('1', { properties: { nope: '1' } })],
    /"nope" does not exist/,
  ],
])('%s is refused', (_what, records, message) => {
  expect(() => loadSeed({ ...about, records })).toThrow(message);
});

test('a seed of the whole demo size is served at once, and ids restart per type', async () => {
  const portal = await openPortal([...someContacts(2000), company('1', ['1', '2000'])]);
  expect((await portal.get('/sandbox/state')).body.records.contacts.live).toBe(2000);
  expect((await portal.get('/crm/objects/2026-09/companies/1')).status).toBe(200);
});

test('a port that is taken is named', async () => {
  const portal = await openPortal();
  const port = Number(new URL(portal.url).port);
  await expect(openPortal([], { port })).rejects.toThrow(`can't listen on port ${port}`);
});
