import { assert, asyncProperty, nat, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import { Unavailable } from '../../src/crm/errors.ts';
import { wireError, wireRecord, type Asked, type Reply } from './fake-portal.ts';
import { withPortal } from './with-portal.ts';

const change = (id: number | string, properties: Record<string, string> = { score: '1' }) => ({
  id: String(id),
  properties,
});
const changes = (count: number) => Array.from({ length: count }, (_none, id) => change(id));
const idsOf = ({ body }: Asked): string[] => body.inputs.map((input: { id: string }) => input.id);

/** A portal whose rule refuses a whole batch for one record, and names nobody. */
const refusesBatchWith =
  (...poisoned: string[]) =>
  (asked: Asked): Reply =>
    idsOf(asked).some((id) => poisoned.includes(id))
      ? { status: 400, json: wireError('VALIDATION_ERROR', 'The VAT number is required.') }
      : { json: { status: 'COMPLETE', results: idsOf(asked).map((id) => wireRecord(id)) } };

test('one poisoned record does not hold up the other 99', async () => {
  const { connect, asked } = await withPortal(refusesBatchWith('37'));
  const { written, refused } = await connect().update('contacts', changes(100));
  expect(written).toHaveLength(99);
  expect(refused).toEqual([
    { id: '37', category: 'VALIDATION_ERROR', message: 'The VAT number is required.' },
  ]);
  // Halving: at most two calls for each of the seven steps from 100 to 1.
  expect(asked.length).toBeLessThanOrEqual(15);
});

test('several poisoned records are all found', async () => {
  const { connect } = await withPortal(refusesBatchWith('0', '1', '99', '150'));
  const { written, refused } = await connect().update('companies', changes(250));
  expect(written).toHaveLength(246);
  expect(refused.map((refusal) => refusal.id).toSorted()).toEqual(['0', '1', '150', '99']);
});

test('a rule that refuses everybody costs few calls, and everybody is told', async () => {
  const { connect, asked } = await withPortal(() => ({
    status: 400,
    json: wireError('VALIDATION_ERROR', 'Nobody may.'),
  }));
  const { written, refused } = await connect().update('contacts', changes(100));
  expect(written).toEqual([]);
  expect(new Set(refused.map((refusal) => refusal.id)).size).toBe(100);
  expect(asked.length).toBeLessThan(60);
});

test.each([
  ['first', (id: number) => id < 40],
  ['last', (id: number) => id >= 60],
  ['every second', (id: number) => id % 2 === 0],
])('%s ones refused do not hold up the rest', async (_name, poisoned) => {
  const all = Array.from({ length: 100 }, (_none, id) => id);
  const { connect } = await withPortal(refusesBatchWith(...all.filter(poisoned).map(String)));
  const { written } = await connect().update('contacts', changes(100));
  expect(written.map(Number).toSorted((a, b) => a - b)).toEqual(all.filter((id) => !poisoned(id)));
});

test('every set of poisoned records is told apart, each record once', async () => {
  await assert(
    asyncProperty(uniqueArray(nat(63), { maxLength: 20 }), async (poisoned) => {
      const { connect } = await withPortal(refusesBatchWith(...poisoned.map(String)));
      const { written, refused } = await connect().update('contacts', changes(64));
      expect(refused.map(({ id }) => Number(id)).toSorted((a, b) => a - b)).toEqual(
        poisoned.toSorted((a, b) => a - b),
      );
      expect(written.length + refused.length).toBe(64);
    }),
    { numRuns: 15 },
  );
});

test('a batch refused with 404 for one deleted record costs only that one', async () => {
  const { connect } = await withPortal((asked) =>
    idsOf(asked).includes('37')
      ? { status: 404, json: wireError('OBJECT_NOT_FOUND', 'Object not found.') }
      : { json: { results: idsOf(asked).map((id) => wireRecord(id)) } },
  );
  const { written, refused } = await connect().update('contacts', changes(100));
  expect(written).toHaveLength(99);
  expect(refused).toMatchObject([{ id: '37', category: 'OBJECT_NOT_FOUND' }]);
});

test('a written record needs no more than its id', async () => {
  const { connect, asked } = await withPortal((call) => ({
    json: { results: idsOf(call).map((id) => ({ id: Number(id) })) },
  }));
  const { written, refused } = await connect().update('contacts', changes(3));
  expect([written, refused]).toEqual([['0', '1', '2'], []]);
  expect(asked).toHaveLength(1);
});

test('who is named in the refusal is set apart without searching', async () => {
  const { connect, asked } = await withPortal((call) =>
    idsOf(call).includes('5')
      ? { status: 400, json: wireError('VALIDATION_ERROR', 'no', { context: { ids: ['5'] } }) }
      : { json: { results: idsOf(call).map((id) => wireRecord(id)) } },
  );
  const { written, refused } = await connect().update('contacts', changes(100));
  expect(written).toHaveLength(99);
  expect(refused.map((refusal) => refusal.id)).toEqual(['5']);
  expect(asked).toHaveLength(3);
});

test('a property that nobody knows refuses all who set it, in one call', async () => {
  const { connect, asked } = await withPortal(() => ({
    status: 400,
    json: wireError('VALIDATION_ERROR', 'Property values were not valid', {
      errors: [
        {
          message: 'Property "score" does not exist',
          code: 'PROPERTY_DOESNT_EXIST',
          context: { propertyName: ['score'] },
        },
      ],
    }),
  }));
  const { written, refused } = await connect().update('contacts', changes(100));
  expect(written).toEqual([]);
  expect(refused).toHaveLength(100);
  expect(refused[0]?.message).toContain('Property "score" does not exist');
  expect(asked).toHaveLength(1);
});

test('a partial success is split by record, each with its own words', async () => {
  const { connect, asked } = await withPortal(() => ({
    status: 207,
    json: {
      status: 'COMPLETE',
      results: [wireRecord(1)],
      numErrors: 2,
      errors: [
        { category: 'OBJECT_NOT_FOUND', message: 'gone', context: { ids: ['2'] } },
        { category: 'VALIDATION_ERROR', message: 'not allowed', context: { ids: ['3'] } },
      ],
    },
  }));
  expect(await connect().update('contacts', [change(1), change(2), change(3)])).toEqual({
    written: ['1'],
    refused: [
      { id: '2', category: 'OBJECT_NOT_FOUND', message: 'gone' },
      { id: '3', category: 'VALIDATION_ERROR', message: 'not allowed' },
    ],
    // The CRM's own time of the write: by it our echo is known when a feed tells of it.
    changedAt: new Map([['1', Date.parse(wireRecord(1).updatedAt)]]),
  });
  expect(asked[0]).toMatchObject({
    method: 'POST',
    path: '/crm/objects/2026-09/contacts/batch/update',
    body: { inputs: [{ id: '1', properties: { score: '1' } }, {}, {}] },
  });
});

test('a record that the answer passes over counts as refused', async () => {
  const { connect } = await withPortal(() => ({ json: { results: [wireRecord(1)] } }));
  const { written, refused } = await connect().update('contacts', [change(1), change(2)]);
  expect(written).toEqual(['1']);
  expect(refused).toEqual([
    { id: '2', category: 'UNKNOWN', message: 'HubSpot gave no reason.', unexplained: true },
  ]);
});

test('the same record twice is one input with the later values', async () => {
  const { connect, asked } = await withPortal(refusesBatchWith());
  const { written } = await connect().update('contacts', [
    change(1, { a: 'old', b: 'kept' }),
    change(1, { a: 'new' }),
  ]);
  expect(written).toEqual(['1']);
  expect(asked[0]?.body.inputs).toEqual([{ id: '1', properties: { a: 'new', b: 'kept' } }]);
});

test('nothing to write is no call', async () => {
  const { connect, asked } = await withPortal(refusesBatchWith());
  expect(await connect().update('contacts', [])).toEqual({ written: [], refused: [] });
  expect(asked).toHaveLength(0);
});

test('an update is repeated when the portal is not well, since it does no harm', async () => {
  const { connect } = await withPortal((call, count) =>
    count === 1 ? { status: 502, html: '<html>' } : refusesBatchWith()(call),
  );
  expect((await connect().update('contacts', changes(3))).written).toEqual(['0', '1', '2']);
});

const input = (name: string) => ({
  properties: { name },
  associations: [{ type: 'contacts' as const, id: '1' }],
});
const traced = (index: string, id: string) => ({ ...wireRecord(id), objectWriteTraceId: index });

test('creations come back in the order of the inputs, refused ones with their index', async () => {
  const { connect, asked } = await withPortal(() => ({
    status: 207,
    json: {
      results: [traced('2', '30'), traced('0', '10')],
      numErrors: 1,
      errors: [
        {
          category: 'VALIDATION_ERROR',
          message: 'bad name',
          context: { objectWriteTraceId: ['1'] },
        },
      ],
    },
  }));
  expect(await connect().createMany('notes', [input('a'), input('b'), input('c')])).toEqual({
    created: ['10', '', '30'],
    refused: [{ id: '1', category: 'VALIDATION_ERROR', message: 'bad name' }],
  });
  expect(asked[0]?.body.inputs[2]).toEqual({
    properties: { name: 'c' },
    objectWriteTraceId: '2',
    associations: [
      {
        to: { id: '1' },
        types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 202 }],
      },
    ],
  });
});

