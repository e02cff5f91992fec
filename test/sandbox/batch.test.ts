import { describe, expect, test } from 'vitest';
import { contacts, openPortal, someContacts } from './open-portal.ts';

const ids = (results: { id: string }[]): string[] => results.map(({ id }) => id);
const inputs = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: String(at + 1) }));

test.each([
  ['read', { inputs: inputs(101), properties: [] }],
  ['create', { inputs: inputs(101).map(() => ({ properties: {} })) }],
  ['update', { inputs: inputs(101).map(({ id }) => ({ id, properties: {} })) }],
  [
    'upsert',
    { inputs: inputs(101).map(({ id }) => ({ id, idProperty: 'email', properties: {} })) },
  ],
  ['archive', { inputs: inputs(101) }],
])('batch %s takes 100 and no more', async (verb, body) => {
  const portal = await openPortal(someContacts(1));
  const answer = await portal.post(`${contacts}/batch/${verb}`, body);
  expect(answer.status).toBe(400);
  expect(answer.body.message).toContain('100');
});

describe('read', () => {
  test('answers in the order of ids, without associations, each record once', async () => {
    const portal = await openPortal(someContacts(5));
    const { status, body } = await portal.post(`${contacts}/batch/read`, {
      inputs: [{ id: '4' }, { id: '2' }, { id: '4' }],
      properties: ['firstname', 'nope'],
    });
    expect(status).toBe(200);
    expect(ids(body.results)).toEqual(['2', '4']);
    expect(body.status).toBe('COMPLETE');
    expect(body.results[0].properties).toMatchObject({ firstname: 'Person 2' });
    expect(body.results[0].associations).toBeUndefined();
  });

  test('missing records are one entry of a 207', async () => {
    const portal = await openPortal(someContacts(2));
    const { status, body } = await portal.post(`${contacts}/batch/read`, {
      inputs: [{ id: '1' }, { id: '98' }, { id: '99' }],
      properties: [],
    });
    expect(status).toBe(207);
    expect(ids(body.results)).toEqual(['1']);
    expect(body.numErrors).toBe(1);
    expect(body.errors).toEqual([
      expect.objectContaining({
        status: 'error',
        category: 'OBJECT_NOT_FOUND',
        context: { ids: ['98', '99'] },
      }),
    ]);
  });

  test('reads by a unique property', async () => {
    const portal = await openPortal(someContacts(2));
    const { body } = await portal.post(`${contacts}/batch/read`, {
      inputs: [{ id: 'person2@example.com' }],
      idProperty: 'email',
      properties: [],
    });
    expect(ids(body.results)).toEqual(['2']);
    expect(body.results[0].properties.email).toBe('person2@example.com');
  });
});

describe('create', () => {
  const good = { properties: { email: 'new@example.com' } };
  const bad = { properties: { email: 'newer@example.com', nope: '1' } };

  test('is all or nothing without trace ids', async () => {
    const portal = await openPortal(someContacts(1));
    const { status } = await portal.post(`${contacts}/batch/create`, { inputs: [good, bad] });
    expect(status).toBe(400);
    expect((await portal.get(contacts)).body.results).toHaveLength(1);
  });

  test('with a trace id on each input the good ones are made and the others named', async () => {
    const portal = await openPortal(someContacts(1));
    const { status, body } = await portal.post(`${contacts}/batch/create`, {
      inputs: [
        { ...good, objectWriteTraceId: 'a' },
        { ...bad, objectWriteTraceId: 'b' },
        { properties: { email: 'person1@example.com' }, objectWriteTraceId: 'c' },
        { properties: { email: 'new@example.com' }, objectWriteTraceId: 'd' },
      ],
    });
    expect(status).toBe(207);
    expect(body.results).toHaveLength(1);
    expect(body.results[0]).toMatchObject({ id: '2', objectWriteTraceId: 'a' });
    expect(body.numErrors).toBe(3);
    const traced = body.errors.map(
      (error: { category: string; context: Record<string, string[]> }) => [
        error.context['objectWriteTraceId'],
        error.category,
      ],
    );
    expect(traced).toEqual([
      [['b'], 'VALIDATION_ERROR'],
      [['c'], 'CONFLICT'],
      [['d'], 'CONFLICT'],
    ]);
  });

  test('does not answer in the order of the inputs', async () => {
    const portal = await openPortal();
    const { status, body } = await portal.post(`${contacts}/batch/create`, {
      inputs: ['x', 'y', 'z'].map((name) => ({
        properties: { email: `${name}@example.com` },
        objectWriteTraceId: name,
      })),
    });
    expect(status).toBe(201);
    const traces = body.results.map(
      (one: { objectWriteTraceId: string }) => one.objectWriteTraceId,
    );
    expect(traces.toSorted()).toEqual(['x', 'y', 'z']);
    expect(traces).not.toEqual(['x', 'y', 'z']);
  });
});

