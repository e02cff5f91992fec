import { AppFeed } from './app-feed.ts';
import { listen } from './listen.ts';
import type { Listening } from './listen.ts';
import { openAccount, secretsOf } from './open-account.ts';
import type { Account, AccountOptions } from './open-account.ts';

export type SandboxOptions = AccountOptions & {
  /** 0 or absent: any free port. Only this machine can reach it. */
  port?: number;
  /** Epoch ms; limits, token lives, indexing lag and dates go by it. */
  clock?: () => number;
  /** The app that may be installed, where several portals are to know the same one; absent: one of this portal's own. */
  app?: { clientId: string; clientSecret: string };
  /** Waits for the latency fault and for webhooks sent again; replaced in tests that have their own clock. */
  wait?: (ms: number) => Promise<void>;
};

export type Sandbox = Omit<Account, 'handle' | 'close'> & {
  /** As in http://127.0.0.1:41234, without a slash at the end. */
  url: string;
  clientId: string;
  clientSecret: string;
  /** What the app is told of changes. */
  feed: AppFeed;
  /** May be called more than once. */
  stop(): Promise<void>;
};

/** Starts a portal that speaks HubSpot's wire format. Throws when the port is taken, or seed or journal are damaged. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { port = 0, clock = Date.now, wait } = options;
  const { clientId, clientSecret } = options.app ?? secretsOf(options.seed.portalId);
  const feed = new AppFeed({ clock, clientSecret, ...(wait && { wait }) });
  let url = '';
  const app = { clientId, clientSecret, feed };
  const { handle, close, ...account } = openAccount(options, app, { clock, url: () => url, wait });
  let server: Listening;
  try {
    server = await listen(port, () => handle);
  } catch (error) {
    close();
    throw error;
  }
  url = server.url;
  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    await feed.push.stop();
    await server.stop();
    close();
  };
  return { ...account, url, ...app, stop: () => (stopping ??= stop()) };
}
