import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';

import type { AsksResponse } from '../../extensions/app/contract/asks.ts';
import type { RecordView } from '../../src/preview/preview-api.ts';
import { demoPortal } from '../../src/sandbox/demo/demo-portal.ts';
import { fullAnswer, openDemo, patiently } from './open-demo.ts';

const open = openDemo();

/** What the page's own backend says to a signed caller. */
function asks(query = ''): Promise<AsksResponse> {
  return open.read(`/api/asks?language=en&${query}`);
}

const panel = (): Locator => open.page.locator('[data-extension=warmline-pages]');
const rows = () => panel().locator('tbody tr');
const card = (): Locator => open.page.locator('[data-extension=warmline-risk-tab]');

/** Asked by mail, and the one ask of a contact: the card's first reply answers it. */
const isMailed = (
  { id, customer }: AsksResponse['rows'][number],
  _: number,
  rows: AsksResponse['rows'],
) =>
  id.startsWith('email:') &&
  customer.objectTypeId === '0-1' &&
  rows.filter((other) => other.customer.id === customer.id).length === 1;

/** Whose asks fit on a page, one of them by mail. */
async function findOwner(): Promise<AsksResponse['owners'][number]> {
  for (const owner of (await asks()).owners) {
    if (owner.count < 2 || owner.count > 25) continue;
    if ((await asks(`owner=${owner.value}`)).rows.some(isMailed)) return owner;
  }
  throw new Error('Nobody has a page of asks with one by mail.');
}

test('the demo is the portal of its moment, however long it took until it was read', async () => {
  const { records } = demoPortal({ now: open.startAt });
  const newest = [...records].findLast(
    ({ type, associations }) => type === 'emails' && associations.contacts,
  )!;
  const at = Date.parse(newest.properties['hs_timestamp']!);
  expect(open.startAt - at).toBeLessThan(86_400_000);
  const [id] = newest.associations.contacts!;
  const { timeline } = await open.ask<RecordView>('api/record', { kind: 'contact', id });
  expect(timeline.map((item) => item.at)).toContain(at);
});

test('a manager filters, opens a record, answers, and the ask is gone', async () => {
  const owner = await findOwner();
  await open.page.goto(open.demo.url);
  await open.page.getByRole('link', { name: 'Open asks' }).click();
  await panel().getByRole('heading', { name: 'Open asks' }).waitFor();

  // The filter is in the address, works from there alone, and goes back with the browser's own button.
  await panel()
    .getByLabel('Owner')
    .selectOption({ label: `${owner.label} (${owner.count})` });
  await expect.poll(() => rows().count(), patiently).toBe(owner.count);
  expect(new URL(open.page.url()).search).toBe(`?owner=${owner.value}`);
  await panel().getByRole('button', { name: 'Value' }).click();
  await expect
    .poll(() => new URL(open.page.url()).searchParams.get('sort'), patiently)
    .toBe('value');
  await open.page.reload();
  await expect.poll(() => rows().count(), patiently).toBe(owner.count);
  await open.page.goBack();
  await expect.poll(() => new URL(open.page.url()).search, patiently).toBe(`?owner=${owner.value}`);

  // The file holds what is shown.
  const download = open.page.waitForEvent('download');
  await panel().getByRole('link', { name: 'Export as CSV' }).click();
  expect((await download).suggestedFilename()).toBe('open-asks.csv');

  const before = await asks(`owner=${owner.value}`);
  const wanted = before.rows.find(isMailed)!;
  await rows()
    .filter({ hasText: wanted.sentence })
    .first()
    .getByRole('link', { name: wanted.asker! })
    .click();
  await card().getByText(wanted.sentence).first().waitFor();
  await card().getByRole('button', { name: 'Reply', exact: true }).first().click();
  const dialog = open.page.getByRole('dialog', { name: 'Send e-mail' });
  expect(await dialog.getByLabel('Text').inputValue()).toContain(wanted.sentence);
  await dialog.getByLabel('Text').fill(fullAnswer);
  await dialog.getByRole('button', { name: 'Send' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await open.sync();

  await open.page.goto(`${open.demo.url}/app/asks?owner=${owner.value}`);
  await panel().getByText('open', { exact: false }).first().waitFor();
  await expect
    .poll(async () => (await asks(`owner=${owner.value}`)).rows.map(({ id }) => id), patiently)
    .not.toContain(wanted.id);
  await expect.poll(() => rows().filter({ hasText: wanted.sentence }).count(), patiently).toBe(0);
  expect(open.troubles).toEqual([]);
}, 600_000);

test('"not a request" on a card takes the ask off the page at once, and undo brings it back', async () => {
  const wanted = (await asks()).rows.find(({ customer }) => customer.objectTypeId === '0-1');
  const ids = async () => (await asks(`owner=`)).rows.map(({ id }) => id);
  await open.page.goto(`${open.demo.url}/record/contact/${wanted!.customer.id}`);
  await card().getByRole('button', { name: 'Not a request' }).first().waitFor();
  const request = card()
    .getByRole('button', { name: 'Not a request' })
    .nth(await placeOf(wanted!.sentence));
  await request.click();
  await card().getByRole('button', { name: 'Undo' }).waitFor();
  await expect.poll(ids, patiently).not.toContain(wanted!.id);
  await card().getByRole('button', { name: 'Undo' }).click();
  await expect.poll(ids, patiently).toContain(wanted!.id);
  expect(open.troubles).toEqual([]);
}, 300_000);

/** Which of the card's requests has this sentence; 0 where a reason above quotes it, as the oldest one does. */
async function placeOf(sentence: string): Promise<number> {
  const all = await card().getByRole('button', { name: 'Not a request' }).count();
  for (let place = 0; place < all; place += 1) {
    const row = card().getByRole('button', { name: 'Not a request' }).nth(place).locator('../..');
    if (((await row.textContent()) ?? '').includes(sentence)) return place;
  }
  return 0;
}
