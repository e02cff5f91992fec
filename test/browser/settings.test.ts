import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';

import type { ListResult } from '../../src/preview/preview-api.ts';
import { openDemo, patiently } from './open-demo.ts';

const open = openDemo();

const switches = (): Locator => open.page.getByRole('group', { name: 'Preview' });
const panel = (): Locator => open.page.locator('[data-extension=warmline-settings]');
const card = (): Locator => open.page.locator('[data-extension=warmline-risk-tab]');

/** A contact whose risk is high, but not so high that no threshold could lie above it. */
async function highContact(): Promise<{ id: string; score: number }> {
  const view = {
    kind: 'contact',
    text: '',
    levels: ['high'],
    openRequests: false,
    owner: null,
    sort: 'risk',
    direction: 'ASCENDING',
    after: null,
    limit: 20,
  };
  let found: ListResult['rows'][number] | undefined;
  // What was written back is found only once the portal has indexed it.
  await expect
    .poll(async () => {
      const { rows } = await open.ask<ListResult>('api/list', view);
      found = rows.find(({ score }) => score !== null && score < 95);
      return found;
    }, patiently)
    .toBeTruthy();
  return { id: found!.id, score: found!.score! };
}

test('an admin moves a threshold, sees whom it would move, saves, and a card says so; undo brings it back', async () => {
  const { id, score } = await highContact();
  await open.page.goto(`${open.demo.url}/record/contact/${id}`);
  await card().getByText(`Risk ${score} of 100 · High`).first().waitFor();

  await open.page.getByRole('link', { name: 'Settings' }).click();
  await panel().getByRole('tab', { name: 'Levels' }).click();
  const high = panel().getByRole('spinbutton', { name: 'High', exact: true });
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
  await switches().getByLabel('Trouble').selectOption('down');
  await panel().getByRole('button', { name: 'Save' }).click();
  await panel().getByText('What you typed is still here.').waitFor();
  expect(await high.inputValue()).toBe(String(score + 1));
  await switches().getByLabel('Trouble').selectOption('none');
  await panel().getByRole('button', { name: 'Save' }).click();
  await panel().getByText('Saved', { exact: true }).waitFor();

  await open.page.goto(`${open.demo.url}/record/contact/${id}`);
  await card().getByText(`Risk ${score} of 100 · Elevated`).first().waitFor();

  await open.page.goto(`${open.demo.url}/settings`);
  await panel().getByRole('button', { name: 'Undo this save' }).click();
  await panel().getByText('Undone', { exact: true }).waitFor();
  await panel().getByRole('tab', { name: 'Levels' }).click();
  await expect.poll(() => high.inputValue(), patiently).toBe('75');
  await open.page.goto(`${open.demo.url}/record/contact/${id}`);
  await card().getByText(`Risk ${score} of 100 · High`).first().waitFor();
  expect(open.troubles).toEqual([]);
}, 600_000);

test('the state names what is read and how fresh it is, in the reader’s language; nobody without access sees settings', async () => {
  await open.page.goto(`${open.demo.url}/settings`);
  await switches().getByLabel('Language').selectOption('zh-TW');
  await panel().getByRole('tab', { name: '狀態' }).click();
  await panel().getByText('Warmline 用到的內容都可以讀取。').waitFor();
  await panel()
    .getByText(/^上次讀取：/)
    .waitFor();
  await switches().getByLabel('Trouble').selectOption('denied');
  await switches().getByLabel('Language').selectOption('hu');
  await panel().getByText('Nincs hozzáférés').waitFor();
  expect(await panel().getByRole('tab').count()).toBe(0);
  await switches().getByLabel('Trouble').selectOption('none');
  expect(open.troubles).toEqual([]);
}, 300_000);
