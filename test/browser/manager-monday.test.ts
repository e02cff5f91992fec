import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';

import type { HomeChoice, SavesQueueResponse } from '../../extensions/app/contract/home.ts';
import type { HostedAnswer, RecordView } from '../../src/preview/preview-api.ts';
import type { Language } from '../../src/timeline/settings.ts';
import { expectAccessible } from './expect-accessible.ts';
import { openDemo, patiently } from './open-demo.ts';
import { walkLanguages, wordsOf } from './words-of.ts';

const open = openDemo();
const home = (): Locator => open.page.locator('[data-extension=warmline-pages]');
const rows = () => home().locator('tbody tr');
const address = () => new URL(open.page.url()).searchParams;

const readQueue = (language: Language, query = ''): Promise<SavesQueueResponse> =>
  open.read(`/api/home/saves?language=${language}&${query}`);

/** An owner whose saves of the week fit on one page, and another for each language. */
async function ownerFor(language: Language): Promise<HomeChoice> {
  const { filters } = await readQueue(language);
  const fitting = filters.owner.filter(({ value, count }) => /^\d+$/.test(value) && count >= 3);
  return fitting[walkLanguages.indexOf(language as 'en') % fitting.length]!;
}

const tasksOf = async (id: string) =>
  (await open.ask<RecordView>('api/record', { kind: 'contact', id })).timeline.filter(
    ({ type }) => type === 'task',
  ).length;

test.each(walkLanguages)(
  'a manager’s Monday, in %s: filter, export, report, let go, assign in bulk',
  async (language) => {
    const words = wordsOf(language);
    const owner = await ownerFor(language);
    await open.page.goto(`${open.demo.url}/app`);
    await open.page
      .getByRole('group', { name: 'Preview' })
      .getByLabel('Language')
      .selectOption(language);
    await home()
      .getByRole('heading', { name: words.pages('nav.saves') })
      .waitFor();

    // Whose week is it? The choice is in the address, and the page says the same from there alone.
    await home()
      .getByRole('combobox', { name: words.pages('column.owner'), exact: true })
      .selectOption({ label: words.pages('choice', owner) });
    await expect.poll(() => rows().count(), patiently).toBe(owner.count);
    expect(address().get('owner')).toBe(owner.value);
    await open.page.reload();
    await expect.poll(() => rows().count(), patiently).toBe(owner.count);
    await expectAccessible(open.page);

    // The file holds what is shown.
    const view = `owner=${owner.value}`;
    const queue = await readQueue(language, view);
    const downloading = open.page.waitForEvent('download');
    await home()
      .getByRole('link', { name: words.pages('export') })
      .click();
    const file = await readFile(await (await downloading).path());
    const lines = parse<{ customer: string }>(file, { bom: true, columns: true });
    expect(lines.map(({ customer }) => customer)).toEqual(queue.rows.map(({ name }) => name));

    // The report is a page to print, in the reader's language.
    const opening = open.page.waitForEvent('popup');
    await home()
      .getByRole('link', { name: words.pages('report') })
      .click();
    const report = await opening;
    await report.getByRole('heading', { name: words.backend('home.report.silent') }).waitFor();
    expect(await report.locator('html').getAttribute('lang')).toBe(language);
    await report.getByText(queue.rows[0]!.name).first().waitFor();
    await expectAccessible(report);
    await report.close();

    // One customer is not worth saving: let go with a reason, found in the lane, and taken back.
    const unwanted = queue.rows.at(-1)!;
    await rows()
      .filter({ hasText: unwanted.name })
      .getByRole('button', { name: words.pages('letGo') })
      .click();
    const dialog = open.page.getByRole('dialog');
    await dialog
      .getByLabel(words.pages('letGo.reason'))
      .selectOption({ label: words.pages('letGo.costs_more') });
    await dialog.getByRole('button', { name: words.pages('letGo') }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => rows().filter({ hasText: unwanted.name }).count(), patiently).toBe(0);
    await home()
      .getByRole('link', { name: words.pages('nav.groups') })
      .click();
    const lane = home().getByRole('row').filter({ hasText: unwanted.name });
    await lane.getByText(words.pages('letGo.costs_more')).waitFor();
    await expectAccessible(open.page);
    await lane.getByRole('button', { name: words.pages('lane.undo') }).click();
    await home().getByText(words.pages('lane.empty')).waitFor();
    const back = async () => (await readQueue(language, view)).rows.map(({ name }) => name);
    await expect.poll(back, patiently).toContain(unwanted.name);

    // A number of the grid leads to its customers.
    const cell = home().locator('tbody').first().getByRole('link', { name: /^\d+$/ }).last();
    await cell.click();
    await home()
      .getByRole('heading', { name: words.pages('nav.saves') })
      .waitFor();
    await rows().first().waitFor();
    expect(address().get('worth')).not.toBeNull();

    await assignInBulk(language);
    expect(open.troubles).toEqual([]);
  },
  300_000,
);

