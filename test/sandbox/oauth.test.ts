import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { contacts, openPortal, someContacts } from './open-portal.ts';
import type { TestPortal } from './open-portal.ts';

const path = '/oauth/2026-09/token';
const redirectUri = 'https://app.example/oauth/callback';
const scopes = ['oauth', 'crm.objects.contacts.read'];

const form = (portal: TestPortal, values: Record<string, string>): URLSearchParams =>
  new URLSearchParams({
    client_id: portal.clientId,
    client_secret: portal.clientSecret,
    ...values,
  });

async function authorize(portal: TestPortal, more: Record<string, string> = {}): Promise<URL> {
  const query = new URLSearchParams({
    client_id: portal.clientId,
    redirect_uri: redirectUri,
    scope: scopes.join(' '),
    state: 'abc',
    ...more,
  });
  const { status, headers } = await portal.call(
    'GET',
    `/oauth/authorize?${query.toString()}`,
    undefined,
    '',
  );
  expect(status).toBe(302);
  return new URL(headers.get('location') ?? '');
}

async function exchange(portal: TestPortal, code: string, more: Record<string, string> = {}) {
  const grant = { grant_type: 'authorization_code', code, redirect_uri: redirectUri, ...more };
  return portal.call('POST', path, form(portal, grant), '');
}

test('a code gives tokens once, and only at the address it was issued for', async () => {
  const portal = await openPortal(someContacts(1));
  const back = await authorize(portal);
  expect(back.searchParams.get('state')).toBe('abc');
  const code = back.searchParams.get('code') ?? '';
  const elsewhere = await exchange(portal, code, { redirect_uri: 'https://evil.example' });
  expect(elsewhere.status).toBe(400);
  const { status, body } = await exchange(portal, code);
  expect(status).toBe(200);
  expect(body).toMatchObject({ token_type: 'bearer', expires_in: 1800, hub_id: 4242, scopes });
  expect((await portal.get(contacts, body.access_token)).status).toBe(200);
  expect((await portal.get('/crm/objects/2026-09/deals', body.access_token)).status).toBe(403);
  const again = await exchange(portal, code);
  expect(again.status).toBe(400);
  expect(again.body.error).toBe('invalid_grant');
});

test('a code is good for a minute, and only with the verifier where one was announced', async () => {
  const portal = await openPortal();
  const late = (await authorize(portal)).searchParams.get('code') ?? '';
  portal.clock.move(60_000);
  expect((await exchange(portal, late)).status).toBe(400);
  const challenge = createHash('sha256').update('the-verifier').digest('base64url');
  const announced = { code_challenge: challenge, code_challenge_method: 'S256' };
  const code = (await authorize(portal, announced)).searchParams.get('code') ?? '';
  expect((await exchange(portal, code)).status).toBe(400);
  expect((await exchange(portal, code, { code_verifier: 'the-verifier' })).status).toBe(200);
});

test('an admin may refuse', async () => {
  const portal = await openPortal();
  const back = await authorize(portal, { deny: 'true' });
  expect(back.searchParams.get('error')).toBe('access_denied');
  expect(back.searchParams.has('code')).toBe(false);
});

test('access tokens last 30 minutes and are renewed by the refresh token until it is revoked', async () => {
  const portal = await openPortal(someContacts(1));
  const first = (await exchange(portal, (await authorize(portal)).searchParams.get('code') ?? ''))
    .body;
  portal.clock.move(30 * 60_000);
  expect((await portal.get(contacts, first.access_token)).body.category).toBe(
    'EXPIRED_AUTHENTICATION',
  );
  const renew = () =>
    portal.call(
      'POST',
      path,
      form(portal, { grant_type: 'refresh_token', refresh_token: first.refresh_token }),
      '',
    );
  const renewed = await renew();
  expect(renewed.status).toBe(200);
  expect((await portal.get(contacts, renewed.body.access_token)).status).toBe(200);
  const introspect = async (token: string) =>
    (await portal.call('POST', `${path}/introspect`, form(portal, { token }), '')).body;
  expect(await introspect(renewed.body.access_token)).toMatchObject({
    active: true,
    hub_id: 4242,
    scopes,
    client_id: portal.clientId,
    expires_in: 1800,
  });
  expect(await introspect(first.access_token)).toEqual({ active: false });
  expect(await introspect(first.refresh_token)).toMatchObject({
    active: true,
    token_use: 'refresh_token',
  });
  await portal.call('POST', `${path}/revoke`, form(portal, { token: first.refresh_token }), '');
  expect(await introspect(first.refresh_token)).toEqual({ active: false });
  const refused = await renew();
  expect(refused.status).toBe(400);
  expect(refused.body).toMatchObject({ status: 'error', error: 'invalid_grant' });
});

