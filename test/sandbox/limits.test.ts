import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../../src/sandbox/limits.ts';
import { contacts, openPortal, someContacts } from './open-portal.ts';
import type { TestPortal } from './open-portal.ts';

const real = {
  perTenSeconds: defaultLimits.perTenSeconds,
  searchPerSecond: defaultLimits.searchPerSecond,
};
const search = (portal: TestPortal) => portal.post(`${contacts}/search`, { limit: 1 });

async function callOften(
  times: number,
  call: () => Promise<{ status: number }>,
): Promise<number[]> {
  const statuses: number[] = [];
  for (let at = 0; at < times; at += 1) statuses.push((await call()).status);
  return statuses;
}

describe('110 general calls in any ten seconds', () => {
  test('are allowed, the next is a 429 with the policy, and the window rolls', async () => {
    const portal = await openPortal(someContacts(1), { strict: real });
    const get = () => portal.get(`${contacts}?limit=1`);
    await callOften(60, get);
    portal.clock.move(6000);
    expect(new Set(await callOften(50, get))).toEqual(new Set([200]));
    const refused = await get();
    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({
      status: 'error',
      message: 'You have reached your ten_secondly_limit.',
      errorType: 'RATE_LIMIT',
      policyName: 'TEN_SECONDLY_ROLLING',
    });
    expect(refused.body.correlationId).toMatch(/^[0-9a-f-]{36}$/);
    expect(refused.headers.has('retry-after')).toBe(false);
    portal.clock.move(4000);
    // The first 60 are ten seconds old now; the 50 after them are not.
    const statuses = await callOften(61, get);
    expect(statuses.filter((status) => status === 200)).toHaveLength(60);
    expect(statuses.at(-1)).toBe(429);
  });

  test('are told in the headers', async () => {
    const portal = await openPortal(someContacts(1), { strict: real });
    const { headers } = await portal.get(contacts);
    expect(headers.get('x-hubspot-ratelimit-max')).toBe('110');
    expect(headers.get('x-hubspot-ratelimit-remaining')).toBe('109');
    expect(headers.get('x-hubspot-ratelimit-interval-milliseconds')).toBe('10000');
    expect(headers.has('x-hubspot-ratelimit-daily')).toBe(false);
    expect((await search(portal)).headers.has('x-hubspot-ratelimit-max')).toBe(false);
  });

  test('count for the account, whichever token asks; refused calls do not count', async () => {
    const portal = await openPortal(someContacts(1), { strict: { ...real, perTenSeconds: 2 } });
    const token = portal.issueToken({ scopes: ['crm.objects.contacts.read'] });
    expect((await portal.get(contacts, token)).status).toBe(200);
    expect((await portal.get(contacts)).status).toBe(200);
    expect((await portal.get(contacts, token)).status).toBe(429);
    portal.clock.move(10_000);
    expect((await portal.get(contacts, token)).status).toBe(200);
  });

  test('searches and tokens are not among them', async () => {
    const portal = await openPortal(someContacts(1), { strict: { ...real, perTenSeconds: 1 } });
    expect((await search(portal)).status).toBe(200);
    const body = new URLSearchParams({
      client_id: portal.clientId,
      client_secret: portal.clientSecret,
      token: 'x',
    });
    expect((await portal.call('POST', '/oauth/2026-09/token/introspect', body)).status).toBe(200);
    expect((await portal.get(contacts)).status).toBe(200);
    expect((await portal.get(contacts)).status).toBe(429);
    expect((await search(portal)).status).toBe(200);
  });
});

test('5 searches a second', async () => {
  const portal = await openPortal(someContacts(1), { strict: real });
  expect(await callOften(6, () => search(portal))).toEqual([200, 200, 200, 200, 200, 429]);
  const refused = await search(portal);
  expect(refused.body).toMatchObject({
    message: 'You have reached your secondly limit.',
    policyName: 'SECONDLY',
  });
  portal.clock.move(1000);
  expect((await search(portal)).status).toBe(200);
});

test('a daily limit where there is one', async () => {
  const portal = await openPortal(someContacts(1), { strict: { perDay: 2 } });
  expect((await portal.get(contacts)).headers.get('x-hubspot-ratelimit-daily-remaining')).toBe('1');
  expect(await callOften(2, () => portal.get(contacts))).toEqual([200, 429]);
  expect((await portal.get(contacts)).body.policyName).toBe('DAILY');
  portal.clock.move(86_400_000);
  expect((await portal.get(contacts)).status).toBe(200);
});

test('calls are counted by budget, path and status, refused and unknown ones included', async () => {
  const portal = await openPortal(someContacts(2));
  await portal.get(`${contacts}/1`);
  await portal.get(`${contacts}/2`);
  await portal.get(`${contacts}/3`);
  await search(portal);
  await portal.get('/crm/v3/objects/contacts');
  const { total, byBudget, byPath, byStatus } = portal.calls;
  expect({ total, byBudget, byPath, byStatus }).toEqual({
    total: 5,
    byBudget: { general: 3, search: 1, none: 1 },
    byPath: {
      'GET /crm/objects/2026-09/contacts/{id}': 3,
      'POST /crm/objects/2026-09/contacts/search': 1,
      'GET (no such path)': 1,
    },
    byStatus: { '200': 3, '404': 2 },
  });
  expect((await portal.get('/sandbox/calls', '')).body).toEqual({
    total,
    byBudget,
    byPath,
    byStatus,
  });
  portal.calls.reset();
  expect(portal.calls.total).toBe(0);
});
