import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Seed } from '../../src/sandbox/portal.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/start-sandbox.ts';

export const app = { clientId: 'the-app', clientSecret: 'the-app-secret' };

export type TwoAccounts = {
  /** One address for both accounts, as the CRM has one for all. */
  url: string;
  /** The sandbox of each account, by its id. */
  sandboxes: ReadonlyMap<string, Sandbox>;
  /** Who agrees on the consent page: the account that the browser is signed in to. */
  signIn(portalId: string): void;
  /** Grant types asked for at the token address, in order. */
  grants: string[];
  /** Answers calls for tokens with this status until it is 0 again. */
  failTokens(status: number): void;
  /** Refreshes bring this refresh token with them, until it is null again. */
  renewWith(refreshToken: string | null): void;
  /** Makes a token void before its time. */
  revoke(token: string): Promise<void>;
  stop(): Promise<void>;
};

/** Sandboxes of several accounts that know the same app, behind one address: each call goes to the account whose token it carries. */
export async function startAccounts(
  seeds: readonly Seed[],
  clock: () => number,
): Promise<TwoAccounts> {
  const strict = { perTenSeconds: 1_000_000, searchPerSecond: 1_000_000, searchLagMs: 0 };
  const sandboxes = new Map<string, Sandbox>();
  for (const seed of seeds) {
    sandboxes.set(String(seed.portalId), await startSandbox({ seed, clock, strict, app }));
  }
  let signedIn = String(seeds[0]!.portalId);
  let failing = 0;
  let next: string | null = null;
  const grants: string[] = [];
  const server = createServer(async (request, response) => {
    const body = await readText(request);
    const form = new URLSearchParams(body);
    const isToken = request.url?.startsWith('/oauth/2026-09/token') === true;
    if (isToken && form.has('grant_type')) grants.push(form.get('grant_type') ?? '');
    if (isToken && failing !== 0) {
      response.writeHead(failing).end('');
      return;
    }
    const carried =
      form.get('code') ??
      form.get('refresh_token') ??
      form.get('token') ??
      request.headers.authorization;
    const sandbox = sandboxes.get(accountOf(carried) ?? signedIn) ?? sandboxes.get(signedIn)!;
    const { host: _host, connection: _connection, ...headers } = request.headers;
    const answer = await fetch(sandbox.url + request.url, {
      method: request.method ?? 'GET',
      redirect: 'manual',
      headers: { ...(headers as Record<string, string>), 'accept-encoding': 'identity' },
      ...(body !== '' && { body }),
    });
    let bytes = Buffer.from(await answer.arrayBuffer());
    if (next !== null && form.get('grant_type') === 'refresh_token') {
      bytes = Buffer.from(JSON.stringify({ ...JSON.parse(String(bytes)), refresh_token: next }));
    }
    const { 'content-length': _length, ...passed } = Object.fromEntries(answer.headers);
    response.writeHead(answer.status, passed).end(bytes);
  });
  // On a busy machine a connection may lie idle for long; one closed just then would look like a failure.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    sandboxes,
    grants,
    signIn: (portalId) => (signedIn = portalId),
    failTokens: (status) => (failing = status),
    renewWith: (refreshToken) => (next = refreshToken),
    async revoke(token) {
      const form = { client_id: app.clientId, client_secret: app.clientSecret, token };
      await fetch(`${url}/oauth/2026-09/token/revoke`, {
        method: 'POST',
        body: new URLSearchParams(form),
      });
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      for (const sandbox of sandboxes.values()) await sandbox.stop();
    },
  };
}

/** The account that a token of the sandbox names. */
function accountOf(token: string | undefined): string | null {
  const begin = token?.indexOf('eyJ') ?? -1;
  if (token === undefined || begin < 0) return null;
  const payload = Buffer.from(token.slice(begin).split('.')[0] ?? '', 'base64url').toString();
  return String((JSON.parse(payload) as { hubId: number }).hubId);
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
