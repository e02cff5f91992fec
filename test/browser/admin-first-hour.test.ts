import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import type { Locator } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { connectCrm } from '../../src/crm/connect.ts';
import { registerPreview } from '../../src/preview/preview-routes.ts';
import { demoPortal } from '../../src/sandbox/demo/demo-portal.ts';
import { finish } from '../../src/sandbox/demo/drafts.ts';
import { simulate } from '../../src/sandbox/demo/simulate.ts';
import type { Seed } from '../../src/sandbox/portal.ts';
import type { Language } from '../../src/timeline/settings.ts';
import { expectAccessible } from './expect-accessible.ts';
import { openInstall } from './open-install.ts';
import { patiently } from './open-demo.ts';
import { walkLanguages, wordsOf } from './words-of.ts';

const startAt = Date.parse('2026-11-20T09:00:00Z');
const companiesEach = 15;

/** An account for each language, each with some of the demo's companies and their two and a half years. */
function seeds(): Seed[] {
  const whole = demoPortal({ now: startAt });
  const companies = simulate(1, startAt);
  return walkLanguages.map((_language, place) => {
    const part = companies.slice(place * companiesEach, (place + 1) * companiesEach);
    return {
      ...whole,
      portalId: whole.portalId + 1 + place,
      records: finish(part.flatMap((company) => company.drafts)),
    };
  });
}
const accounts = seeds();
const open = openInstall(accounts, startAt);

/** "Everything is read: 150", whatever follows of those at high risk. */
function readySentence(language: Language, portalId: string): string {
  const { records } = accounts.find((seed) => String(seed.portalId) === portalId)!;
  const counted = [...records].filter(({ type }) => type === 'contacts' || type === 'companies');
  const customers = counted.length;
  const sentence = wordsOf(language).backend('install.ready', { customers, high: 0 });
  return sentence.slice(0, sentence.indexOf(String(customers)) + String(customers).length);
}

/** Where the account's own pages show the panels; they call the app as the CRM calls it. */
async function openAccount(portalId: string) {
  const { url, now } = open;
  const { accessToken } = open.accounts.accounts.get(portalId)!;
  const buildDir = await mkdtemp(join(tmpdir(), 'warmline-preview-'));
  const server = Fastify();
  const synced = { running: false, phase: null, done: null, total: null, error: null };
  registerPreview(server, {
    crm: connectCrm({ baseUrl: open.accounts.url, accessToken }),
    portalId,
    clientSecret: open.accounts.clientSecret,
    apiBaseUrl: url,
    syncNow: async () => {},
    syncStatus: () => ({ ...synced, finishedAt: now() }),
    now,
    buildDir,
  });
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  const close = async () => {
    await server.close();
    await rm(buildDir, { recursive: true, force: true });
  };
  return { address: address.replace('127.0.0.1', 'localhost'), close };
}

let account: Awaited<ReturnType<typeof openAccount>> | undefined;
afterEach(async () => {
  // A page that is still open would miss what it stands on.
  await open.page.goto('about:blank');
  await account?.close();
  account = undefined;
});

const settings = (): Locator => open.page.locator('[data-extension=warmline-settings]');
const home = (): Locator => open.page.locator('[data-extension=warmline-pages]');

