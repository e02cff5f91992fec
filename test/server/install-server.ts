import { setImmediate } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { createOAuth } from '../../src/crm/oauth.ts';
import { createAccessTokens, type AccessTokens } from '../../src/jobs/access-tokens.ts';
import { installPortal } from '../../src/jobs/install-portal.ts';
import { createPortalCrms, type PortalCrms } from '../../src/jobs/portal-crm.ts';
import { buildServer } from '../../src/server/build-server.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import type { TokenKeys } from '../../src/store/seal-tokens.ts';
import { noon, smallSeed } from '../jobs/small-portal.ts';
import { app as client, startAccounts, type TwoAccounts } from './two-accounts.ts';

export const publicUrl = 'https://warmline.example';
export const keys: TokenKeys = [{ id: '1', key: Buffer.alloc(32, 5) }];

export type InstallServer = {
  app: FastifyInstance;
  db: Db;
  accounts: TwoAccounts;
  portals: [string, string];
  tokens: AccessTokens;
  crms: PortalCrms;
  /** Another process on the same database. */
  anotherProcess(): AccessTokens;
  clock: { now: () => number; move: (ms: number) => void };
  /** Portals whose first sync was asked for. */
  started: string[];
  stop(): Promise<void>;
};

/** The app's server with its store, and two accounts of the CRM that may install it. Time moves by hand. */
export async function startInstallServer(): Promise<InstallServer> {
  let at = noon;
  const clock = { now: () => at, move: (ms: number) => void (at += ms) };
  const tiny = { contacts: 3, companies: 1, emails: 6, calls: 2, deals: 1 };
  const seeds = [smallSeed(tiny), smallSeed({ ...tiny, contacts: 4 })];
  const accounts = await startAccounts(seeds, clock.now);
  const db = await openStore({ dataDir: ':memory:' });
  const oauth = createOAuth({ ...client, apiUrl: accounts.url, appUrl: accounts.url });
  const installUrl = `${publicUrl}/oauth/install`;
  const makeTokens = () =>
    createAccessTokens({
      db,
      oauth,
      keys,
      now: clock.now,
      installUrl,
      sleep: () => setImmediate(),
    });
  const tokens = makeTokens();
  const crms = createPortalCrms({
    db,
    tokens,
    connect: {
      baseUrl: accounts.url,
      clock: clock.now,
      sleep: async () => {},
      // Time moves by hand here: nobody may wait for a place within the limits.
      limits: {
        general: { calls: 1_000_000, windowMs: 10_000 },
        search: { calls: 1_000_000, windowMs: 1_000 },
      },
    },
  });
  const started: string[] = [];
  const app = buildServer({
    db,
    now: clock.now,
    crmOf: (portalId) => crms.of(portalId),
    clientSecret: client.clientSecret,
    publicUrl,
    logLevel: 'debug',
    install: {
      oauth,
      publicUrl,
      clientSecret: client.clientSecret,
      scopes: ['oauth', 'crm.objects.contacts.read', 'crm.objects.companies.read'],
      optionalScopes: ['tickets'],
      async install(given) {
        const portalId = await installPortal(
          { db, oauth, tokens, crms, keys, now: clock.now },
          given,
        );
        started.push(portalId);
        return portalId;
      },
      inTrouble: async () => false,
    },
  });
  return {
    app,
    db,
    accounts,
    portals: [String(seeds[0]!.portalId), String(seeds[1]!.portalId)],
    tokens,
    crms,
    anotherProcess: makeTokens,
    clock,
    started,
    async stop() {
      await app.close();
      await closeStore(db);
      await accounts.stop();
    },
  };
}

/** A browser as far as an installation needs one: it keeps cookies and goes where it is sent only when told to. */
export function openBrowser({ app, accounts }: InstallServer) {
  const cookies = new Map<string, string>();
  async function visit(url: string, headers: Record<string, string> = {}) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await app.inject({ url, headers: { ...(cookie && { cookie }), ...headers } });
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
      const [pair = '', ...attributes] = line.split('; ');
      const [name = '', value = ''] = pair.split('=');
      if (attributes.includes('Max-Age=0')) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  }
  return {
    cookies,
    visit,
    /** To the consent page and back with an answer: the path that the CRM sends the browser to. */
    async consent(more: Record<string, string> = {}): Promise<string> {
      const begun = await visit('/oauth/install');
      const page = new URL(begun.headers.location as string);
      for (const [name, value] of Object.entries(more)) page.searchParams.set(name, value);
      const answer = await fetch(page, { redirect: 'manual' });
      const back = new URL(answer.headers.get('location') ?? accounts.url);
      return back.pathname + back.search;
    },
  };
}