describe('update', () => {
  test('changes all; a missing record is an entry of a 207', async () => {
    const portal = await openPortal(someContacts(2));
    const { status, body } = await portal.post(`${contacts}/batch/update`, {
      inputs: [
        { id: '1', properties: { lastname: 'A' } },
        { id: '77', properties: { lastname: 'B' } },
      ],
    });
    expect(status).toBe(207);
    expect(ids(body.results)).toEqual(['1']);
    expect(body.errors[0]).toMatchObject({
      category: 'OBJECT_NOT_FOUND',
      context: { ids: ['77'] },
    });
    expect((await portal.get(`${contacts}/1`)).body.properties.lastname).toBe('A');
  });

  test('an invalid value refuses the batch, or its own input where all are traced', async () => {
    const portal = await openPortal(someContacts(2));
    const wrong = [
      { id: '1', properties: { lastname: 'A' } },
      { id: '2', properties: { nope: 'B' } },
    ];
    const whole = await portal.post(`${contacts}/batch/update`, { inputs: wrong });
    expect(whole.status).toBe(400);
    expect((await portal.get(`${contacts}/1`)).body.properties.lastname).toBeNull();
    const traced = wrong.map((one) => ({ ...one, objectWriteTraceId: `t${one.id}` }));
    const each = await portal.post(`${contacts}/batch/update`, { inputs: traced });
    expect(each.status).toBe(207);
    expect(each.body.errors[0].context).toMatchObject({ ids: ['2'], objectWriteTraceId: ['t2'] });
    expect((await portal.get(`${contacts}/1`)).body.properties.lastname).toBe('A');
  });

  test('the same id twice is refused', async () => {
    const portal = await openPortal(someContacts(1));
    const twice = [1, 2].map(() => ({ id: '1', properties: { lastname: 'A' } }));
    const { status, body } = await portal.post(`${contacts}/batch/update`, { inputs: twice });
    expect(status).toBe(400);
    expect(body.message).toContain('Duplicate IDs found in batch input: [1]');
  });
});

test('upsert changes what is there and creates what is not', async () => {
  const portal = await openPortal(someContacts(1));
  const { status, body } = await portal.post(`${contacts}/batch/upsert`, {
    inputs: [
      { id: 'person1@example.com', idProperty: 'email', properties: { lastname: 'Old' } },
      { id: 'fresh@example.com', idProperty: 'email', properties: { lastname: 'New' } },
    ],
  });
  expect(status).toBe(200);
  const brief = body.results.map((one: { id: string; new: boolean }) => [one.id, one.new]);
  expect(brief).toEqual([
    ['1', false],
    ['2', true],
  ]);
  expect((await portal.get(`${contacts}/2`)).body.properties.email).toBe('fresh@example.com');
});

test('archive takes what is there and does not mind what is not', async () => {
  const portal = await openPortal(someContacts(3));
  const { status } = await portal.post(`${contacts}/batch/archive`, {
    inputs: [{ id: '1' }, { id: '50' }],
  });
  expect(status).toBe(204);
  expect(ids((await portal.get(contacts)).body.results)).toEqual(['2', '3']);
});

test('a body that is no JSON, or of another shape, is refused with a reason', async () => {
  const portal = await openPortal(someContacts(1));
  const none = await fetch(`${portal.url}${contacts}/batch/read`, {
    method: 'POST',
    headers: { authorization: `Bearer ${portal.accessToken}` },
    body: '{"inputs":',
  });
  expect(none.status).toBe(400);
  const shape = await portal.post(`${contacts}/batch/read`, { inputs: 'all' });
  expect(shape.status).toBe(400);
  expect(shape.body.message).toContain('inputs');
});
