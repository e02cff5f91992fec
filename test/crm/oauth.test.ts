import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import {
  AuthExpired,
  InvalidAnswer,
  RateLimited,
  Rejected,
  Unavailable,
} from '../../src/crm/errors.ts';
import { createOAuth, type OAuth } from '../../src/crm/oauth.ts';
import { GrantRefused } from '../../src/crm/oauth-refusal.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A CRM that gives one answer to whatever it is asked for. */
async function answering(
  status: number,
  body: string,
  headers: Record<string, string> = {},
): Promise<OAuth> {
  const server = createServer((_request, response) => {
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return createOAuth({ apiUrl: url, appUrl: url, clientId: 'app', clientSecret: 'hush' });
}

const failure = async (status: number, body: unknown, headers?: Record<string, string>) =>
  (await answering(status, typeof body === 'string' ? body : JSON.stringify(body), headers))
    .refresh('the-refresh-token')
    .then(
      () => null,
      (error: unknown) => error as Error,
    );

it('only a grant that is clearly refused is a lost one', async () => {
  for (const body of [{ error: 'invalid_grant' }, { status: 'BAD_REFRESH_TOKEN' }])
    expect(await failure(400, body)).toBeInstanceOf(GrantRefused);
  const others: [number, unknown, new (...given: never[]) => Error][] = [
    [401, { error: 'invalid_client' }, AuthExpired],
    [400, { status: 'BAD_CLIENT_SECRET' }, AuthExpired],
    [401, '', AuthExpired],
    [400, { error: 'invalid_request' }, Rejected],
    [403, '<html>no</html>', Unavailable],
    [429, {}, RateLimited],
    [500, {}, Unavailable],
    [502, '<html>Bad Gateway</html>', Unavailable],
    [200, '<html>Please wait</html>', InvalidAnswer],
    [200, { access_token: 'a' }, InvalidAnswer],
    [200, { access_token: 'a', expires_in: -1 }, InvalidAnswer],
  ];
  for (const [status, body, kind] of others) {
    const error = await failure(status, body);
    expect(error, `${status} ${JSON.stringify(body)}`).toBeInstanceOf(kind);
    expect(error, `${status} ${JSON.stringify(body)}`).not.toBeInstanceOf(GrantRefused);
    expect(error!.message).not.toMatch(/hush|the-refresh-token/);
  }
});

it('waits as long as it is asked to', async () => {
  expect(await failure(429, {}, { 'retry-after': '7' })).toMatchObject({ retryAfterMs: 7_000 });
});

it('sends its secret nowhere else, and says when nobody is there', async () => {
  expect(await failure(307, '', { location: 'http://127.0.0.1:1/' })).toBeInstanceOf(Unavailable);
  const nobody = { apiUrl: 'http://127.0.0.1:1', appUrl: 'x', clientId: 'a', clientSecret: 'b' };
  await expect(createOAuth(nobody).refresh('r')).rejects.toThrow(/can't be reached/);
});

it('keeps the old refresh token only where no new one comes, and needs one at the exchange', async () => {
  const bare = { access_token: 'a', expires_in: 1800 };
  const code = { code: 'c', redirectUri: 'https://x.example', verifier: 'v' };
  const without = await answering(200, JSON.stringify(bare));
  expect(await without.refresh('old')).toEqual({
    accessToken: 'a',
    refreshToken: 'old',
    expiresInMs: 1_800_000,
  });
  await expect(without.exchange(code)).rejects.toThrow(/no refresh token/);
  const next = await answering(200, JSON.stringify({ ...bare, refresh_token: 'new' }));
  expect((await next.refresh('old')).refreshToken).toBe('new');
});

const tell = async (body: unknown) => (await answering(200, JSON.stringify(body))).introspect('t');

it('takes no token that is inactive, of another app, or of no portal', async () => {
  await expect(tell({ active: false })).rejects.toThrow(GrantRefused);
  await expect(tell({ active: true, client_id: 'other', hub_id: 1 })).rejects.toThrow(GrantRefused);
  await expect(tell({ active: true, client_id: 'app' })).rejects.toThrow(/names no portal/);
  expect(await tell({ active: true, client_id: 'app', hub_id: 7, user_id: 9 })).toEqual({
    portalId: '7',
    userId: '9',
    scopes: [],
  });
});

it('a server that knows only the older paths is asked there, and remembered', async () => {
  for (const version of ['v3', 'v1']) {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      const path = request.url ?? '';
      asked.push(`${request.method} ${path}`);
      const isToken = path === `/oauth/${version}/token`;
      const isOwner =
        path === (version === 'v1' ? '/oauth/v1/access-tokens/a' : '/oauth/v3/token/introspect');
      if (!isToken && !isOwner) response.writeHead(404).end('<html>Not Found</html>');
      else if (isToken) response.end('{"access_token":"a","refresh_token":"r","expires_in":1800}');
      else response.end('{"hub_id":42,"user_id":7,"scopes":["oauth"],"app_id":1}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const app = { apiUrl: url, appUrl: url, clientId: 'app', clientSecret: 'hush' };
    const oauth = createOAuth(app);
    const given = await oauth.exchange({ code: 'c', redirectUri: 'https://x', verifier: 'v' });
    expect(given).toMatchObject({ accessToken: 'a', refreshToken: 'r' });
    expect(await oauth.introspect('a')).toEqual({
      portalId: '42',
      userId: '7',
      scopes: ['oauth'],
    });
    const before = asked.length;
    await oauth.refresh('r');
    expect(asked.slice(before)).toEqual([`POST /oauth/${version}/token`]);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});
