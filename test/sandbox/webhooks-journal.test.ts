import { expect, test } from 'vitest';
import { contacts } from './open-portal.ts';
import { journalScopes, openAccounts } from './open-accounts.ts';
import type { OpenAccounts } from './open-accounts.ts';

const journal = '/webhooks-journal/journal/2026-09';
const subscriptions = '/webhooks-journal/subscriptions/2026-09';
const day = 86_400_000;

const ofContacts = (portalId: number, more: Record<string, unknown> = {}) => ({
  subscriptionType: 'OBJECT',
  portalId,
  objectTypeId: '0-1',
  actions: ['CREATE', 'UPDATE', 'DELETE', 'MERGE', 'RESTORE'],
  properties: ['email'],
  ...more,
});

/** Subscribed to contacts of both accounts, with a token of the app. */
async function following(): Promise<{ open: OpenAccounts; token: string }> {
  const open = await openAccounts();
  const token = await open.appToken(...journalScopes);
  for (const portalId of [4242, 4243]) {
    await open.call('POST', subscriptions, ofContacts(portalId), token);
  }
  return { open, token };
}

const owner = (open: OpenAccounts, portalId: string) =>
  open.accounts.get(portalId)?.accessToken ?? '';

const setEmail = (open: OpenAccounts, portalId: string, id: string, email: string) =>
  open.call('PATCH', `${contacts}/${id}`, { properties: { email } }, owner(open, portalId));

test('one journal holds what happened in all accounts, in entries with files of their own', async () => {
  const { open, token } = await following();
  expect((await open.call('GET', `${journal}/earliest`, undefined, token)).status).toBe(204);
  await setEmail(open, '4242', '1', 'new@one.example');
  await setEmail(open, '4243', '2', 'new@two.example');
  const first = await open.call('GET', `${journal}/earliest`, undefined, token);
  expect(first.body.currentOffset).toMatch(/^[0-9a-f-]{36}$/);
  expect(new Date(first.body.expiresAt).getTime()).toBeGreaterThan(open.clock.now());
  const file = await open.call('GET', first.body.url);
  expect(file.body).toMatchObject({
    offset: first.body.currentOffset,
    journalEvents: [
      {
        portalId: 4242,
        action: 'UPDATE',
        objectTypeId: '0-1',
        objectId: 1,
        propertyChanges: { email: 'new@one.example' },
      },
    ],
  });
  const next = `${journal}/offset/${first.body.currentOffset}/next`;
  const second = await open.call('GET', next, undefined, token);
  expect((await open.call('GET', second.body.url)).body.journalEvents[0].portalId).toBe(4243);
  const latest = await open.call('GET', `${journal}/latest`, undefined, token);
  expect(latest.body.currentOffset).toBe(second.body.currentOffset);
  const end = `${journal}/offset/${second.body.currentOffset}/next`;
  expect((await open.call('GET', end, undefined, token)).status).toBe(204);
  const batch = await open.call('GET', `${journal}/batch/earliest/5`, undefined, token);
  expect(batch.body.results).toHaveLength(2);
  const rest = `${journal}/batch/${first.body.currentOffset}/next/100`;
  expect((await open.call('GET', rest, undefined, token)).body.results).toHaveLength(1);
  expect((await open.call('GET', `${rest}1`, undefined, token)).status).toBe(400);
});