const listensFor = 'Win back';

/** An admin has told Warmline for which name a workflow of the account listens. */
async function listWorkflow(language: Language) {
  const changes = { workflowStarts: [listensFor] };
  const body = JSON.stringify({ key: `monday-${language}-1`, changes, language });
  const { status } = await open.ask<HostedAnswer>('fetch', {
    url: `${open.demo.url}/api/settings`,
    method: 'POST',
    headers: {},
    body,
    timeoutMs: 15_000,
    fault: 'none',
  });
  expect(status).toBe(200);
}

const startedBy = async (id: string) =>
  (await open.ask<RecordView>('api/record', { kind: 'contact', id })).properties.find(
    ({ label }) => label === 'Warmline start workflow',
  )?.value;

/**
 * Three customers of a list view, not yet given out, become a colleague's tasks, and a workflow of the account's starts for
 * them; planned again there is nothing to do.
 */
async function assignInBulk(language: Language) {
  const words = wordsOf(language);
  await listWorkflow(language);
  const panel = open.page.locator('[data-extension=warmline-plan-saves]');
  await open.page.goto(`${open.demo.url}/?level=high&level=elevated&level=watch&requests=open`);
  const listed = open.page.locator('.pv-table tbody tr');
  await listed.nth(2).waitFor();
  const first = 3 * walkLanguages.indexOf(language as 'en');
  const places = [first, first + 1, first + 2];
  await listed.nth(places.at(-1)!).waitFor();
  const links = await Promise.all(
    places.map((place) => listed.nth(place).getByRole('link').getAttribute('href')),
  );
  const ids = links.map((link) => link!.split('/').at(-1)!);
  for (const place of places) await listed.nth(place).getByRole('checkbox').check();
  await open.page.getByText('3 selected').waitFor();
  await open.page.getByRole('button', { name: 'Plan saves' }).click();
  await panel.getByText(words.plan('selected', { count: 3 })).waitFor();
  const make = panel.getByRole('button', { name: words.plan('button', { count: 3 }) });
  await make.waitFor();
  await expectAccessible(open.page);

  const before = await Promise.all(ids.map(tasksOf));
  const who = panel.getByLabel(words.plan('assign'));
  // The last one is nobody.
  const colleague = (await who.locator('option').allInnerTexts()).at(-2)!;
  await who.selectOption({ label: colleague });
  await expect
    .poll(() => panel.locator('tbody tr').first().innerText(), patiently)
    .toContain(colleague);
  const workflow = panel.getByLabel(words.plan('start'));
  await workflow.selectOption({ label: listensFor });
  await panel.getByText(words.plan('start.count', { count: 3 })).waitFor();
  await expectAccessible(open.page);
  // From the last choice the keyboard comes to the one button.
  await workflow.focus();
  await open.page.keyboard.press('Tab');
  const both = panel.getByRole('button', {
    name: words.plan('button.both', { tasks: 3, starts: 3 }),
  });
  await both.and(open.page.locator(':focus')).waitFor();
  await open.page.keyboard.press('Enter');
  await panel.getByText(words.plan('done.made', { count: 3 })).waitFor();
  await panel.getByText(words.plan('started.made', { count: 3 })).waitFor();
  await expectAccessible(open.page);
  expect(await Promise.all(ids.map(tasksOf))).toEqual(before.map((count) => count + 1));
  expect(await Promise.all(ids.map(startedBy))).toEqual([listensFor, listensFor, listensFor]);

  await open.page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();
  await open.page.getByRole('button', { name: 'Plan saves' }).click();
  await panel.getByText(words.plan('left.made', { count: 3 })).waitFor();
  await workflow.selectOption({ label: listensFor });
  await panel.getByText(words.plan('start.left.started', { count: 3 })).waitFor();
  await panel.getByText(words.plan('nothing'), { exact: true }).waitFor();
}
