import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import type { Page } from 'playwright-core';

import type { InsightResponse } from '../../extensions/app/contract/insights.ts';
import { launchBrowser } from './launch-browser.ts';
import { panelStates } from './panel-states.ts';
import type { HostedAnswer, ListResult } from './preview-api.ts';
import { startDemo } from './start-demo.ts';

/** The pictures of README and guides: the panels of the demo portal, on a day that stays the same. */
const startAt = Date.parse('2026-11-20T09:00:00Z');
const folder = fileURLToPath(new URL('../../docs/img/', import.meta.url));
const settleMs = 1_500;
const indexingMs = 6_000;
const replayMs = 1_000;
const mostStateHeight = 1_000;

const card = '[data-extension=warmline-risk-tab]';
const pages = '[data-extension=warmline-pages]';
const settings = '[data-extension=warmline-settings]';

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
    page.setDefaultTimeout(120_000);
    await replayPast();
    await pictureOf(page, '/app', `${pages} tbody tr`, 'home.png');
    const record = await findRecord('Answer');
    await pictureCard(page, record);
    await pictureBoth(page, await browser.context.newPage());
    await pictureList(page);
    await pictureOf(page, '/app/asks?sort=risk', `${pages} tbody tr`, 'asks.png');
    await pictureRest(page);
    await picturePlan(page);
    await pictureReport(page);
    await pictureSettings(page);
    await pictureStates(page, record);
  } finally {
    await browser.close();
  }
} finally {
  await demo.stop();
}
process.stderr.write(`Pictures are in ${folder}\n`);

/** One of the home's pages, once there is something to see. */
async function pictureOf(page: Page, path: string, wanted: string, name: string): Promise<Buffer> {
  await page.goto(`${demo.url}${path}`);
  await page.locator(wanted).first().waitFor();
  // Charts and fonts come in after the words.
  await page.waitForTimeout(settleMs);
  const shot = name.endsWith('.png') ? {} : ({ type: 'jpeg', quality: 75 } as const);
  return keep(name, await page.screenshot(shot));
}

/** What the home shows besides the two tables of customers. */
async function pictureRest(page: Page): Promise<void> {
  await pictureOf(page, '/app/groups', `${pages} tbody a`, 'groups.jpg');
  await pictureOf(page, '/app/risk', `${pages} tbody tr`, 'risk.jpg');
  await pictureOf(page, '/app/measures', `${pages} .hs-tile`, 'measures.jpg');
  await pictureOf(page, '/app/cohorts', `${pages} svg`, 'cohorts.jpg');
  await pictureOf(page, '/app/proof', `${pages} a[href*=replay]`, 'proof.jpg');
}

async function pictureList(page: Page): Promise<void> {
  await page.goto(`${demo.url}/?level=elevated&level=watch&requests=open`);
  await page.locator('tbody tr').first().waitFor();
  // The page looks again for what the portal's search had not indexed yet.
  await page.waitForTimeout(indexingMs);
  await page.getByRole('button', { name: /^Unknown \d+/ }).waitFor();
  await keep('list.png', await page.screenshot());
}