test('only what is subscribed to is told', async () => {
  const { open, token } = await following();
  const at = `${contacts}/1`;
  const set = (properties: Record<string, string>) =>
    open.call('PATCH', at, { properties }, owner(open, '4242'));
  await set({ firstname: 'Ann' });
  await set({ email: 'person1@example.com' });
  const company = { properties: { name: 'Acme' } };
  await open.call('POST', '/crm/objects/2026-09/companies', company, owner(open, '4242'));
  expect((await open.call('GET', `${journal}/earliest`, undefined, token)).status).toBe(204);
  const link = {
    subscriptionType: 'ASSOCIATION',
    portalId: 4242,
    objectTypeId: '0-1',
    actions: ['ASSOCIATION_ADDED'],
    associatedObjectTypeIds: ['0-2'],
  };
  await open.call('POST', subscriptions, link, token);
  const account = open.accounts.get('4242');
  account?.commit([
    { op: 'link', from: 'companies', id: '1', to: 'contacts', toId: '2', primary: false },
  ]);
  account?.commit([
    { op: 'link', from: 'companies', id: '1', to: 'contacts', toId: '2', primary: false },
    { op: 'unlink', from: 'companies', id: '1', to: 'contacts', toId: '2' },
  ]);
  const batch = await open.call('GET', `${journal}/batch/earliest/9`, undefined, token);
  const files = await Promise.all(
    batch.body.results.map(({ url }: { url: string }) => open.call('GET', url)),
  );
  expect(files.flatMap(({ body }) => body.journalEvents)).toEqual([
    {
      type: 'association',
      portalId: 4242,
      occurredAt: new Date(open.clock.now()).toISOString(),
      action: 'ASSOCIATION_ADDED',
      fromObjectTypeId: '0-1',
      fromObjectId: 2,
      toObjectTypeId: '0-2',
      toObjectId: 1,
    },
  ]);
});

test('three days are kept, and an offset from before is as unknown as one that never was', async () => {
  const { open, token } = await following();
  await setEmail(open, '4242', '1', 'a@example.com');
  const { currentOffset } = (await open.call('GET', `${journal}/latest`, undefined, token)).body;
  open.clock.move(3 * day - 1);
  const later = await open.appToken(...journalScopes);
  const next = (offset: string) =>
    open.call('GET', `${journal}/offset/${offset}/next`, undefined, later);
  expect((await next(currentOffset)).status).toBe(204);
  open.clock.move(1);
  expect((await next(currentOffset)).status).toBe(404);
  expect((await next('550e8400-e29b-41d4-a716-446655440000')).status).toBe(404);
});

test('the address of a file is good for a while, and for this file only', async () => {
  const { open, token } = await following();
  await setEmail(open, '4242', '1', 'a@example.com');
  await setEmail(open, '4242', '1', 'b@example.com');
  const [one, two] = (await open.call('GET', `${journal}/batch/earliest/2`, undefined, token)).body
    .results;
  expect((await open.call('GET', one.url)).status).toBe(200);
  const turned = new URL(one.url);
  turned.pathname = new URL(two.url).pathname;
  expect((await open.call('GET', turned.href)).status).toBe(403);
  const longer = one.url.replace(/expires=\d+/, `expires=${open.clock.now() + day}`);
  expect((await open.call('GET', longer)).status).toBe(403);
  open.clock.move(10 * 60_000);
  expect((await open.call('GET', one.url)).status).toBe(403);
});

test('the journal is read and subscribed to with its own scopes, and for accounts that have the app', async () => {
  const { open, token } = await following();
  const none = await open.appToken('oauth');
  expect((await open.call('GET', `${journal}/latest`, undefined, none)).status).toBe(403);
  expect((await open.call('GET', subscriptions, undefined, none)).status).toBe(403);
  expect((await open.call('GET', `${journal}/latest`)).status).toBe(401);
  const narrow = await open.appToken('developer.webhooks_journal.subscriptions.write');
  const post = (body: unknown, by = token) => open.call('POST', subscriptions, body, by);
  expect((await post(ofContacts(4242), narrow)).status).toBe(403);
  expect((await post(ofContacts(999))).status).toBe(403);
  expect((await post(ofContacts(4242, { actions: ['SING'] }))).status).toBe(400);
  const again = await post(ofContacts(4242, { properties: ['firstname'] }));
  expect(again.body.properties).toEqual(['firstname']);
  const all = (await open.call('GET', subscriptions, undefined, token)).body.results;
  expect(all).toHaveLength(2);
  const one = `${subscriptions}/${again.body.id}`;
  expect((await open.call('GET', one, undefined, token)).body.id).toBe(again.body.id);
  expect((await open.call('DELETE', one, undefined, token)).status).toBe(204);
  expect((await open.call('GET', one, undefined, token)).status).toBe(404);
  await open.call('DELETE', `${subscriptions}/portals/4243`, undefined, token);
  expect((await open.call('GET', subscriptions, undefined, token)).body.results).toEqual([]);
});