test.each(walkLanguages)(
  'an admin’s first hour, in %s: install, first steps, thresholds, proof, uninstall',
  async (language) => {
    const { page } = open;
    const words = wordsOf(language);
    const portalId = String(accounts[walkLanguages.indexOf(language)]!.portalId);
    open.accounts.signIn(portalId);

    // Install, and see what is read come to its end.
    await page.setExtraHTTPHeaders({ 'accept-language': language });
    await page.goto(open.listing);
    await page.getByRole('link', { name: 'Install app' }).click();
    await page.getByRole('button', { name: 'Connect app' }).click();
    await page.getByRole('heading', { name: words.backend('install.title') }).waitFor();
    await page
      .getByText(readySentence(language, portalId))
      .waitFor({ timeout: 4 * patiently.timeout });
    await expectAccessible(page);

    // Five first steps, each a tab of the settings but the last, which is the proof.
    account = await openAccount(portalId);
    await page.goto(`${account.address}/settings`);
    await page
      .getByRole('group', { name: 'Preview' })
      .getByLabel('Language')
      .selectOption(language);
    for (const [nth, step] of ['who', 'lost', 'hours', 'levels', 'proof'].entries()) {
      await settings()
        .getByText(words.settings('guide.step', { nth: nth + 1, count: 5 }))
        .waitFor();
      await settings()
        .getByText(words.backend(`settings.guide.${step}`), { exact: true })
        .first()
        .waitFor();
      if (step === 'levels') await raiseThreshold(language);
      if (step === 'proof') await seeProof(language, account.address);
      await settings()
        .getByRole('button', { name: words.settings('guide.done') })
        .click();
    }
    await settings().getByText(words.settings('guide.all')).waitFor();
    await settings()
      .getByRole('button', { name: words.settings('guide.away') })
      .click();
    await settings()
      .getByRole('button', { name: words.settings('guide'), exact: true })
      .waitFor();
    await expectAccessible(page);
    expect(open.troubles).toEqual([]);

    await uninstall(language);
  },
  600_000,
);

/** The lowest level begins higher: it is shown who would move before anything is saved, and afterwards it can be taken back. */
async function raiseThreshold(language: Language) {
  const words = wordsOf(language);
  await settings()
    .getByRole('button', { name: words.settings('guide.show') })
    .click();
  const watch = settings().getByRole('spinbutton', {
    name: words.backend('level.watch'),
    exact: true,
  });
  const usual = Number(await watch.inputValue());
  await watch.fill(String(usual + 5));
  await settings()
    .getByText(words.settings('pending', { count: 1 }))
    .waitFor();
  await settings().getByText(words.settings('previewing')).waitFor({ state: 'detached' });
  const saved = settings().getByText(words.settings('saved'), { exact: true });
  const tooSlow = settings().getByText(words.settings('unreachable'), { exact: true });
  do {
    // On a busy machine an answer may come too late; pressing again is the same press.
    await settings()
      .getByRole('button', { name: words.settings('save'), exact: true })
      .click();
    await saved.or(tooSlow).first().waitFor();
  } while (!(await saved.isVisible()));
  await settings()
    .getByRole('button', { name: words.settings('undo') })
    .click();
  await settings().getByText(words.settings('undone'), { exact: true }).waitFor();
  await expect.poll(() => watch.inputValue(), patiently).toBe(String(usual));
}

/** The account's own past, replayed from the app's page; the step then leads to the report. */
async function seeProof(language: Language, address: string) {
  const { page } = open;
  const words = wordsOf(language);
  await page.goto(`${address}/app/proof`);
  await home().getByText(words.backend('insight.proof.none')).waitFor();
  await home()
    .getByRole('button', { name: words.backend('insight.proof.make') })
    .click();
  await home()
    .getByRole('button', { name: words.backend('insight.proof.again') })
    .waitFor({ timeout: 4 * patiently.timeout });
  await expectAccessible(page);
  await page.goto(`${address}/settings`);
  const opening = page.waitForEvent('popup');
  await settings()
    .getByRole('link', { name: words.settings('guide.open') })
    .click();
  const report = await opening;
  await report.getByRole('heading', { level: 1 }).waitFor();
  expect(await report.locator('html').getAttribute('lang')).toBe(language);
  await report.close();
}

/** Taken off on the account's own page: the app hears of it by itself, gives up its access, and has nothing to show any more. */
async function uninstall(language: Language) {
  const { page } = open;
  await page.goto(`${open.accounts.url}/connected-apps`);
  await page.getByRole('button', { name: 'Uninstall' }).click();
  await page.getByText('No app is connected.').waitFor();
  const left = page.getByText(wordsOf(language).backend('install.unknown'));
  const look = async () => {
    await page.goto(`${open.url}/installed`);
    return left.count();
  };
  await expect.poll(look, { timeout: 4 * patiently.timeout, interval: 1_000 }).toBe(1);
}