test('without trace ids in the answer the order of the inputs counts', async () => {
  const { connect } = await withPortal(() => ({
    status: 201,
    json: { results: [wireRecord('10'), wireRecord('11')] },
  }));
  expect((await connect().createMany('notes', [input('a'), input('b')])).created).toEqual([
    '10',
    '11',
  ]);
});

test('a refused batch of creations is split, and each record is created once', async () => {
  const made: string[] = [];
  const { connect } = await withPortal(({ body }) => {
    const inputs: { properties: { name: string }; objectWriteTraceId: string }[] = body.inputs;
    if (inputs.some(({ properties }) => properties.name === 'bad')) {
      return { status: 400, json: wireError('VALIDATION_ERROR', 'bad name') };
    }
    made.push(...inputs.map(({ properties }) => properties.name));
    return {
      status: 201,
      json: {
        results: inputs.map((one) => traced(one.objectWriteTraceId, `9${one.objectWriteTraceId}`)),
      },
    };
  });
  const { created, refused } = await connect().createMany('notes', [
    input('a'),
    input('b'),
    input('bad'),
    input('d'),
  ]);
  expect(created).toEqual(['90', '91', '', '93']);
  expect(refused).toEqual([{ id: '2', category: 'VALIDATION_ERROR', message: 'bad name' }]);
  expect(made.toSorted()).toEqual(['a', 'b', 'd']);
});

test('a batch of creations that may have arrived is not sent again', async () => {
  const { connect, asked } = await withPortal(() => ({
    status: 500,
    json: wireError('X', 'oops'),
  }));
  await expect(connect().createMany('notes', [input('a')])).rejects.toBeInstanceOf(Unavailable);
  expect(asked).toHaveLength(1);
});

test('an association that HubSpot does not have is told before anything is sent', async () => {
  const { connect, asked } = await withPortal(() => ({ json: {} }));
  await expect(
    connect().create('notes', {}, [{ type: 'feedback_submissions', id: '1' }]),
  ).rejects.toThrow('no association from notes to feedback_submissions');
  expect(asked).toHaveLength(0);
});