test('each call goes to the account whose token it carries', async () => {
  const open = await openAccounts();
  const one = await open.install('4242');
  const two = await open.install('4243');
  const whose = async (token: string) =>
    (await open.call('GET', '/account-info/2026-09/details', undefined, token)).body.portalId;
  expect(await whose(one.access_token)).toBe(4242);
  expect(await whose(two.access_token)).toBe(4243);
  expect(await whose(owner(open, '4243'))).toBe(4243);
});

test('the journal tells of an installation once, and of its end', async () => {
  const open = await openAccounts();
  const token = await open.appToken(...journalScopes);
  for (const eventTypeId of ['4-1909196', '4-1916193']) {
    const app = { subscriptionType: 'APP_LIFECYCLE_EVENT', eventTypeId, properties: [] };
    await open.call('POST', subscriptions, app, token);
  }
  await open.install('4243');
  const { access_token: access } = await open.install('4243');
  open.clock.move(1);
  expect(
    (await open.call('DELETE', '/appinstalls/2026-09/external-install', undefined, access)).status,
  ).toBe(204);
  expect((await open.call('GET', contacts, undefined, access)).status).toBe(401);
  const batch = await open.call('GET', `${journal}/batch/earliest/9`, undefined, token);
  const told: unknown[] = [];
  for (const { url } of batch.body.results) {
    told.push(...(await open.call('GET', url)).body.journalEvents);
  }
  expect(told).toMatchObject([
    { portalId: 4243, action: 'APP_INSTALL' },
    { portalId: 4243, action: 'APP_UNINSTALL' },
  ]);
});

test("an admin takes the app off on the account's own page", async () => {
  const open = await openAccounts();
  const page = async () => (await open.call('GET', '/connected-apps?account=4243')).body as string;
  expect(await page()).toContain('No app is connected');
  const { access_token: access, refresh_token: refresh } = await open.install('4243');
  expect(await page()).toContain('Uninstall');
  open.clock.move(1);
  await open.call('POST', '/connected-apps?account=4243');
  expect(await page()).toContain('No app is connected');
  expect((await open.call('GET', contacts, undefined, access)).status).toBe(401);
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    refresh_token: refresh,
    client_id: open.clientId,
    client_secret: open.clientSecret,
  });
  expect((await open.call('POST', '/oauth/2026-09/token', form)).body.error).toBe('invalid_grant');
  // The app's own token is good as long as there is an account.
  const token = await open.appToken(...journalScopes);
  expect((await open.call('GET', `${journal}/latest`, undefined, token)).status).toBe(204);
});

test('a restored record is back with its values and links', async () => {
  const open = await openAccounts();
  const account = open.accounts.get('4242');
  const about = { type: 'contacts', id: '1', at: open.clock.now() } as const;
  account?.commit([
    { op: 'create', type: 'companies', id: '7', at: about.at, properties: { name: 'Acme' } },
    { op: 'link', from: 'contacts', id: '1', to: 'companies', toId: '7', primary: true },
    { op: 'archive', ...about },
  ]);
  const read = `${contacts}/1?associations=companies`;
  const token = owner(open, '4242');
  expect((await open.call('GET', read, undefined, token)).status).toBe(404);
  const back = '/sandbox/restore?type=contacts&id=1&account=4242';
  expect((await open.call('POST', back)).status).toBe(204);
  const { body } = await open.call('GET', read, undefined, token);
  expect(body.properties.email).toBe('person1@example.com');
  expect(body.associations.companies.results[0].id).toBe('7');
  expect((await open.call('POST', '/sandbox/restore?type=contacts&id=99')).status).toBe(404);
  // Its address is its own again.
  const twin = { properties: { email: 'person1@example.com' } };
  expect((await open.call('POST', contacts, twin, token)).status).toBe(409);
});
