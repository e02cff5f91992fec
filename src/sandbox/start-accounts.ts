import type { IncomingMessage } from 'node:http';
import { AppFeed } from './app-feed.ts';
import { listen } from './listen.ts';
import { openAccount } from './open-account.ts';
import type { Account, AccountOptions } from './open-account.ts';
import { Tokens } from './tokens.ts';
import type { TokenUse } from './tokens.ts';
import type { WebhooksJournalOptions } from './webhooks-journal.ts';

export type AccountsOptions = {
  /** At least one; ids must differ. */
  accounts: readonly AccountOptions[];
  /** The app that all of them may install. */
  app: { clientId: string; clientSecret: string };
  /** 0 or absent: any free port. Only this machine can reach it. */
  port?: number;
  /** Epoch ms. */
  clock?: () => number;
  /** Waits for the latency fault and for webhooks sent again; replaced in tests that have their own clock. */
  wait?: (ms: number) => Promise<void>;
  journal?: Omit<WebhooksJournalOptions, 'clock'>;
};

export type Accounts = {
  /** One address for all accounts, as the CRM has one. */
  url: string;
  clientId: string;
  clientSecret: string;
  accounts: ReadonlyMap<string, Omit<Account, 'handle' | 'close'>>;
  /** What the app is told of all of them. */
  feed: AppFeed;
  /** Who agrees on the consent page: the account that the browser is signed in to, at first the first one. */
  signIn(portalId: string): void;
  stop(): Promise<void>;
};

const uses: readonly TokenUse[] = ['access_token', 'refresh_token', 'client_credentials', 'code'];

/**
 * Several portals behind one address, with one app: each call goes to the account whose token it carries. Calls in the
 * app's own name, and those of a browser, go to the account that is signed in; `?account=ID` of a browser's and
 * `/sandbox/…?account=ID` of an admin's call choose another.
 */
export async function startAccounts(options: AccountsOptions): Promise<Accounts> {
  const { port = 0, clock = Date.now, wait } = options;
  const { clientId, clientSecret } = options.app;
  const feed = new AppFeed({ ...options.journal, clock, clientSecret, ...(wait && { wait }) });
  const app = { clientId, clientSecret, feed };
  let url = '';
  const accounts = new Map(
    options.accounts.map((account) => [
      String(account.seed.portalId),
      openAccount(account, app, { clock, url: () => url, wait }),
    ]),
  );
  const first = options.accounts[0];
  if (first === undefined) throw new Error('A sandbox needs at least one account.');
  let signedIn = String(first.seed.portalId);
  const tokens = new Tokens(clientSecret);
  const byToken = new Map([...accounts].map(([id, { accessToken }]) => [accessToken, id]));

  function accountOf(request: IncomingMessage, body: string): Account {
    const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1]?.trim();
    const form = new URLSearchParams(body.length > 10_000 ? '' : body);
    const asked = new URL(request.url ?? '/', 'http://sandbox').searchParams.get('account');
    const carried = bearer ?? form.get('code') ?? form.get('refresh_token') ?? form.get('token');
    const id = (carried && (byToken.get(carried) ?? ownerOf(carried))) ?? asked ?? signedIn;
    return (accounts.get(id) ?? accounts.get(signedIn))!;
  }

  function ownerOf(token: string): string | undefined {
    for (const use of uses) {
      const claims = tokens.read(token, use);
      if (claims !== null) return String(claims.hubId);
    }
    return undefined;
  }

  const server = await listen(port, (request, body) => accountOf(request, body).handle).catch(
    (error: unknown) => {
      for (const { close } of accounts.values()) close();
      throw error;
    },
  );
  url = server.url;
  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    await feed.push.stop();
    await server.stop();
    for (const { close } of accounts.values()) close();
  };
  return {
    url,
    ...app,
    accounts,
    signIn(portalId) {
      if (!accounts.has(portalId)) throw new Error(`There is no account ${portalId} here.`);
      signedIn = portalId;
    },
    stop: () => (stopping ??= stop()),
  };
}
