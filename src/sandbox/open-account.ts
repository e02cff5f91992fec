import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { objectTypes } from '../crm/crm.ts';
import type { AppFeed } from './app-feed.ts';
import { Calls } from './calls.ts';
import { consequencesOf } from './consequences.ts';
import type { Portal } from './exchange.ts';
import { Faults } from './faults.ts';
import type { Fault } from './faults.ts';
import { eventsOf } from './feed-events.ts';
import type { FeedEvent } from './feed-events.ts';
import { Budgets, defaultLimits } from './limits.ts';
import type { Limits } from './limits.ts';
import type { Handler } from './listen.ts';
import { loadSeed } from './load-seed.ts';
import { OperationLog } from './operation-log.ts';
import type { Operation } from './operations.ts';
import type { PortalState } from './portal-state.ts';
import type { Seed } from './portal.ts';
import { createHandler } from './serve.ts';
import { Tokens } from './tokens.ts';

export type AccountOptions = {
  seed: Seed;
  /** Where changes are kept, so that the same seed started again gives the same portal; absent: nowhere. */
  journalPath?: string | null;
  /** Loosens or tightens single limits of `defaultLimits`. */
  strict?: Partial<Limits>;
  faults?: Fault[];
};

/** The app that may be installed in an account. */
export type App = { clientId: string; clientSecret: string; feed: AppFeed };

/** A portal without a server: its state, and what answers calls for it. */
export type Account = {
  portalId: number;
  /** Long-lived, with every scope; the same at each start of this portal. */
  accessToken: string;
  state: PortalState;
  faults: Faults;
  calls: Calls;
  /** Changes the portal as its own people do: at once, outside every budget. The app is told as of any change. */
  commit(operations: readonly Operation[]): void;
  /** An OAuth access token with these scopes; `expiresInMs` may be negative. */
  issueToken(options: { scopes: readonly string[]; expiresInMs?: number }): string;
  handle: Handler;
  close(): void;
};

/** Opens a portal for whatever server carries it. Throws when seed or journal are damaged. */
export function openAccount(
  options: AccountOptions,
  app: App,
  {
    clock,
    url,
    wait = sleep,
  }: { clock: () => number; url: () => string; wait?: ((ms: number) => Promise<void>) | undefined },
): Account {
  const { seed, journalPath = null, faults = [] } = options;
  const limits = { ...defaultLimits, ...options.strict };
  const state = loadSeed(seed);
  const log = journalPath === null ? null : openLog(journalPath, state);
  const { clientId, clientSecret, feed } = app;
  const tokens = new Tokens(clientSecret);
  const portal: Portal = {
    state,
    limits,
    faults: new Faults(faults),
    calls: new Calls(),
    tokens,
    feed,
    clientId,
    clientSecret,
    now: clock,
    url,
    commit(operations) {
      if (operations.length === 0) return;
      const done: Operation[] = [];
      const told: FeedEvent[] = [];
      for (const operation of operations) {
        for (const one of [operation, ...consequencesOf(state, operation)]) {
          for (const event of eventsOf(state, one, clock())) told.push(event);
          state.apply(one, limits.searchLagMs);
          done.push(one);
        }
      }
      log?.append(done);
      feed.publish(seed.portalId, told, portal.faults);
    },
  };
  // An app that is used by a token made by hand was never installed, nor uninstalled.
  feed.join(seed.portalId, () => state.installedAt !== null || state.uninstalledAt === 0);
  const { accessToken } = secretsOf(seed.portalId);
  let serial = 0;
  return {
    portalId: seed.portalId,
    accessToken,
    state,
    faults: portal.faults,
    calls: portal.calls,
    commit: (operations) => portal.commit(operations),
    issueToken: ({ scopes, expiresInMs = limits.tokenLifeMs }) =>
      tokens.make({
        use: 'access_token',
        hubId: seed.portalId,
        scopes: [...scopes],
        issuedAt: clock(),
        expiresAt: clock() + expiresInMs,
        serial: String((serial += 1)),
      }),
    handle: createHandler(portal, new Budgets(limits), accessToken, wait),
    close: () => log?.close(),
  };
}

function openLog(path: string, state: PortalState): OperationLog {
  const records = objectTypes.reduce((sum, type) => sum + state.table(type).size, 0);
  return OperationLog.open(path, { portalId: state.portalId, records }, (operation) =>
    state.apply(operation),
  );
}

/** The same for the same portal at each start, so that an app stays connected. Nothing here guards anything real. */
export function secretsOf(portalId: number): {
  accessToken: string;
  clientId: string;
  clientSecret: string;
} {
  const uuid = (name: string): string =>
    createHash('sha256')
      .update(`${name} of sandbox ${portalId}`)
      .digest('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
  return {
    accessToken: `pat-na1-${uuid('token')}`,
    clientId: uuid('client id'),
    clientSecret: uuid('client secret'),
  };
}
