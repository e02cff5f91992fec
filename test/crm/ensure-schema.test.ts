import { expect, test } from 'vitest';
import { Forbidden, Rejected } from '../../src/crm/errors.ts';
import { wireError, type Asked, type Reply } from './fake-portal.ts';
import { withPortal } from './with-portal.ts';

const group = { name: 'warmline', label: 'Warmline' };
const level = {
  name: 'warmline_risk_level',
  label: 'Risk level',
  description: 'How likely.',
  type: 'enumeration' as const,
  fieldType: 'select' as const,
  options: [{ label: 'High', value: 'high' }],
};
const score = {
  name: 'warmline_risk_score',
  label: 'Risk',
  description: '0 to 100.',
  type: 'number' as const,
  fieldType: 'number' as const,
};
const list = {
  name: 'Warmline: contacts at high risk',
  type: 'contacts' as const,
  filters: [{ property: 'warmline_risk_level', is: 'high' }],
};
const conflict: Reply = { status: 409, json: wireError('CONFLICT', 'exists already') };

test('creates group and missing properties, and leaves what is there alone', async () => {
  const { connect, asked } = await withPortal(({ method, path }) => {
    if (method === 'GET') return { json: { results: [{ name: 'email' }, { name: score.name }] } };
    return path.endsWith('/groups') ? conflict : { status: 201, json: { name: level.name } };
  });
  expect(await connect().ensureProperties('contacts', group, [level, score])).toEqual([level.name]);
  expect(asked.map((call) => `${call.method} ${call.path}`)).toEqual([
    'GET /crm/properties/2026-09/contacts',
    'POST /crm/properties/2026-09/contacts/groups',
    'POST /crm/properties/2026-09/contacts',
  ]);
  expect(asked[2]?.body).toMatchObject({
    name: level.name,
    groupName: 'warmline',
    type: 'enumeration',
    fieldType: 'select',
    options: [{ label: 'High', value: 'high', displayOrder: 0, hidden: false }],
  });
});

test('one call when all are there', async () => {
  const { connect, asked } = await withPortal(() => ({
    json: { results: [{ name: level.name }, { name: score.name }] },
  }));
  expect(await connect().ensureProperties('companies', group, [level, score])).toEqual([]);
  expect(asked).toHaveLength(1);
});

test('what is there already may also be told with 400', async () => {
  const words = wireError('VALIDATION_ERROR', "A property named 'x' already exists.");
  expect(await creatingScoreWith({ status: 400, json: words })).toEqual([]);
});

test('a property that somebody else created meanwhile is not ours', async () => {
  const { connect } = await withPortal(({ method, path }) =>
    method === 'GET'
      ? { json: { results: [] } }
      : path.endsWith('/groups')
        ? { status: 201, json: { name: 'warmline' } }
        : conflict,
  );
  expect(await connect().ensureProperties('contacts', group, [score])).toEqual([]);
});

async function creatingScoreWith(answer: Reply) {
  const { connect } = await withPortal(({ method }: Asked) =>
    method === 'GET' ? { json: { results: [] } } : answer,
  );
  return await connect().ensureProperties('contacts', group, [score]);
}

test('a refused property and a missing scope are told', async () => {
  await expect(
    creatingScoreWith({ status: 400, json: wireError('VALIDATION_ERROR', 'bad type') }),
  ).rejects.toBeInstanceOf(Rejected);
  await expect(
    creatingScoreWith({ status: 403, json: wireError('MISSING_SCOPES', 'no') }),
  ).rejects.toBeInstanceOf(Forbidden);
});

test('a list is found by its name', async () => {
  const { connect, asked } = await withPortal(() => ({ json: { list: { listId: 17 } } }));
  expect(await connect().ensureList(list)).toBe('17');
  expect(asked.map((call) => `${call.method} ${decodeURIComponent(call.path)}`)).toEqual([
    'GET /crm/lists/2026-09/object-type-id/0-1/name/Warmline: contacts at high risk',
  ]);
});

test('a missing list is created with the whole filter', async () => {
  const { connect, asked } = await withPortal(({ method }) =>
    method === 'GET'
      ? { status: 404, json: wireError('OBJECT_NOT_FOUND', 'no list') }
      : { json: { list: { listId: '18' } } },
  );
  expect(await connect().ensureList(list)).toBe('18');
  expect(asked[1]?.path).toBe('/crm/lists/2026-09');
  expect(asked[1]?.body).toEqual({
    name: list.name,
    objectTypeId: '0-1',
    processingType: 'DYNAMIC',
    filterBranch: {
      filterBranchType: 'OR',
      filterBranchOperator: 'OR',
      filters: [],
      filterBranches: [
        {
          filterBranchType: 'AND',
          filterBranchOperator: 'AND',
          filterBranches: [],
          filters: [
            {
              filterType: 'PROPERTY',
              property: 'warmline_risk_level',
              operation: {
                operationType: 'ENUMERATION',
                operator: 'IS_ANY_OF',
                values: ['high'],
                includeObjectsWithNoValueSet: false,
              },
            },
          ],
        },
      ],
    },
  });
});

test('a list that somebody else created meanwhile is taken', async () => {
  let looked = 0;
  const { connect } = await withPortal(({ method }) => {
    if (method === 'POST')
      return { status: 400, json: wireError('VALIDATION_ERROR', 'name taken') };
    looked += 1;
    return looked === 1
      ? { status: 404, json: wireError('OBJECT_NOT_FOUND', 'no list') }
      : { json: { list: { listId: '19' } } };
  });
  expect(await connect().ensureList(list)).toBe('19');
});
