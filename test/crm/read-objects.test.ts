import { expect, test } from 'vitest';
import { InvalidAnswer, Rejected } from '../../src/crm/errors.ts';
import { wireError, wirePage, wireRecord } from './fake-portal.ts';
import { withPortal } from './with-portal.ts';

const names = { properties: ['email'] };
const link = (id: string | number, label: string | null = null) => ({
  toObjectId: id,
  associationTypes: [{ category: 'HUBSPOT_DEFINED', typeId: label ? 1 : 279, label }],
});
const ids = (from: number, count: number) =>
  Array.from({ length: count }, (_none, place) => String(from + place));

test('a page that leads back is asked again, so that nothing is lost and nothing goes in circles', async () => {
  const { connect, asked } = await withPortal((_asked, count) => ({
    // The page before comes once more, then the right one.
    json: count === 1 ? wirePage([1, 2], '2') : wirePage([3, 4], '4'),
  }));
  const page = await connect().list('contacts', { ...names, after: '2' });
  expect(page.records.map((record) => record.id)).toEqual(['3', '4']);
  expect(asked).toHaveLength(2);
});

test.each([
  ['the same cursor', '9', '9'],
  ['the same opaque cursor', 'NTI=', 'NTI='],
])('%s for ever is an error', async (_name, after, next) => {
  const { connect } = await withPortal(() => ({ json: wirePage([1], next) }));
  const error = await connect()
    .list('contacts', { ...names, after })
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InvalidAnswer);
  expect(String(error)).toContain('paging.next.after');
});

test.each([
  ['another opaque cursor', 'NTI=', 'NTM='],
  ['a smaller number, as where the newest come first,', '10', '9'],
])('%s leads on', async (_name, after, next) => {
  const { connect, asked } = await withPortal(() => ({ json: wirePage([1], next) }));
  expect((await connect().list('contacts', { ...names, after })).after).toBe(next);
  expect(asked).toHaveLength(1);
});

test('a record of which the portal says little but the id is there all the same', async () => {
  const { connect } = await withPortal(() => ({
    json: {
      results: [
        { id: 1 },
        { id: '2', properties: null, createdAt: '1700000000000', archived: null },
        { id: '3', properties: { hs_lastmodifieddate: '2024-05-01T00:00:00Z' } },
        {
          id: '4',
          createdAt: 'yesterday',
          associations: { companies: { results: [{ id: 7, type: null }] } },
        },
      ],
    },
  }));
  const { records } = await connect().list('contacts', names);
  expect(records.map(({ id, createdAt, archived }) => [id, createdAt, archived])).toEqual([
    ['1', 0, false],
    ['2', 1_700_000_000_000, false],
    ['3', Date.UTC(2024, 4, 1), false],
    ['4', 0, false],
  ]);
  expect(records[3]?.associations).toEqual({ companies: ['7'] });
});

test('the number of an engagement with 300 contacts are all there', async () => {
  const { connect, asked } = await withPortal(({ path }) => {
    if (path.endsWith('/batch/read')) {
      return {
        json: { results: [{ from: { id: '1' }, to: ids(1_000, 300).map((id) => link(id)) }] },
      };
    }
    const inline = {
      results: ids(1_000, 100).map((id) => ({ id, type: 'email_to_contact' })),
      paging: { next: { after: '100', link: '' } },
    };
    return {
      json: {
        results: [{ ...wireRecord(1), associations: { contacts: inline } }, wireRecord(2)],
      },
    };
  });
  const page = await connect().list('emails', {
    ...names,
    associations: ['contacts', 'companies'],
  });
  expect(page.records[0]?.associations.contacts).toEqual(ids(1_000, 300));
  expect(asked.map((call) => call.path)).toEqual([
    '/crm/objects/2026-09/emails',
    '/crm/associations/2026-09/emails/contacts/batch/read',
  ]);
  expect(asked[1]?.body).toEqual({ inputs: [{ id: '1' }] });
});

test('a promise of more associations that names none is an error', async () => {
  const { connect } = await withPortal(({ path }) => ({
    json: path.endsWith('/batch/read')
      ? { results: [] }
      : {
          results: [
            {
              ...wireRecord(1),
              associations: {
                contacts: { results: [{ id: '1', type: 'x' }], paging: { next: { after: '1' } } },
              },
            },
          ],
        },
  }));
  await expect(connect().list('emails', names)).rejects.toBeInstanceOf(InvalidAnswer);
});

test('associations are read 1,000 a call, primary first, numbers as ids, pages followed', async () => {
  const { connect, asked } = await withPortal(({ body }) => {
    const [first] = body.inputs;
    if (first.after)
      return { json: { results: [{ from: { id: '1' }, to: [link(30), link('20')] }] } };
    if (first.id !== '1') return { json: { results: [] } };
    return {
      status: 207,
      json: {
        results: [
          {
            from: { id: 1 },
            to: [link(20), link(10, 'Primary'), link(10)],
            paging: { next: { after: 'p2' } },
          },
        ],
        numErrors: 1,
        errors: [
          {
            status: 'error',
            category: 'OBJECT_NOT_FOUND',
            subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
            message: 'No company is associated with contact 2.',
            context: { fromObjectId: ['2'] },
          },
        ],
      },
    };
  });
  const found = await connect().associations('contacts', 'companies', [...ids(1, 1_001), '1']);
  expect(found.size).toBe(1_001);
  expect(found.get('1')).toEqual(['10', '20', '30']);
  expect(found.get('2')).toEqual([]);
  expect(asked.map((call) => call.body.inputs.length)).toEqual([1_000, 1, 1]);
  expect(asked[2]?.body.inputs).toEqual([{ id: '1', after: 'p2' }]);
});