/** A record whose next action answers a request, so that the card shows sentence and effect. */
async function pictureCard(page: Page, id: string): Promise<void> {
  await page.goto(`${demo.url}/record/contact/${id}`);
  await page
    .locator(card)
    .getByText(/Risk \d+ of 100/)
    .waitFor();
  await page.locator('.pv-name').waitFor();
  await page.waitForTimeout(settleMs);
  await keep('card.png', await page.screenshot());
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

/** The page that a manager prints on Monday. */
async function pictureReport(page: Page): Promise<void> {
  await page.goto(`${demo.url}/app`);
  const opening = page.waitForEvent('popup');
  await page.locator(pages).getByRole('link', { name: 'Weekly report' }).click();
  const report = await opening;
  await report.getByRole('heading', { level: 1 }).waitFor();
  await keep('report.jpg', await report.screenshot({ type: 'jpeg', quality: 75 }));
  await report.close();
}

/** The first steps; a threshold being moved, with whom it would move; and how Warmline is doing. */
async function pictureSettings(page: Page): Promise<void> {
  const panel = page.locator(settings);
  const shoot = async (name: string) => {
    await page.waitForTimeout(settleMs);
    const image = await panel.screenshot({ type: 'jpeg', quality: 75 });
    await keep(name, image);
  };
  await page.setViewportSize({ width: 1200, height: 900 });
  await page.goto(`${demo.url}/settings`);
  await panel.getByText('Step 1 of 5').waitFor();
  await shoot('settings.jpg');
  await panel.getByRole('tab', { name: 'Levels' }).click();
  const high = panel.getByRole('spinbutton', { name: 'High', exact: true });
  await high.fill(String(Number(await high.inputValue()) - 10));
  await panel.getByText(/would change level\.$/).waitFor();
  await shoot('settings-levels.jpg');
  await page.goto(`${demo.url}/settings`);
  await panel.getByRole('tab', { name: 'State' }).click();
  await panel.getByText('What is recorded', { exact: true }).waitFor();
  await shoot('settings-state.jpg');
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** Every panel in each of its states, for the guides of those who use it; small, since they are many. */
async function pictureStates(page: Page, record: string): Promise<void> {
  await page.setViewportSize({ width: 1200, height: 900 });
  for (const { panel, extension, path, tab, name, fault, shows } of panelStates('en')) {
    await page.goto(`${demo.url}${path ?? `/record/contact/${record}`}?trouble=${fault}`);
    const frame = page.locator(`[data-extension=${extension}]`);
    if (tab) await frame.getByRole('tab', { name: tab }).click();
    await frame.getByText(shows).filter({ visible: true }).first().waitFor();
    await page.waitForTimeout(settleMs / 3);
    const box = await frame.boundingBox();
    if (!box) throw new Error(`The panel ${panel} in state ${name} is not there.`);
    const clip = { ...box, height: Math.min(box.height, mostStateHeight) };
    const small = { type: 'jpeg', quality: 45, scale: 'css' } as const;
    await keep(
      `states/${panel}-${name}.jpg`,
      await page.screenshot({ clip, fullPage: true, ...small }),
    );
  }
}

/** The English-speaking contact at the highest risk who waits for us, and whose next action begins with these words. */
async function findRecord(action: string): Promise<string> {
  const view = {
    kind: 'contact',
    text: '',
    levels: ['high', 'elevated', 'watch'],
    openRequests: true,
  };
  const order = { owner: null, sort: 'risk', direction: 'DESCENDING', after: null, limit: 100 };
  const { rows } = await ask<ListResult>('api/list', { ...view, ...order });
  const answers = rows.filter((row) => row.nextAction.startsWith(action));
  for (const { id } of answers) {
    const names = ['hs_language'];
    const read = await ask<Record<string, string | null>>('api/crm/properties', {
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

/** The proof's page shows figures only once the past was replayed. */
async function replayPast(): Promise<void> {
  await callBackend('POST', '/api/insights/replay');
  for (;;) {
    const { blocks } = JSON.parse(
      await callBackend('GET', '/api/insights/proof'),
    ) as InsightResponse;
    if (blocks.some(({ kind }) => kind === 'link')) return;
    await new Promise((resolve) => setTimeout(resolve, replayMs));
  }
}

async function callBackend(method: 'GET' | 'POST', path: string): Promise<string> {
  const body = method === 'POST' ? '{}' : null;
  const call = { method, headers: {}, body, timeoutMs: 15_000, fault: 'none' };
  return (await ask<HostedAnswer>('fetch', { url: `${demo.url}${path}`, ...call })).body;
}

async function ask<T>(path: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${demo.url}/preview/${path}`, {
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

/** One picture for the top of the README: the manager's home with a rep's card beside it, both without the page around them. */
async function pictureBoth(page: Page, canvas: Page): Promise<void> {
  await page.setViewportSize({ width: 1200, height: 1000 });
  await page.goto(`${demo.url}/app`);
  await page.locator(`${pages} tbody tr`).first().waitFor();
  await page.waitForTimeout(settleMs);
  const home = await page.locator(pages).screenshot();
  await page.goto(`${demo.url}/record/contact/${await findRecord('')}`);
  const narrow = page.locator('[data-extension=warmline-risk-sidebar]');
  await narrow.getByText(/^As of /).waitFor();
  await page.waitForTimeout(settleMs);
  const card = await narrow.screenshot();
  await page.setViewportSize({ width: 1440, height: 900 });
  await canvas.setViewportSize({ width: 1440, height: 840 });
  await canvas.setContent(`<body style="margin:0;background:#eaf0f6;overflow:hidden">
    <style>div{position:absolute;padding:18px 20px;background:#fff;border-radius:8px;box-shadow:0 8px 40px rgb(37 51 66/25%)}img{display:block;width:100%}</style>
    <div style="left:24px;top:24px;width:936px"><img src="${source(home)}"></div>
    <div style="right:24px;top:48px;width:360px"><img src="${source(card)}"></div>`);
  await keep('warmline.png', await canvas.screenshot());
}

async function keep(name: string, image: Buffer): Promise<Buffer> {
  await writeFile(new URL(name, `file://${folder}`), image);
  return image;
}
