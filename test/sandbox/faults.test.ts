import { describe, expect, test } from 'vitest';
import type { Fault } from '../../src/sandbox/faults.ts';
import { contacts, openPortal, someContacts } from './open-portal.ts';
import type { TestPortal } from './open-portal.ts';

const ids = (body: { results: { id: string }[] }): string[] => body.results.map(({ id }) => id);

const page = (after: string) => `${contacts}?limit=10${after === '' ? '' : `&after=${after}`}`;

async function withFaults(...faults: Fault[]): Promise<TestPortal> {
  return openPortal(someContacts(30), { faults });
}

test('latency waits before the call', async () => {
  const waited: number[] = [];
  const portal = await openPortal(someContacts(1), {
    faults: [{ kind: 'latency', ms: 750 }],
    wait: async (ms) => void waited.push(ms),
  });
  expect((await portal.get(contacts)).status).toBe(200);
  expect(waited).toEqual([750]);
});

describe('429 storms', () => {
  test('come with or without Retry-After, and for the policy named', async () => {
    const portal = await withFaults(
      { kind: 'rate-limit', times: 1 },
      { kind: 'rate-limit', policy: 'SECONDLY', retryAfterSeconds: 3, skip: 1, times: 1 },
    );
    const first = await portal.get(contacts);
    expect(first.status).toBe(429);
    expect(first.body.policyName).toBe('TEN_SECONDLY_ROLLING');
    expect(first.headers.has('retry-after')).toBe(false);
    const second = await portal.get(contacts);
    expect(second.body.policyName).toBe('SECONDLY');
    expect(second.headers.get('retry-after')).toBe('3');
    expect((await portal.get(contacts)).status).toBe(200);
  });
});

test('500 has HubSpot’s shape and did nothing', async () => {
  const portal = await withFaults({ kind: 'server-error', times: 1 });
  const { status, body } = await portal.post(contacts, {
    properties: { email: 'new@example.com' },
  });
  expect(status).toBe(500);
  expect(body).toMatchObject({ status: 'error', message: 'internal error' });
  expect((await portal.get(`${contacts}/31`)).status).toBe(404);
});

test('another status of the fives is possible', async () => {
  const portal = await withFaults({ kind: 'server-error', status: 503 });
  expect((await portal.get(contacts)).status).toBe(503);
});

test('502 and 200 with HTML', async () => {
  const portal = await withFaults(
    { kind: 'bad-gateway-html', times: 1 },
    { kind: 'ok-html', skip: 1, times: 1 },
  );
  const bad = await portal.get(contacts);
  expect([bad.status, bad.headers.get('content-type')]).toEqual([502, 'text/html']);
  expect(bad.body).toContain('<html>');
  const fine = await portal.get(contacts);
  expect([fine.status, fine.headers.get('content-type')]).toEqual([200, 'text/html']);
  expect(fine.body).toContain('<!DOCTYPE html>');
});

describe('a dropped connection', () => {
  const create = { properties: { email: 'new@example.com' } };

  test('before: nothing was done', async () => {
    const portal = await withFaults({ kind: 'drop', times: 1 });
    await expect(portal.post(contacts, create)).rejects.toThrow('fetch failed');
    expect((await portal.get(`${contacts}/31`)).status).toBe(404);
    expect(portal.calls.byStatus).toEqual({ '0': 1, '404': 1 });
  });

  test('after: it was done and the answer is lost', async () => {
    const portal = await withFaults({ kind: 'drop', when: 'after', times: 1 });
    await expect(portal.post(contacts, create)).rejects.toThrow('fetch failed');
    expect((await portal.get(`${contacts}/31`)).body.properties.email).toBe('new@example.com');
  });

  test('in the middle of the answer', async () => {
    const portal = await withFaults({ kind: 'cut-short', times: 1 });
    await expect(portal.get(contacts)).rejects.toThrow('terminated');
    expect((await portal.get(contacts)).status).toBe(200);
  });
});

