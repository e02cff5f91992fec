import { expect, test } from 'vitest';
import { contacts, openPortal, someContacts } from './open-portal.ts';

const base = '/crm/lists/2026-09';

const branch = (property: string, values: string[]) => ({
  filterBranchType: 'OR',
  filters: [],
  filterBranches: [
    {
      filterBranchType: 'AND',
      filterBranches: [],
      filters: [
        {
          filterType: 'PROPERTY',
          property,
          operation: {
            operationType: 'ENUMERATION',
            operator: 'IS_ANY_OF',
            values,
            includeObjectsWithNoValueSet: false,
          },
        },
      ],
    },
  ],
});

const customers = {
  name: 'Our customers',
  objectTypeId: '0-1',
  processingType: 'DYNAMIC',
  filterBranch: branch('lifecyclestage', ['customer']),
};

test('a dynamic list is made once, found by id and name, and has whom its filter names at the moment', async () => {
  const portal = await openPortal(someContacts(3));
  const made = await portal.post(base, customers);
  expect(made.status).toBe(200);
  expect(made.body.list).toMatchObject({
    listId: '1',
    name: 'Our customers',
    processingType: 'DYNAMIC',
    size: 0,
  });
  const again = await portal.post(base, { ...customers, name: 'our CUSTOMERS' });
  expect(again.status).toBe(400);
  expect(again.body.subCategory).toBe('ILS.DUPLICATE_LIST_NAMES');
  for (const id of ['1', '3']) {
    await portal.call('PATCH', `${contacts}/${id}`, { properties: { lifecyclestage: 'customer' } });
  }
  const byName = `${base}/object-type-id/0-1/name/${encodeURIComponent('Our customers')}`;
  expect((await portal.get(byName)).body.list.size).toBe(2);
  expect((await portal.get(`${base}/1?includeFilters=true`)).body.list.filterBranch).toEqual(
    customers.filterBranch,
  );
  expect((await portal.get(`${base}/1`)).body.list.filterBranch).toBeUndefined();
  const first = await portal.get(`${base}/1/memberships?limit=1`);
  expect(first.body.results.map(({ recordId }: { recordId: string }) => recordId)).toEqual(['1']);
  const second = await portal.get(
    `${base}/1/memberships?limit=1&after=${first.body.paging.next.after}`,
  );
  expect(second.body.results[0].recordId).toBe('3');
  expect(second.body.paging).toBeUndefined();
  await portal.call('DELETE', `${contacts}/3`);
  expect((await portal.get(byName)).body.list.size).toBe(1);
});

test('lists are searched by name', async () => {
  const portal = await openPortal();
  await portal.post(base, customers);
  await portal.post(base, {
    ...customers,
    name: 'Leads',
    filterBranch: branch('lifecyclestage', ['lead']),
  });
  const { body } = await portal.post(`${base}/search`, {
    query: 'custom',
    additionalProperties: ['hs_list_size'],
  });
  expect(body).toMatchObject({ total: 1, hasMore: false, offset: 1 });
  expect(body.lists[0]).toMatchObject({
    name: 'Our customers',
    additionalProperties: { hs_list_size: '0' },
  });
});

test.each([
  ['an AND at the root', { filterBranchType: 'AND', filterBranches: [], filters: [] }],
  ['filters at the root', { ...branch('lifecyclestage', ['lead']), filters: [{}] }],
  ['an unknown property', branch('nope', ['x'])],
  ['no filter at all', undefined],
])('%s is refused', async (_what, filterBranch) => {
  const portal = await openPortal();
  expect((await portal.post(base, { ...customers, filterBranch })).status).toBe(400);
});

test('a list that is not there is not found; a deleted one neither', async () => {
  const portal = await openPortal();
  expect((await portal.get(`${base}/5`)).status).toBe(404);
  expect((await portal.get(`${base}/object-type-id/0-1/name/None`)).status).toBe(404);
  await portal.post(base, customers);
  expect((await portal.call('DELETE', `${base}/1`)).status).toBe(204);
  expect((await portal.get(`${base}/1`)).status).toBe(404);
});

test('a manual list has whom one puts in; a dynamic one takes nobody', async () => {
  const portal = await openPortal(someContacts(3));
  await portal.post(base, { name: 'Chosen', objectTypeId: '0-1', processingType: 'MANUAL' });
  await portal.post(base, customers);
  const added = await portal.call('PUT', `${base}/1/memberships/add`, ['2', '3', '77']);
  expect(added.body).toEqual({ recordsIdsAdded: ['2', '3'], recordIdsMissing: ['77'] });
  await portal.call('PUT', `${base}/1/memberships/remove`, ['2']);
  const { body } = await portal.get(`${base}/1/memberships`);
  expect(body.results.map(({ recordId }: { recordId: string }) => recordId)).toEqual(['3']);
  expect((await portal.call('PUT', `${base}/2/memberships/add`, ['1'])).status).toBe(400);
});
