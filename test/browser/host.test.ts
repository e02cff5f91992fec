import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { verifySignatureV3 } from '../../src/crm/signature.ts';
import { launchBrowser } from '../../src/preview/launch-browser.ts';
import type { LaunchedBrowser } from '../../src/preview/launch-browser.ts';
import { startPreview } from '../preview/preview-server.ts';
import type { PreviewServer } from '../preview/preview-server.ts';
import { now } from '../preview/small-portal.ts';
import { expectAccessible } from './expect-accessible.ts';

/** The machine may be busy; nothing here measures time. */
const patiently = { timeout: 30_000 };
let server: PreviewServer;
let browser: LaunchedBrowser;
let page: Page;
const verdicts: unknown[] = [];
const troubles: string[] = [];

beforeAll(async () => {
  server = await startPreview({}, (app) => {
    app.post('/api/echo', async (request) => {
      verdicts.push(
        verifySignatureV3({
          method: request.method,
          uri: `http://${request.headers.host}${request.raw.url}`,
          rawBody: Buffer.from(JSON.stringify(request.body)),
          timestampHeader: String(request.headers['x-hubspot-request-timestamp']),
          signatureHeader: String(request.headers['x-hubspot-signature-v3']),
          clientSecret: 'secret',
          now,
        }),
      );
      return { heard: request.body };
    });
  });
  browser = await launchBrowser();
  page = await browser.context.newPage();
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});
beforeEach(async () => {
  troubles.length = 0;
  await page.goto(`${server.url}/record/contact/1`);
  await page.getByText('Probe of 0-1').waitFor();
});

const card = () => page.locator('[data-extension=probe_card]');

test('the unchanged bundle renders from its worker and hears clicks', async () => {
  await card().getByRole('button', { name: 'Count' }).click();
  await card().getByText('Pressed 1 times').waitFor();
  await card().getByText('high', { exact: true }).waitFor();
  expect(page.workers()).toHaveLength(1);
  expect(troubles).toEqual([]);
});

test('its fetch reaches the backend, signed so that our own check accepts it', async () => {
  await card().getByRole('button', { name: 'Ask the backend' }).click();
  await card().getByText('200 {"heard":{"count":0}}').waitFor();
  expect(verdicts.at(-1)).toEqual({ valid: true });
});

test('fast typing arrives whole', async () => {
  const text = 'Sehr geehrte Frau Müller, danke!';
  await card().getByLabel('Typed').pressSequentially(text);
  await card().getByText(`Heard: ${text}`).waitFor();
  expect(await card().getByLabel('Typed').inputValue()).toBe(text);
});

test('a dialog takes the focus, keeps it, closes by Escape or by the card, and gives it back', async () => {
  const opener = card().getByRole('button', { name: 'Open dialog' });
  await opener.click();
  const dialog = page.getByRole('dialog', { name: 'A dialog' });
  await dialog.getByText('Inside the dialog').waitFor();
  for (let presses = 0; presses < 4; presses += 1) {
    await page.keyboard.press('Tab');
    expect(await dialog.locator(':focus').count()).toBe(1);
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await opener.and(page.locator(':focus')).count()).toBe(1);
  await opener.click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await dialog.waitFor({ state: 'hidden' });
});

test('an alert of the card shows on the page', async () => {
  await card().getByRole('button', { name: 'Alert' }).click();
  await page.getByText('Saved.').waitFor();
});

