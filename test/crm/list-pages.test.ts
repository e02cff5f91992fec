import { expect, test } from 'vitest';
import { type Asked, type Reply, wireRecord } from './fake-portal.ts';
import { withPortal } from './with-portal.ts';

const request = {
  properties: ['hs_timestamp', 'hs_note_body'],
  associations: ['contacts'],
} as const;
const links = { contacts: { results: [{ id: '7', type: 'note_to_contact' }] } };

/** A portal whose notes are all linked to contact 7, and that reads a query its own way. */
function portal(
  read: (query: URLSearchParams, name: string) => string[],
  { inline = true, linked = true } = {},
) {
  return ({ path, query, body }: Asked): Reply => {
    if (path.includes('/associations/')) {
      const found = linked
        ? body.inputs.map(({ id }: { id: string }) => ({ from: { id }, to: [{ toObjectId: 7 }] }))
        : [];
      return { json: { results: found } };
    }
    const wanted = read(query, 'properties');
    const properties = Object.fromEntries(wanted.map((name) => [name, null]));
    const first = Number(query.get('after') ?? 0);
    const records = [first + 1, first + 2].map((id) => ({
      ...wireRecord(String(id), properties),
      ...(inline && linked && read(query, 'associations').includes('contacts')
        ? { associations: links }
        : {}),
    }));
    return { json: { results: records, paging: { next: { after: String(first + 2) } } } };
  };
}

const each = (query: URLSearchParams, name: string) => query.getAll(name);
const firstSplit = (query: URLSearchParams, name: string) => (query.get(name) ?? '').split(',');

test('a portal as HubSpot documents it is asked once a page', async () => {
  const { connect, asked } = await withPortal(portal(each));
  const crm = connect();
  const { records } = await crm.list('notes', request);
  await crm.list('notes', { ...request, after: '2' });
  expect(records[0]).toMatchObject({ associations: { contacts: ['7'] } });
  expect(asked).toHaveLength(2);
});

test('a server that reads the first of several names only is asked with commas', async () => {
  const { connect, asked } = await withPortal(portal(firstSplit));
  const crm = connect();
  const { records } = await crm.list('notes', request);
  expect(records[0]).toMatchObject({
    properties: { hs_timestamp: null, hs_note_body: null },
    associations: { contacts: ['7'] },
  });
  await crm.list('notes', { ...request, after: '2' });
  expect(asked.map(({ query }) => query.getAll('properties').length)).toEqual([2, 1, 1]);
});

test('associations that a list leaves out are read beside it', async () => {
  const { connect, asked } = await withPortal(portal(each, { inline: false }));
  const crm = connect();
  for (const after of [null, '2']) {
    const { records } = await crm.list('notes', { ...request, after });
    expect(records.map(({ associations }) => associations)).toEqual([
      { contacts: ['7'] },
      { contacts: ['7'] },
    ]);
  }
  expect(asked).toHaveLength(4);
});

test('a type that has no links is looked into once', async () => {
  const { connect, asked } = await withPortal(portal(each, { linked: false }));
  const crm = connect();
  for (const after of [null, '2', '4']) await crm.list('notes', { ...request, after });
  expect(asked).toHaveLength(4);
});

test('properties that a portal does not know are no reason to ask again and again', async () => {
  const { connect, asked } = await withPortal(
    portal((query, name) => query.getAll(name).slice(0, 1)),
  );
  const crm = connect();
  for (const after of [null, '2', '4']) await crm.list('notes', { ...request, after });
  expect(asked).toHaveLength(4);
});