describe('pages', () => {
  test('a duplicate page is the one before once more, its cursor included', async () => {
    const portal = await withFaults({ kind: 'duplicate-page', times: 1 });
    const first = (await portal.get(page(''))).body;
    const second = (await portal.get(page(first.paging.next.after))).body;
    expect(second).toEqual(first);
    const third = (await portal.get(page(second.paging.next.after))).body;
    expect(ids(third)[0]).toBe('11');
  });

  test('a search has duplicates too', async () => {
    const portal = await withFaults({ kind: 'duplicate-page', times: 1 });
    const search = (after?: string) =>
      portal.post(`${contacts}/search`, { limit: 10, ...(after ? { after } : {}) });
    const first = (await search()).body;
    expect((await search('10')).body).toEqual(first);
    expect(ids((await search('10')).body)[0]).toBe('11');
  });

  test('an out-of-order page has the same records shuffled', async () => {
    const portal = await withFaults({ kind: 'out-of-order-page', times: 1 });
    const shuffled = ids((await portal.get(page(''))).body);
    const straight = ids((await portal.get(page(''))).body);
    expect(shuffled).not.toEqual(straight);
    expect(shuffled.toSorted()).toEqual(straight.toSorted());
  });
});

describe('a rule that refuses the update of given records', () => {
  const update = { inputs: ['1', '2'].map((id) => ({ id, properties: { lastname: 'A' } })) };

  test('is a 400 alone and an entry of a 207 in a batch', async () => {
    const portal = await withFaults({
      kind: 'refuse-update',
      type: 'contacts',
      ids: ['2'],
      message: 'Region must be set',
    });
    const alone = await portal.call('PATCH', `${contacts}/2`, { properties: { lastname: 'A' } });
    expect(alone.status).toBe(400);
    expect(alone.body).toMatchObject({
      category: 'VALIDATION_ERROR',
      message: 'Region must be set',
    });
    const { status, body } = await portal.post(`${contacts}/batch/update`, update);
    expect(status).toBe(207);
    expect(ids(body)).toEqual(['1']);
    expect(body.errors).toEqual([
      expect.objectContaining({
        category: 'VALIDATION_ERROR',
        message: 'Region must be set',
        context: { ids: ['2'] },
      }),
    ]);
  });

  test('or refuses the whole batch', async () => {
    const portal = await withFaults({
      kind: 'refuse-update',
      type: 'contacts',
      ids: ['2'],
      wholeBatch: true,
    });
    expect((await portal.post(`${contacts}/batch/update`, update)).status).toBe(400);
    expect((await portal.get(`${contacts}/1`)).body.properties.lastname).toBeNull();
  });
});

test('probability strikes some calls, the same ones each time', async () => {
  const portal = await openPortal(someContacts(1));
  const strikes = async () => {
    portal.faults.set([{ kind: 'server-error', probability: 0.3 }]);
    const statuses: number[] = [];
    for (let at = 0; at < 60; at += 1) statuses.push((await portal.get(contacts)).status);
    return statuses;
  };
  const first = await strikes();
  const struck = first.filter((status) => status === 500).length;
  expect(struck).toBeGreaterThan(8);
  expect(struck).toBeLessThan(30);
  expect(await strikes()).toEqual(first);
});

test('a path filter leaves other calls alone', async () => {
  const portal = await withFaults({
    kind: 'server-error',
    path: 'POST /crm/objects/2026-09/contacts/search',
  });
  expect((await portal.post(`${contacts}/search`, {})).status).toBe(500);
  expect((await portal.get(contacts)).status).toBe(200);
});

test('faults are switched over HTTP as well', async () => {
  const portal = await withFaults();
  const fault = { kind: 'server-error', times: 5 };
  expect((await portal.call('PUT', '/sandbox/faults', [fault], '')).body).toEqual([fault]);
  expect((await portal.get('/sandbox/faults', '')).body).toEqual([fault]);
  expect((await portal.get(contacts)).status).toBe(500);
  expect((await portal.call('DELETE', '/sandbox/faults', undefined, '')).status).toBe(204);
  expect((await portal.get(contacts)).status).toBe(200);
  const wrong = await portal.call('PUT', '/sandbox/faults', [{ kind: 'gremlins' }], '');
  expect(wrong.status).toBe(400);
  const state = (await portal.get('/sandbox/state', '')).body;
  expect(state.records.contacts).toEqual({ live: 30, archived: 0 });
  await portal.call('DELETE', '/sandbox/calls', undefined, '');
  expect((await portal.get('/sandbox/calls', '')).body.total).toBe(0);
});