test('an association read that fails for another reason is not taken for "none"', async () => {
  const { connect } = await withPortal(() => ({
    status: 207,
    json: {
      results: [],
      errors: [{ category: 'INTERNAL', message: 'later', context: { fromObjectId: ['2'] } }],
    },
  }));
  const error = await connect()
    .associations('contacts', 'companies', ['2'])
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Rejected);
  expect(error).toMatchObject({ perRecord: [{ id: '2', category: 'INTERNAL', message: 'later' }] });
});

test('batch reads go 100 a call and say who is missing; a merged id is', async () => {
  const { connect, asked } = await withPortal(({ body }) => {
    const wanted: { id: string }[] = body.inputs;
    const there = wanted.filter(({ id }) => id !== '3' && id !== '150');
    return {
      status: there.length < wanted.length ? 207 : 200,
      json: {
        results: there.map(({ id }) => wireRecord(id === '4' ? '900' : id)),
        ...(there.length < wanted.length && {
          numErrors: 1,
          errors: [{ category: 'OBJECT_NOT_FOUND', message: 'x', context: { ids: ['3'] } }],
        }),
      },
    };
  });
  const { records, missing } = await connect().read('contacts', [...ids(1, 250), '1'], ['email']);
  expect(asked.map((call) => call.body.inputs.length)).toEqual([100, 100, 50]);
  expect(missing).toEqual(['3', '4', '150']);
  expect(records).toHaveLength(248);
  expect(records.some((record) => record.id === '900')).toBe(true);
});

test('searches count apart and carry filters, sorts and words as asked', async () => {
  const { connect, asked } = await withPortal(() => ({
    json: { total: 12, ...wirePage([1], '1') },
  }));
  const crm = connect();
  const page = await crm.search('contacts', {
    filterGroups: [
      { filters: [{ propertyName: 'hs_object_id', operator: 'GT', value: '5' }] },
      { filters: [{ propertyName: 'lifecyclestage', operator: 'IN', values: ['customer'] }] },
    ],
    sorts: [{ propertyName: 'hs_object_id', direction: 'ASCENDING' }],
    query: 'anna',
    properties: ['email'],
    after: '0',
  });
  expect(page).toMatchObject({ total: 12, after: '1' });
  expect(asked[0]).toMatchObject({ method: 'POST', path: '/crm/objects/2026-09/contacts/search' });
  expect(asked[0]?.body).toEqual({
    filterGroups: [
      { filters: [{ propertyName: 'hs_object_id', operator: 'GT', value: '5' }] },
      { filters: [{ propertyName: 'lifecyclestage', operator: 'IN', values: ['customer'] }] },
    ],
    sorts: [{ propertyName: 'hs_object_id', direction: 'ASCENDING' }],
    query: 'anna',
    properties: ['email'],
    limit: 200,
    after: '0',
  });
  expect(crm.counts()).toMatchObject({ general: 0, search: 1 });
});

const owner = (id: number) => ({
  id,
  email: `o${id}@us.example`,
  firstName: 'O',
  lastName: null,
});

test('owners are read to the last page', async () => {
  const { connect, asked } = await withPortal(({ query }) => ({
    json: query.get('after')
      ? { results: [owner(2)] }
      : { results: [owner(1)], paging: { next: { after: '1' } } },
  }));
  expect(await connect().owners()).toEqual([
    { id: '1', email: 'o1@us.example', firstName: 'O', lastName: '' },
    { id: '2', email: 'o2@us.example', firstName: 'O', lastName: '' },
  ]);
  expect(asked.map((call) => call.path)).toEqual(Array(2).fill('/crm/owners/2026-09'));
});

test('the account is read with the token', async () => {
  const { connect, asked } = await withPortal(() => ({
    json: {
      portalId: 42,
      timeZone: 'Europe/Budapest',
      companyCurrency: 'HUF',
      uiDomain: 'app.example',
    },
  }));
  expect(await connect().account()).toEqual({
    portalId: '42',
    timeZone: 'Europe/Budapest',
    currency: 'HUF',
    uiDomain: 'app.example',
  });
  expect(asked[0]).toMatchObject({
    path: '/account-info/2026-09/details',
    headers: { authorization: 'Bearer secret-token' },
  });
});

test.each([404, 403])(
  'a portal without account details (%i) has a name of its own',
  async (status) => {
    const { connect, asked } = await withPortal(() => ({ status, json: wireError('X', 'no') }));
    const account = await connect().account();
    expect(account).toMatchObject({ timeZone: 'UTC', currency: 'USD', uiDomain: null });
    expect(account.portalId).toMatch(/^unnamed-[0-9a-f]{12}$/);
    expect(await connect().account()).toEqual(account);
    const other = await connect({ accessToken: 'another-token' }).account();
    expect(other.portalId).not.toBe(account.portalId);
    expect(account.portalId).not.toContain('secret');
    expect(asked).toHaveLength(status === 404 ? 6 : 3);
  },
);

test('account details with the number alone will do', async () => {
  const { connect } = await withPortal(() => ({ json: { portalId: 42 } }));
  expect(await connect().account()).toMatchObject({ portalId: '42', timeZone: 'UTC' });
});
