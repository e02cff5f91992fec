import { afterAll, beforeAll, expect, it } from 'vitest';
import { backtestPage } from '../../src/cli/backtest-page.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import { markSynced, savePortal, saveSettings } from '../../src/store/portals.ts';
import { defaultSettings } from '../../src/timeline/settings.ts';

const now = Date.UTC(2026, 5, 17, 12);
let db: Db;
beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
  await savePortal(db, 'p', { timeZone: 'UTC', currency: 'EUR', uiDomain: null });
});
afterAll(() => closeStore(db));

it('makes the page once until the portal is read again, also of a portal without a past', async () => {
  const signal = new AbortController().signal;
  const page = backtestPage({ db, portalId: 'p', now: () => now, signal });
  const [first, second] = await Promise.all([page('en'), page('en')]);
  expect(first).toContain('Nobody');
  expect(first).not.toMatch(/NaN|undefined/);
  expect(second).toBe(first);
  await markSynced(db, 'p', now - 86_400_000);
  expect(await page('en')).toContain('as read on Jun 16, 2026');
});

it('tries again after a failure', async () => {
  let today = NaN;
  const { signal } = new AbortController();
  const page = backtestPage({ db, portalId: 'q', now: () => today, signal });
  await expect(page('en')).rejects.toThrow(RangeError);
  today = now;
  expect(await page('en')).toContain('Nobody');
});

it('speaks the language asked for, else the portal’s', async () => {
  const { signal } = new AbortController();
  await savePortal(db, 'r', { timeZone: 'UTC', currency: 'EUR', uiDomain: null });
  await saveSettings(db, 'r', { ...defaultSettings, language: 'de' });
  const page = backtestPage({ db, portalId: 'r', now: () => now, signal });
  expect(await page(null)).toContain('<html lang="de">');
  expect(await page('ja')).toContain('離れた顧客はなく');
});
