import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildProgram } from '../../src/cli/program.ts';
import { readConfig } from '../../src/config.ts';
import { signV3 } from '../../src/crm/signature.ts';
import { launchBrowser, type LaunchedBrowser } from '../../src/preview/launch-browser.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/start-sandbox.ts';
import { noon, smallSeed } from '../jobs/small-portal.ts';

const begun = Date.now();
const now = () => noon + Date.now() - begun;
const stopping = new AbortController();
let home: string;
let sandbox: Sandbox;
let running: Promise<number>;
let browser: LaunchedBrowser;
let page: Page;
let url: string;
const troubles: string[] = [];

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'warmline-install-'));
  const strict = { perTenSeconds: 1_000_000, searchPerSecond: 1_000_000, searchLagMs: 0 };
  const seed = smallSeed({ contacts: 20, companies: 4, emails: 120, calls: 10, deals: 5 });
  sandbox = await startSandbox({ seed, clock: now, strict });
  const port = await freePort();
  url = `http://localhost:${port}`;
  const env = {
    WARMLINE_HOME: home,
    PORT: String(port),
    PUBLIC_URL: url,
    HUBSPOT_API_URL: sandbox.url,
    HUBSPOT_APP_URL: sandbox.url,
    HUBSPOT_CLIENT_ID: sandbox.clientId,
    HUBSPOT_CLIENT_SECRET: sandbox.clientSecret,
    WARMLINE_TOKEN_KEYS: `1:${Buffer.alloc(32, 3).toString('base64')}`,
    WARMLINE_SYNC_MINUTES: '0',
    LOG_LEVEL: 'silent',
  };
  running = buildProgram({
    readConfig: () => readConfig(env),
    now,
    signal: stopping.signal,
  }).run(['start']);
  await vi.waitFor(() => fetch(`${url}/health`), { timeout: 90_000, interval: 200 });
  browser = await launchBrowser();
  page = await browser.context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => troubles.push(error.message));
  // What the page's own policy forbids is told here.
  page.on('console', (line) => line.type() === 'error' && troubles.push(line.text()));
}, 300_000);
afterAll(async () => {
  await browser?.close();
  stopping.abort(new Error('stopped'));
  await running?.catch(() => {});
  await sandbox?.stop();
  await rm(home, { recursive: true, force: true });
});

const listing = () =>
  `${sandbox.url}/marketplace/listing?install=${encodeURIComponent(`${url}/oauth/install`)}`;

test('an admin declines, then installs from the marketplace and sees the reading come to its end', async () => {
  await page.goto(listing());
  await page.getByRole('link', { name: 'Install app' }).click();
  await page.getByText('crm.objects.contacts.read').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('You declined').waitFor();
  expect(new URL(page.url()).origin).toBe(url);

  await page.getByRole('link', { name: 'Connect Warmline' }).click();
  await page.getByRole('button', { name: 'Connect app' }).click();
  await page.getByRole('heading', { name: 'Warmline is connected' }).waitFor();
  expect(page.url()).toBe(`${url}/installed`);
  // The page takes its figures anew by itself.
  await page.getByText('Everything is read: 24 customers').waitFor();
  expect(await page.locator('dl').innerText()).toMatch(/E-mails\s+120, done/);
  expect(await page.getByRole('link', { name: 'Open contacts' }).getAttribute('href')).toBe(
    `https://app.hubspot.com/contacts/${sandbox.portalId}/objects/0-1`,
  );

  expect(troubles).toEqual([]);

  await page.evaluate(axe.source);
  const found = (await page.evaluate('axe.run()')) as { violations: { id: string }[] };
  expect(found.violations.map(({ id }) => id)).toEqual([]);
}, 240_000);

test('the card of that portal answers to its signature, and the screen says it in the language asked for', async () => {
  const path = `/api/card?kind=contact&id=1&portalId=${sandbox.portalId}`;
  const timestamp = String(now());
  const signature = signV3({
    method: 'GET',
    uri: url + path,
    rawBody: Buffer.alloc(0),
    timestamp,
    clientSecret: sandbox.clientSecret,
  });
  const answer = await fetch(url + path, {
    headers: { 'x-hubspot-request-timestamp': timestamp, 'x-hubspot-signature-v3': signature },
  });
  expect(await answer.json()).toMatchObject({ status: 'ok' });

  await page.setExtraHTTPHeaders({ 'accept-language': 'ja' });
  await page.goto(`${url}/installed`);
  await page.getByRole('heading', { name: 'Warmlineを接続しました' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('ja');
}, 120_000);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
