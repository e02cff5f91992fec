import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { launchBrowser } from '../../src/preview/launch-browser.ts';
import type { LaunchedBrowser } from '../../src/preview/launch-browser.ts';
import type { RecordView } from '../../src/preview/preview-api.ts';
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

const panel = (): Locator => page.locator('[data-extension=warmline-plan-saves]');
const rows = () => page.locator('.pv-table tbody tr');

async function tasksOf(id: string): Promise<string[]> {
  const response = await fetch(`${demo.url}/preview/api/record`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'contact', id }),
  });
  const { timeline } = (await response.json()) as RecordView;
  return timeline.filter(({ type }) => type === 'task').map(({ title }) => title);
}

async function expectAccessible() {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate('axe.run()')) as {
    violations: { id: string; impact: string; nodes: { html: string }[] }[];
  };
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

test('a manager selects customers in a list and gives a colleague their tasks, once', async () => {
  await page.goto(`${demo.url}/?level=high&level=elevated&requests=open`);
  await rows().nth(2).waitFor();
  const links = await Promise.all(
    [0, 1, 2].map((place) => rows().nth(place).getByRole('link').getAttribute('href')),
  );
  const ids = links.map((link) => link!.split('/').at(-1)!);
  for (const place of [0, 1, 2]) await rows().nth(place).getByRole('checkbox').check();
  await page.getByText('3 selected').waitFor();
  await page.getByRole('button', { name: 'Plan saves' }).click();
  await panel().getByRole('button', { name: 'Make 3 tasks' }).waitFor();
  await panel().getByText('3 records selected').waitFor();
  await expectAccessible();

  const before = (await Promise.all(ids.map(tasksOf))).map((tasks) => tasks.length);
  const options = panel().getByLabel('Who gets the tasks').locator('option');
  const colleague = (await options.allInnerTexts()).at(-1)!;
  await panel().getByLabel('Who gets the tasks').selectOption({ label: colleague });
  await expect
    .poll(() => panel().locator('tbody tr').first().innerText(), patiently)
    .toContain(colleague);
  await panel().getByRole('button', { name: 'Make 3 tasks' }).click();
  await panel().getByText('3 tasks made').waitFor();
  await expectAccessible();
  const after = await Promise.all(ids.map(tasksOf));
  expect(after.map((tasks) => tasks.length)).toEqual(before.map((count) => count + 1));

  // Planned again, there is nothing left to make.
  const dialog = page.getByRole('dialog', { name: 'Plan saves' });
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: 'Plan saves' }).click();
  await panel().getByText('3 were given this task within the last week').waitFor();
  await panel().getByText('Nothing to make').waitFor();
  expect(troubles).toEqual([]);
}, 600_000);

test.each([
  ['hu', 'Nincs mit létrehozni'],
  ['zh-TW', '沒有需要建立的任務'],
])(
  'in %s',
  async (language, text) => {
    const dialog = page.getByRole('dialog', { name: 'Plan saves' });
    await dialog.getByLabel('Language').selectOption(language);
    await panel().getByText(text).waitFor();
    expect(troubles).toEqual([]);
  },
  120_000,
);

test('a deal and a ticket show their customer, and a preview shows the card', async () => {
  await page.evaluate('localStorage.clear()');
  const firstOf = async (objectType: string) => {
    const response = await fetch(`${demo.url}/preview/api/crm/search`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ request: { objectType, pageLength: 1 } }),
    });
    const { results } = (await response.json()) as { results: { objectId: number }[] };
    return results[0]!.objectId;
  };
  const extension = (name: string) => page.locator(`[data-extension=warmline-risk-${name}]`);
  await page.goto(`${demo.url}/record/deal/${await firstOf('deals')}`);
  await extension('tab')
    .getByText(/^Risk of ./)
    .waitFor();
  await extension('sidebar')
    .getByText(/^Risk of ./)
    .waitFor();
  await expectAccessible();
  await page.goto(`${demo.url}/record/ticket/${await firstOf('tickets')}`);
  await extension('helpdesk')
    .getByText(/^Risk of ./)
    .waitFor();
  await page.getByRole('button', { name: 'Preview' }).click();
  await extension('preview')
    .getByText(/^Risk of ./)
    .waitFor();
  await expectAccessible();
  expect(troubles).toEqual([]);
}, 300_000);
