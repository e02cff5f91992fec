import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { verifySignatureV3 } from '../../src/crm/signature.ts';
import type { Fault } from '../../src/sandbox/faults.ts';
import { client, openAccounts } from './open-accounts.ts';
import type { OpenAccounts } from './open-accounts.ts';

type Request = { uri: string; headers: Record<string, unknown>; body: string };

/** An app that takes webhooks, answering each with the next status and 200 when there is none. */
async function receiver(...statuses: number[]): Promise<{ url: string; requests: Request[] }> {
  const requests: Request[] = [];
  let url = '';
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    requests.push({ uri: url, headers: request.headers, body });
    const status = statuses.shift() ?? 200;
    if (status === 0) request.socket.destroy();
    else response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`;
  return { url, requests };
}

const all = ['creation', 'propertyChange', 'deletion', 'merge', 'restore', 'associationChange'];

async function pushing(
  targetUrl: string,
  more: Record<string, unknown> = {},
): Promise<{ open: OpenAccounts; waits: number[] }> {
  const waits: number[] = [];
  const open = await openAccounts({ wait: async (ms) => void waits.push(ms) });
  const objects = [{ types: ['contacts', 'companies', 'deals', 'tickets'], events: all }];
  const set = { targetUrl, objects, privacyDeletion: true, ...more };
  expect((await open.call('PUT', '/sandbox/webhooks', set)).status).toBe(200);
  return { open, waits };
}

const eventsIn = (requests: readonly Request[]) =>
  requests.flatMap(({ body }) => JSON.parse(body) as Record<string, unknown>[]);

function changeAll(open: OpenAccounts): void {
  const account = open.accounts.get('4243')!;
  const about = { type: 'contacts', at: open.clock.now() } as const;
  account.commit([{ op: 'create', ...about, id: '9', properties: { email: 'x@y.example' } }]);
  account.commit([{ op: 'update', ...about, id: '9', properties: { email: 'z@y.example' } }]);
  account.commit([{ op: 'archive', ...about, id: '9' }]);
  account.commit([{ op: 'restore', ...about, id: '9' }]);
  account.commit([{ op: 'merge', ...about, primary: '1', secondary: '2', id: '10' }]);
  account.commit([
    { op: 'create', type: 'companies', id: '3', at: about.at, properties: { name: 'Acme' } },
    { op: 'link', from: 'contacts', id: '9', to: 'companies', toId: '3', primary: true },
  ]);
  account.commit([{ op: 'erase', ...about, id: '9' }]);
}

test('what happens is pushed, signed, with the account it happened in', async () => {
  const { url, requests } = await receiver();
  const { open } = await pushing(url);
  changeAll(open);
  await open.feed.push.settled();
  const events = eventsIn(requests).toSorted((a, b) => Number(a['eventId']) - Number(b['eventId']));
  expect(events.map((event) => event['subscriptionType'])).toEqual([
    'object.creation',
    'object.propertyChange',
    'object.deletion',
    'object.restore',
    'object.merge',
    'object.creation',
    'object.associationChange',
    'object.associationChange',
    'contact.privacyDeletion',
  ]);
  expect(events[0]).toMatchObject({
    portalId: 4243,
    objectTypeId: '0-1',
    objectId: 9,
    occurredAt: open.clock.now(),
    attemptNumber: 0,
  });
  expect(events[4]).toMatchObject({ primaryObjectId: 1, mergedObjectIds: [2], newObjectId: 10 });
  expect(events[6]).toMatchObject({ fromObjectTypeId: '0-1', toObjectTypeId: '0-2' });
  for (const { uri, headers, body } of requests) {
    const verdict = verifySignatureV3({
      method: 'POST',
      uri,
      rawBody: Buffer.from(body),
      timestampHeader: String(headers['x-hubspot-request-timestamp']),
      signatureHeader: String(headers['x-hubspot-signature-v3']),
      clientSecret: client.clientSecret,
      now: open.clock.now(),
    });
    expect(verdict).toEqual({ valid: true });
  }
});

test('the older names say the same', async () => {
  const { url, requests } = await receiver();
  const { open } = await pushing(url, { oldNames: true });
  changeAll(open);
  await open.feed.push.settled();
  const events = eventsIn(requests);
  const named = (name: string) => events.find((event) => event['subscriptionType'] === name);
  expect(named('contact.creation')).not.toHaveProperty('objectTypeId');
  expect(named('contact.associationChange')).toMatchObject({
    associationType: 'CONTACT_TO_COMPANY',
  });
});

test('fewer than a hundred events come in a request', async () => {
  const { url, requests } = await receiver();
  const { open } = await pushing(url);
  const at = open.clock.now();
  open.accounts.get('4242')?.commit(
    Array.from({ length: 250 }, (_, index) => ({
      op: 'create' as const,
      type: 'contacts' as const,
      id: String(100 + index),
      at,
      properties: {},
    })),
  );
  await open.feed.push.settled();
  expect(requests.map(({ body }) => (JSON.parse(body) as unknown[]).length)).toEqual([99, 99, 52]);
  expect(new Set(eventsIn(requests).map((event) => event['objectId'])).size).toBe(250);
});

test('what is not taken is sent again, later and later, up to ten times', async () => {
  const { url, requests } = await receiver(500, 0, 404, 302);
  const { open, waits } = await pushing(url);
  const update = (email: string) =>
    open.accounts
      .get('4242')
      ?.commit([
        { op: 'update', type: 'contacts', id: '1', at: open.clock.now(), properties: { email } },
      ]);
  update('a@example.com');
  await open.feed.push.settled();
  expect(eventsIn(requests).map((event) => event['attemptNumber'])).toEqual([0, 1, 2, 3, 4]);
  expect(waits).toEqual([1_000, 5_000, 30_000, 120_000]);
  expect(open.feed.push.lost).toBe(0);
  const dead = await receiver(...Array.from({ length: 20 }, () => 503));
  open.feed.push.setTarget({ ...open.feed.push.target!, targetUrl: dead.url });
  update('b@example.com');
  await open.feed.push.settled();
  expect(dead.requests).toHaveLength(11);
  expect(open.feed.push.lost).toBe(1);
});

test.each<[string, Fault, number]>([
  ['twice', { kind: 'feed-twice', ms: 500 }, 18],
  ['late', { kind: 'feed-late', ms: 500 }, 9],
  ['shuffled', { kind: 'feed-shuffled' }, 9],
])('webhooks come %s', async (_name, fault, count) => {
  const { url, requests } = await receiver();
  const { open } = await pushing(url);
  open.accounts.get('4243')?.faults.set([{ ...fault, feed: 'push' } as Fault]);
  changeAll(open);
  await open.feed.push.settled();
  expect(eventsIn(requests)).toHaveLength(count);
});

test('nothing is pushed of an account that took the app off, or when no address is set', async () => {
  const { url, requests } = await receiver();
  const { open } = await pushing(url);
  open.accounts.get('4243')?.commit([{ op: 'uninstall', at: open.clock.now() }]);
  changeAll(open);
  await open.call('DELETE', '/sandbox/webhooks');
  open.accounts
    .get('4242')
    ?.commit([{ op: 'archive', type: 'contacts', id: '1', at: open.clock.now() }]);
  await open.feed.push.settled();
  expect(requests).toEqual([]);
  const wrong = await open.call('PUT', '/sandbox/webhooks', { targetUrl: 'nowhere' });
  expect(wrong.status).toBe(400);
});
