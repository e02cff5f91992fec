import { expect, test } from 'vitest';
import { NotFound } from '../../src/crm/errors.ts';
import { type Asked, wireError, wirePage } from './fake-portal.ts';
import { withPortal } from './with-portal.ts';

const nothing = { status: 404, json: { status: 'error', message: 'resource not found' } };
const list = { name: 'At risk', type: 'contacts', filters: [] } as const;

/** Answers what was asked, whichever way the path was written. */
function content({ path }: Asked) {
  if (path.startsWith('/account-info/')) return { json: { portalId: 42, timeZone: 'US/Eastern' } };
  if (path.includes('/owners')) return { json: { results: [] } };
  if (path.includes('/properties')) return { json: { results: [{ name: 'email', label: 'E' }] } };
  if (path.includes('/associations')) return { json: { results: [] } };
  if (path.includes('/name/')) return { status: 404, json: wireError('OBJECT_NOT_FOUND', 'none') };
  if (path.includes('/lists')) return { json: { list: { listId: '9' } } };
  if (path.endsWith('/search')) return { json: { total: 1, ...wirePage(['1']) } };
  return { json: wirePage(['1']) };
}

async function askAll(crm: ReturnType<Awaited<ReturnType<typeof withPortal>>['connect']>) {
  expect((await crm.account()).portalId).toBe('42');
  expect(await crm.owners()).toEqual([]);
  expect((await crm.list('contacts', { properties: [] })).records).toHaveLength(1);
  expect((await crm.search('contacts', { properties: [], filterGroups: [] })).total).toBe(1);
  expect((await crm.associations('notes', 'contacts', ['1'])).get('1')).toEqual([]);
  expect(await crm.properties('contacts')).toHaveLength(1);
  expect(await crm.ensureList({ ...list, filters: [] })).toBe('9');
}

test.each([
  ['JSON', nothing],
  ['a web page', { status: 404, html: '<html>Not Found</html>' }],
  ['words of a record', { status: 404, json: wireError('OBJECT_NOT_FOUND', 'Not found') }],
])('a server that knows the numbered paths only, and says so in %s', async (_how, missing) => {
  const { connect, asked } = await withPortal((call) =>
    /\/20\d\d-\d\d/.test(call.path) ? missing : content(call),
  );
  await askAll(connect());
  const before = asked.length;
  const again = connect();
  await again.list('contacts', { properties: [] });
  await again.associations('notes', 'contacts', ['1']);
  // What was learned holds for each later connection.
  expect(asked.slice(before).map(({ path }) => path)).toEqual([
    '/crm/v3/objects/contacts',
    '/crm/v4/associations/notes/contacts/batch/read',
  ]);
});

test('a server that knows the dated paths of some parts only', async () => {
  const numbered = /^\/crm\/(?:v\d\/(?:associations|lists)|associations\/v\d)/;
  const dated = /\/(?:account-info|owners|properties|objects)\/2026-09/;
  const { connect } = await withPortal((call) =>
    numbered.test(call.path) || dated.test(call.path) ? content(call) : nothing,
  );
  await askAll(connect());
});

test('a part that has answered once is never asked the other way', async () => {
  const { connect, asked } = await withPortal((call, count) =>
    count === 1 ? content(call) : nothing,
  );
  const crm = connect();
  await crm.list('contacts', { properties: [] });
  await expect(crm.list('companies', { properties: [] })).rejects.toThrow(NotFound);
  expect(asked).toHaveLength(2);
});
