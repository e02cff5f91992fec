import axe from 'axe-core';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';

import type { RecordView } from '../../src/preview/preview-api.ts';
import { openDemo, patiently } from './open-demo.ts';

const open = openDemo();

const panel = (): Locator => open.page.locator('[data-extension=warmline-plan-saves]');
const rows = () => open.page.locator('.pv-table tbody tr');

async function tasksOf(id: string): Promise<string[]> {
  const { timeline } = await open.ask<RecordView>('api/record', { kind: 'contact', id });
  return timeline.filter(({ type }) => type === 'task').map(({ title }) => title);
}

async function expectAccessible() {
  await open.page.evaluate(axe.source);
  const { violations } = (await open.page.evaluate('axe.run()')) as {
    violations: { id: string; impact: string; nodes: { html: string }[] }[];
  };
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

test('a manager selects customers in a list and gives a colleague their tasks, once', async () => {
  await open.page.goto(`${open.demo.url}/?level=high&level=elevated&requests=open`);
  await rows().nth(2).waitFor();
  const links = await Promise.all(
    [0, 1, 2].map((place) => rows().nth(place).getByRole('link').getAttribute('href')),
  );
  const ids = links.map((link) => link!.split('/').at(-1)!);
  for (const place of [0, 1, 2]) await rows().nth(place).getByRole('checkbox').check();
  await open.page.getByText('3 selected').waitFor();
  await open.page.getByRole('button', { name: 'Plan saves' }).click();
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
  const dialog = open.page.getByRole('dialog', { name: 'Plan saves' });
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await open.page.getByRole('button', { name: 'Plan saves' }).click();
  await panel().getByText('3 were given this task within the last week').waitFor();
  await panel().getByText('Nothing to make').waitFor();
  expect(open.troubles).toEqual([]);
}, 600_000);

test.each([
  ['hu', 'Nincs mit létrehozni'],
  ['zh-TW', '沒有需要建立的任務'],
])(
  'in %s',
  async (language, text) => {
    const dialog = open.page.getByRole('dialog', { name: 'Plan saves' });
    await dialog.getByLabel('Language').selectOption(language);
    await panel().getByText(text).waitFor();
    expect(open.troubles).toEqual([]);
  },
  120_000,
);

test('a deal and a ticket show their customer, and a preview shows the card', async () => {
  await open.page.evaluate('localStorage.clear()');
  const firstOf = async (objectType: string) => {
    const { results } = await open.ask<{ results: { objectId: number }[] }>('api/crm/search', {
      request: { objectType, pageLength: 1 },
    });
    return results[0]!.objectId;
  };
  const extension = (name: string) => open.page.locator(`[data-extension=warmline-risk-${name}]`);
  await open.page.goto(`${open.demo.url}/record/deal/${await firstOf('deals')}`);
  await extension('tab')
    .getByText(/^Risk of ./)
    .waitFor();
  await extension('sidebar')
    .getByText(/^Risk of ./)
    .waitFor();
  await expectAccessible();
  await open.page.goto(`${open.demo.url}/record/ticket/${await firstOf('tickets')}`);
  await extension('helpdesk')
    .getByText(/^Risk of ./)
    .waitFor();
  await open.page.getByRole('button', { name: 'Preview' }).click();
  await extension('preview')
    .getByText(/^Risk of ./)
    .waitFor();
  await expectAccessible();
  expect(open.troubles).toEqual([]);
}, 300_000);
