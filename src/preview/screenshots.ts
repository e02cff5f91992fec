import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import type { Page } from 'playwright-core';

import { cardStates } from './card-states.ts';
import { launchBrowser } from './launch-browser.ts';
import type { ListResult } from './preview-api.ts';
import { startDemo } from './start-demo.ts';

/** The pictures of README and setup guide: the panels of the demo portal, on a day that stays the same. */
const startAt = Date.parse('2026-11-20T09:00:00Z');
const folder = fileURLToPath(new URL('../../docs/img/', import.meta.url));
const settleMs = 1_500;
const indexingMs = 6_000;
const mostStateHeight = 1_100;

await mkdir(`${folder}states`, { recursive: true });
process.stderr.write('Building the demo portal; this takes about a minute.\n');
const demo = await startDemo(startAt);
try {
  const browser = await launchBrowser({
    width: 1440,
    height: 900,
    scale: 1.5,
    // npm run screenshots -- /path/to/chromium
    executable: process.argv[2],
  });
  try {
    const page = await browser.context.newPage();
    const list = await pictureList(page);
    const card = await pictureCard(page);
    await pictureBoth(await browser.context.newPage(), list, card);
    await pictureAsks(page);
    await picturePlan(page);
    await pictureStates(page);
  } finally {
    await browser.close();
  }
} finally {
  await demo.stop();
}
process.stderr.write(`Pictures are in ${folder}\n`);

async function pictureList(page: Page): Promise<Buffer> {
  await page.goto(`${demo.url}/?level=elevated&level=watch&requests=open`);
  await page.locator('tbody tr').first().waitFor();
  // The page looks again for what the portal's search had not indexed yet.
  await page.waitForTimeout(indexingMs);
  await page.getByRole('button', { name: /^Unknown \d+/ }).waitFor();
  return keep('list.png', await page.screenshot());
}

/** A record in English whose next action answers a request, so that the card shows sentence and effect. */
async function pictureCard(page: Page): Promise<Buffer> {
  await page.goto(`${demo.url}/record/contact/${await findRecord()}`);
  await page
    .locator('[data-extension=warmline-risk-tab]')
    .getByText(/Risk \d+ of 100/)
    .waitFor();
  await page.locator('.pv-name').waitFor();
  // Charts and fonts come in after the words.
  await page.waitForTimeout(settleMs);
  return keep('card.png', await page.screenshot());
}

async function pictureAsks(page: Page): Promise<void> {
  await page.goto(`${demo.url}/app/asks?sort=risk`);
  await page.locator('[data-extension=warmline-pages] tbody tr').first().waitFor();
  await page.waitForTimeout(settleMs);
  await keep('asks.png', await page.screenshot());
}

/** The plan for the first customers of a manager's list, before anything is made. */
async function picturePlan(page: Page): Promise<void> {
  await page.goto(`${demo.url}/?level=high&level=elevated`);
  await page.getByLabel('Select all on this page').check();
  await page.getByRole('button', { name: 'Plan saves' }).click();
  await page.getByRole('button', { name: /^Make \d+ tasks/ }).waitFor();
  await page.waitForTimeout(settleMs);
  await keep('plan-saves.png', await page.screenshot());
}

/** The card in each of its states, for the guide of those who use it; small, since they are many. */
async function pictureStates(page: Page): Promise<void> {
  const id = await findRecord();
  await page.setViewportSize({ width: 1200, height: 900 });
  for (const { name, fault, shows } of cardStates) {
    await page.goto(`${demo.url}/record/contact/${id}?trouble=${fault}`);
    const card = page.locator('[data-extension=warmline-risk-tab]');
    await card.getByText(shows).first().waitFor();
    await page.waitForTimeout(settleMs);
    const box = await card.boundingBox();
    if (!box) throw new Error(`The card in state ${name} is not there.`);
    const clip = { ...box, height: Math.min(box.height, mostStateHeight) };
    await keep(
      `states/${name}.jpg`,
      await page.screenshot({ clip, type: 'jpeg', quality: 60, fullPage: true, scale: 'css' }),
    );
  }
}

async function findRecord(): Promise<string> {
  const view = {
    kind: 'contact',
    text: '',
    levels: ['high', 'elevated', 'watch'],
    openRequests: true,
  };
  const order = { owner: null, sort: 'risk', direction: 'DESCENDING', after: null, limit: 100 };
  const { rows } = await ask<ListResult>('list', { ...view, ...order });
  const answers = rows.filter((row) => row.nextAction.startsWith('Answer'));
  for (const { id } of answers) {
    const names = ['hs_language'];
    const read = await ask<Record<string, string | null>>('crm/properties', {
      kind: 'contact',
      id,
      names,
    });
    if (read['hs_language']?.startsWith('en')) return id;
  }
  const [first] = answers;
  if (!first) throw new Error('No customer at risk waits for an answer.');
  return first.id;
}

async function ask<T>(path: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${demo.url}/preview/api/${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as T;
}

function source(image: Buffer): string {
  return `data:image/png;base64,${image.toString('base64')}`;
}

/** One picture for the top of the README: the list with the card before it. */
async function pictureBoth(page: Page, list: Buffer, card: Buffer): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 1000 });
  await page.setContent(`<body style="margin:0;background:#eaf0f6">
    <style>img{position:absolute;border-radius:8px;box-shadow:0 8px 40px rgb(37 51 66/25%);width:1090px}</style>
    <img style="left:30px;top:30px" src="${source(list)}"><img style="right:30px;bottom:30px" src="${source(card)}">`);
  await keep('warmline.png', await page.screenshot());
}

async function keep(name: string, image: Buffer): Promise<Buffer> {
  await writeFile(new URL(name, `file://${folder}`), image);
  return image;
}
