import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { objectTypes } from '../crm/crm.ts';
import { Calls } from './calls.ts';
import { consequencesOf } from './consequences.ts';
import type { Portal } from './exchange.ts';
import { Faults } from './faults.ts';
import type { Fault } from './faults.ts';
import { Journal } from './journal.ts';
import { Budgets, defaultLimits } from './limits.ts';
import type { Limits } from './limits.ts';
import { loadSeed } from './load-seed.ts';
import type { Operation } from './operations.ts';
import type { PortalState } from './portal-state.ts';
import type { Seed } from './portal.ts';
import { createHandler } from './serve.ts';
import { Tokens } from './tokens.ts';

export type SandboxOptions = {
  seed: Seed;
  /** 0 or absent: any free port. Only this machine can reach it. */
  port?: number;
  /** Epoch ms; limits, token lives, indexing lag and dates go by it. */
  clock?: () => number;
  /** Where changes are kept, so that the same seed started again gives the same portal; absent: nowhere. */
  journalPath?: string | null;
  /** Loosens or tightens single limits of `defaultLimits`. */
  strict?: Partial<Limits>;
  faults?: Fault[];
  /** The app that may be installed, where several portals are to know the same one; absent: one of this portal's own. */
  app?: { clientId: string; clientSecret: string };
  /** Waits for the latency fault; replaced in tests that have their own clock. */
  wait?: (ms: number) => Promise<void>;
};

export type Sandbox = {
  /** As in http://127.0.0.1:41234, without a slash at the end. */
  url: string;
  portalId: number;
  /** Long-lived, with every scope; the same at each start of this portal. */
  accessToken: string;
  clientId: string;
  clientSecret: string;
  state: PortalState;
  faults: Faults;
  calls: Calls;
  /** An OAuth access token with these scopes; `expiresInMs` may be negative. */
  issueToken(options: { scopes: readonly string[]; expiresInMs?: number }): string;
  /** May be called more than once. */
  stop(): Promise<void>;
};

/** Starts a portal that speaks HubSpot's wire format. Throws when the port is taken, or seed or journal are damaged. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { seed, port = 0, clock = Date.now, journalPath = null, faults = [] } = options;
  const limits = { ...defaultLimits, ...options.strict };
  const state = loadSeed(seed);
  const journal = journalPath === null ? null : openJournal(journalPath, state);
  const secrets = { ...secretsOf(seed.portalId), ...options.app };
  const tokens = new Tokens(secrets.clientSecret);
  let url = '';
  const portal: Portal = {
    state,
    limits,
    faults: new Faults(faults),
    calls: new Calls(),
    tokens,
    clientId: secrets.clientId,
    clientSecret: secrets.clientSecret,
    now: clock,
    url: () => url,
    commit(operations) {
      if (operations.length === 0) return;
      const done: Operation[] = [];
      for (const operation of operations) {
        const all = [operation, ...consequencesOf(state, operation)];
        for (const one of all) state.apply(one, limits.searchLagMs);
        done.push(...all);
      }
      journal?.append(done);
    },
  };
  const budgets = new Budgets(limits);
  const handle = createHandler(portal, budgets, secrets.accessToken, options.wait ?? sleep);
  const server = createServer((request, response) => void handle(request, response));
  server.keepAliveTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  }).catch((error: unknown) => {
    journal?.close();
    throw new Error(`The sandbox can't listen on port ${port}: choose another one`, {
      cause: error,
    });
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let serial = 0;
  let stopping: Promise<void> | undefined;
  return {
    url,
    portalId: seed.portalId,
    ...secrets,
    state,
    faults: portal.faults,
    calls: portal.calls,
    issueToken: ({ scopes, expiresInMs = limits.tokenLifeMs }) =>
      tokens.make({
        use: 'access_token',
        hubId: seed.portalId,
        scopes: [...scopes],
        issuedAt: clock(),
        expiresAt: clock() + expiresInMs,
        serial: String((serial += 1)),
      }),
    stop: () => (stopping ??= stopServer(server, journal)),
  };
}

/** Answers under way are broken off; what was written is in the journal already. */
async function stopServer(server: Server, journal: Journal | null): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
  journal?.close();
}

function openJournal(path: string, state: PortalState): Journal {
  const records = objectTypes.reduce((sum, type) => sum + state.table(type).size, 0);
  return Journal.open(path, { portalId: state.portalId, records }, (operation) =>
    state.apply(operation),
  );
}

/** The same for the same portal at each start, so that an app stays connected. Nothing here guards anything real. */
function secretsOf(portalId: number): {
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
