import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { launchBrowser } from '../../src/preview/launch-browser.ts';
import type { LaunchedBrowser } from '../../src/preview/launch-browser.ts';
import type { ListResult } from '../../src/preview/preview-api.ts';
import { startDemo } from '../../src/preview/start-demo.ts';
import type { Demo } from '../../src/preview/start-demo.ts';

const startAt = Date.parse('2026-11-20T09:00:00Z');
/** The machine may be busy; nothing here measures time. */
const patiently = { timeout: 60_000 };
let demo: Demo;
let browser: LaunchedBrowser;
let page: Page;
const troubles: string[] = [];

beforeAll(async () => {
  demo = await startDemo(startAt);
  browser = await launchBrowser();
  page = await browser.context.newPage();
  page.on('pageerror', (error) => troubles.push(error.message));
  page.setDefaultTimeout(60_000);
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

const panel = (): Locator => page.locator('[data-extension=warmline-settings]');
const card = (): Locator => page.locator('[data-extension=warmline-risk-tab]');

/** A contact whose risk is high, but not so high that no threshold could lie above it. */
async function highContact(): Promise<{ id: string; score: number }> {
  const response = await fetch(`${demo.url}/preview/api/list`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      kind: 'contact',
      text: '',
      levels: ['high'],
      openRequests: false,
      owner: null,
      sort: 'risk',
      direction: 'ASCENDING',
      after: null,
      limit: 20,
    }),
  });
  const { rows } = (await response.json()) as ListResult;
  const found = rows.find(({ score }) => score !== null && score < 95)!;
  return { id: found.id, score: found.score! };
}

test('an admin moves a threshold, sees whom it would move, saves, and a card says so; undo brings it back', async () => {
  const { id, score } = await highContact();
  await page.goto(`${demo.url}/record/contact/${id}`);
  await card().getByText(`Risk ${score} of 100 · High`).first().waitFor();

  await page.getByRole('link', { name: 'Settings' }).click();
  await panel().getByRole('tab', { name: 'Levels' }).click();
  const high = panel().getByLabel('High', { exact: true });
  expect(await high.inputValue()).toBe('75');

  // What does not do is said as it is typed, and nothing can be saved.
  await high.fill('40');
  await panel().getByText('Let each level begin above the one before.').waitFor();
  expect(await panel().getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);

  await high.fill(String(score + 1));
  const figure = panel().getByText(/^[\d,]+ customers? of [\d,]+ would change level\.$/);
  await figure.waitFor();
  expect(parseInt((await figure.textContent())!, 10)).toBeGreaterThan(0);
  await panel()
    .getByText(`Where each level begins · High: 75 → ${score + 1}`)
    .waitFor();
  await panel()
    .getByText(/^\d+ contacts?: High → Elevated$/)
    .waitFor();

  // A backend that is gone takes nothing away.
  await page.getByLabel('Trouble').selectOption('down');
  await panel().getByRole('button', { name: 'Save' }).click();
  await panel().getByText('What you typed is still here.').waitFor();
  expect(await high.inputValue()).toBe(String(score + 1));
  await page.getByLabel('Trouble').selectOption('none');
  await panel().getByRole('button', { name: 'Save' }).click();
  await panel().getByText('Saved', { exact: true }).waitFor();

  await page.goto(`${demo.url}/record/contact/${id}`);
  await card().getByText(`Risk ${score} of 100 · Elevated`).first().waitFor();

  await page.goto(`${demo.url}/settings`);
  await panel().getByRole('button', { name: 'Undo this save' }).click();
  await panel().getByText('Undone', { exact: true }).waitFor();
  await panel().getByRole('tab', { name: 'Levels' }).click();
  await expect.poll(() => high.inputValue(), patiently).toBe('75');
  await page.goto(`${demo.url}/record/contact/${id}`);
  await card().getByText(`Risk ${score} of 100 · High`).first().waitFor();
  expect(troubles).toEqual([]);
}, 600_000);

test('the state names what is read and how fresh it is, in the reader’s language; nobody without access sees settings', async () => {
  await page.goto(`${demo.url}/settings`);
  await page.getByLabel('Language').selectOption('zh-TW');
  await panel().getByRole('tab', { name: '狀態' }).click();
  await panel().getByText('Warmline 用到的內容都可以讀取。').waitFor();
  await panel()
    .getByText(/^上次讀取：/)
    .waitFor();
  await page.getByLabel('Trouble').selectOption('denied');
  await page.getByLabel('Language').selectOption('hu');
  await panel().getByText('Nincs hozzáférés').waitFor();
  expect(await panel().getByRole('tab').count()).toBe(0);
  await page.getByLabel('Trouble').selectOption('none');
  expect(troubles).toEqual([]);
}, 300_000);