test('client credentials give a token for the app itself', async () => {
  const portal = await openPortal(someContacts(1));
  const grant = form(portal, {
    grant_type: 'client_credentials',
    scope: 'crm.objects.contacts.read',
  });
  const { body } = await portal.call('POST', path, grant, '');
  expect(body).toMatchObject({
    token_use: 'client_credentials',
    scopes: ['crm.objects.contacts.read'],
  });
  expect(body.refresh_token).toBeUndefined();
  expect((await portal.get(contacts, body.access_token)).status).toBe(200);
});

test('a wrong secret, an unknown grant and an unknown client are refused', async () => {
  const portal = await openPortal();
  const grant = { grant_type: 'refresh_token', refresh_token: 'x' };
  const secret = await portal.call(
    'POST',
    path,
    form(portal, { ...grant, client_secret: 'no' }),
    '',
  );
  expect(secret.status).toBe(401);
  const unknown = await portal.call('POST', path, form(portal, { grant_type: 'password' }), '');
  expect(unknown.body.error).toBe('unsupported_grant_type');
  expect((await portal.get('/oauth/authorize?client_id=other&redirect_uri=x', '')).status).toBe(
    400,
  );
});

test('after the app is uninstalled none of its tokens is good', async () => {
  const portal = await openPortal(someContacts(1));
  const { access_token: token, refresh_token: refresh } = (
    await exchange(portal, (await authorize(portal)).searchParams.get('code') ?? '')
  ).body;
  const gone = await portal.call(
    'DELETE',
    '/appinstalls/2026-09/external-install',
    undefined,
    token,
  );
  expect(gone.status).toBe(204);
  expect((await portal.get(contacts, token)).status).toBe(401);
  const renew = form(portal, { grant_type: 'refresh_token', refresh_token: refresh });
  expect((await portal.call('POST', path, renew, '')).status).toBe(400);
  expect((await portal.get(contacts)).status).toBe(200);
});

test('a browser is shown what is asked for, and the admin agrees or declines', async () => {
  const portal = await openPortal();
  const query = new URLSearchParams({
    client_id: portal.clientId,
    redirect_uri: redirectUri,
    scope: scopes.join(' '),
    state: '"><script>',
  });
  const show = (more: string) =>
    fetch(`${portal.url}/oauth/authorize?${query.toString()}${more}`, {
      redirect: 'manual',
      headers: { accept: 'text/html,*/*' },
    });
  const page = await (await show('')).text();
  for (const scope of scopes) expect(page).toContain(`<li>${scope}</li>`);
  expect(page).not.toContain('<script>');
  const back = async (decision: string) =>
    new URL((await show(`&decision=${decision}`)).headers.get('location') ?? '').searchParams;
  expect((await back('deny')).get('error')).toBe('access_denied');
  const agreed = await back('allow');
  expect(agreed.get('state')).toBe('"><script>');
  expect((await exchange(portal, agreed.get('code') ?? '')).status).toBe(200);
});

test("the marketplace's listing leads to the app's own install address", async () => {
  const portal = await openPortal();
  const listing = (install: string) =>
    portal.get(`/marketplace/listing?install=${encodeURIComponent(install)}`, '');
  expect((await listing('https://app.example/oauth/install')).body).toContain(
    'href="https://app.example/oauth/install"',
  );
  expect((await listing('javascript:alert(1)')).status).toBe(400);
});
