import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, vi } from 'vitest';
import { buildProgram } from '../../src/cli/program.ts';
import { readConfig } from '../../src/config.ts';
import { launchBrowser, type LaunchedBrowser } from '../../src/preview/launch-browser.ts';
import type { Seed } from '../../src/sandbox/portal.ts';
import { startAccounts, type Accounts } from '../../src/sandbox/start-accounts.ts';

const app = { clientId: 'walk-client', clientSecret: 'walk-secret-of-the-app' };
const strict = { perTenSeconds: 1_000_000, searchPerSecond: 1_000_000, searchLagMs: 0 };

/** The app as its operator runs it, a marketplace with accounts that may install it, and an admin's browser, for one file of tests. */
export type OpenInstall = {
  readonly accounts: Accounts;
  readonly page: Page;
  /** Where the app answers. */
  readonly url: string;
  /** The app's listing in the marketplace. */
  readonly listing: string;
  /** What broke in the page, or was forbidden by its own policy. */
  readonly troubles: string[];
  now(): number;
};

/** Opens before the file's tests and closes after them; the clock begins at `startAt` and runs on. */
export function openInstall(seeds: readonly Seed[], startAt: number): OpenInstall {
  const begun = Date.now();
  const now = () => startAt + Date.now() - begun;
  const stopping = new AbortController();
  const troubles: string[] = [];
  let home: string | undefined;
  let accounts: Accounts | undefined;
  let running: Promise<number> | undefined;
  let browser: LaunchedBrowser | undefined;
  let page: Page | undefined;
  let url = '';
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'warmline-install-'));
    const offered = seeds.map((seed) => ({ seed, strict }));
    accounts = await startAccounts({ accounts: offered, app, clock: now });
    const port = await freePort();
    url = `http://localhost:${port}`;
    const env = {
      WARMLINE_HOME: home,
      PORT: String(port),
      PUBLIC_URL: url,
      HUBSPOT_API_URL: accounts.url,
      HUBSPOT_APP_URL: accounts.url,
      HUBSPOT_CLIENT_ID: app.clientId,
      HUBSPOT_CLIENT_SECRET: app.clientSecret,
      WARMLINE_TOKEN_KEYS: `1:${Buffer.alloc(32, 3).toString('base64')}`,
      WARMLINE_SYNC_MINUTES: '0',
      LOG_LEVEL: 'silent',
    };
    const program = buildProgram({
      readConfig: () => readConfig(env),
      now,
      signal: stopping.signal,
    });
    running = program.run(['start']);
    await vi.waitFor(() => fetch(`${url}/health`), { timeout: 90_000, interval: 200 });
    browser = await launchBrowser();
    page = await browser.context.newPage();
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (line) => line.type() === 'error' && troubles.push(line.text()));
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    stopping.abort(new Error('stopped'));
    await running?.catch(() => {});
    await accounts?.stop();
    if (home) await rm(home, { recursive: true, force: true });
  });
  return {
    troubles,
    now,
    get accounts() {
      return accounts!;
    },
    get page() {
      return page!;
    },
    get url() {
      return url;
    },
    get listing() {
      return `${accounts!.url}/marketplace/listing?install=${encodeURIComponent(`${url}/oauth/install`)}`;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