test('the CRM action opens the composer with the draft, and what is sent is in the portal', async () => {
  await card().getByRole('button', { name: 'Write e-mail' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send e-mail' });
  expect(await dialog.getByLabel('Subject').inputValue()).toBe('Your quote');
  expect(await dialog.getByLabel('Text').inputValue()).toBe('Dear Anna,');
  await dialog.getByRole('button', { name: 'Send' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('tab', { name: 'Activities' }).click();
  await page.getByRole('article').filter({ hasText: 'Your quote' }).waitFor();
  const ids = (await server.crm.associations('contacts', 'emails', ['1'])).get('1') ?? [];
  const { records } = await server.crm.read('emails', ids, [
    'hs_email_subject',
    'hs_email_direction',
  ]);
  expect(records.map((record) => record.properties)).toContainEqual(
    expect.objectContaining({ hs_email_subject: 'Your quote', hs_email_direction: 'EMAIL' }),
  );
});

test('a message is shown as text, and nothing in it runs', async () => {
  await page.getByRole('tab', { name: 'Activities' }).click();
  const entry = page.getByRole('article').filter({ hasText: 'Quote <b>please</b>' });
  expect(await entry.innerText()).toContain('Could you send us a quote?');
  expect(await page.evaluate('window.broken')).toBeUndefined();
  expect(await entry.locator('img').count()).toBe(0);
});

test('the switches change language and bring trouble', async () => {
  const switches = page.getByRole('group', { name: 'Preview' });
  await switches.getByLabel('Language').selectOption('hu');
  await card().getByText('Language hu').waitFor();
  await switches.getByLabel('Trouble').selectOption('down');
  await card().getByRole('button', { name: 'Ask the backend' }).click();
  await card().getByText(/^502/).waitFor();
  await switches.getByLabel('Trouble').selectOption('denied');
  await card().getByRole('button', { name: 'Ask the backend' }).click();
  await card().getByText(/^403/).waitFor();
  await switches.getByLabel('Language').selectOption('en');
});

test('Chinese, Japanese and Hungarian letters come from fonts of our own', async () => {
  const loaded = await page.evaluate(async () => {
    const samples: [string, string][] = [
      ['Noto Sans SC Variable', '简'],
      ['Noto Sans TC Variable', '體'],
      ['Noto Sans JP Variable', '語'],
      ['Lexend Deca Variable', 'ő'],
    ];
    // Runs in the page, where there is a document; this project's types know none.
    const { fonts } = (
      globalThis as unknown as {
        document: { fonts: { load(font: string, text: string): Promise<unknown[]> } };
      }
    ).document;
    const counts: number[] = [];
    for (const [family, text] of samples)
      counts.push((await fonts.load(`14px "${family}"`, text)).length);
    return counts;
  });
  expect(loaded.every((count) => count > 0)).toBe(true);
});

test('the list leads to a record and back, and keeps its filter in the address', async () => {
  await page.goto(`${server.url}/`);
  await page.getByRole('link', { name: 'Anna Berg' }).waitFor();
  await page.getByRole('button', { name: /^High 1/ }).click();
  await page.getByRole('link', { name: 'Ben Cole' }).waitFor({ state: 'hidden' });
  expect(page.url()).toContain('level=high');
  await page.getByRole('link', { name: 'Anna Berg' }).click();
  await page.getByRole('heading', { name: 'Anna Berg' }).waitFor();
  await page.goBack();
  await page.getByRole('link', { name: 'Anna Berg' }).waitFor();
  expect(await page.getByRole('link', { name: 'Ben Cole' }).count()).toBe(0);
  await page.getByRole('button', { name: /^High 1/ }).click();
  await page.getByLabel('Search name, e-mail or company').fill('no such name');
  await page.getByText('Nothing matches these filters').waitFor();
  await page.getByRole('button', { name: 'Clear the filters' }).click();
});

test('“Sync now” asks the server once', async () => {
  const before = server.syncs;
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect.poll(() => server.syncs, patiently).toBe(before + 1);
});

test('list, record, dialog and activities have no serious fault for assistive technology', async () => {
  await expectAccessible(page);
  await card().getByRole('button', { name: 'Open dialog' }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Activities' }).click();
  await expectAccessible(page);
  await page.goto(server.url);
  await page.getByRole('link', { name: 'Anna Berg' }).waitFor();
  await expectAccessible(page);
});
