import { onTestFinished } from 'vitest';
import { startAccounts } from '../../src/sandbox/start-accounts.ts';
import type { Accounts } from '../../src/sandbox/start-accounts.ts';
import { handClock, someContacts } from './open-portal.ts';
import type { Answer } from './open-portal.ts';

export const client = { clientId: 'the-app', clientSecret: 'the-app-secret' };

export type OpenAccounts = Accounts & {
  clock: ReturnType<typeof handClock>;
  call(method: string, path: string, body?: unknown, token?: string): Promise<Answer>;
  /** A token of the app itself. */
  appToken(...scopes: string[]): Promise<string>;
  /** As an admin of the account agrees: tokens of this account. */
  install(portalId: string): Promise<{ access_token: string; refresh_token: string }>;
};

export const journalScopes = [
  'developer.webhooks_journal.read',
  'developer.webhooks_journal.subscriptions.read',
  'developer.webhooks_journal.subscriptions.write',
  'crm.objects.contacts.read',
  'crm.objects.companies.read',
];

/** The accounts 4242 and 4243 with three contacts each, behind one address. */
export async function openAccounts(
  options: { wait?: (ms: number) => Promise<void> } = {},
): Promise<OpenAccounts> {
  const clock = handClock();
  const accounts = await startAccounts({
    ...options,
    app: client,
    clock: clock.now,
    accounts: [4242, 4243].map((portalId) => ({
      seed: {
        portalId,
        timeZone: 'UTC',
        currency: 'EUR',
        owners: [],
        records: someContacts(3),
      },
    })),
  });
  onTestFinished(() => accounts.stop());
  const call: OpenAccounts['call'] = async (method, path, body, token = '') => {
    const isForm = body instanceof URLSearchParams;
    const response = await fetch(path.startsWith('http') ? path : accounts.url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(token !== '' && { authorization: `Bearer ${token}` }),
        'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
      },
      ...(body !== undefined && { body: isForm ? body.toString() : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return {
      status: response.status,
      body: isJson ? JSON.parse(text) : text,
      headers: response.headers,
    };
  };
  const tokens = async (form: Record<string, string>) => {
    const { clientId: client_id, clientSecret: client_secret } = client;
    const asked = new URLSearchParams({ ...form, client_id, client_secret });
    return (await call('POST', '/oauth/2026-09/token', asked)).body;
  };
  return {
    ...accounts,
    clock,
    call,
    appToken: async (...scopes) =>
      (await tokens({ grant_type: 'client_credentials', scope: scopes.join(' ') })).access_token,
    async install(portalId) {
      const redirect_uri = 'https://app.example/oauth/callback';
      const query = new URLSearchParams({
        client_id: client.clientId,
        redirect_uri,
        scope: 'oauth crm.objects.contacts.read',
        account: portalId,
      });
      const { headers } = await call('GET', `/oauth/authorize?${query.toString()}`);
      const code = new URL(headers.get('location') ?? '').searchParams.get('code') ?? '';
      return await tokens({ grant_type: 'authorization_code', code, redirect_uri });
    },
  };
}
