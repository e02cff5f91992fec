import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { assessOne } from '../../src/jobs/assess-one.ts';
import { buildServer } from '../../src/server/build-server.ts';
import { saveActivities } from '../../src/store/activities.ts';
import { saveCustomers } from '../../src/store/customers.ts';
import { markDirty } from '../../src/store/dirty-customers.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import { cancelEnd, endPortal } from '../../src/store/portal-ends.ts';
import { markSynced, savePortal, saveSettings } from '../../src/store/portals.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { anna, customer, email, now, sent } from '../builders.ts';
import { callerOf, publicUrl, secret, type Caller } from './portal-calls.ts';

const portalId = '111';
const who = { kind: 'contact', id: anna.id } as const;
const minute = 60_000;
let at = now;
let db: Db;
let caller: Caller;
let stop: () => Promise<void>;

beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
  const app = buildServer({
    db,
    now: () => at,
    crmOf: async () => null,
    clientSecret: secret,
    publicUrl,
    logLevel: 'silent',
  });
  caller = callerOf(app, () => at);
  stop = async () => {
    await app.close();
    await closeStore(db);
  };
});
afterAll(() => stop());

const within = <T>(work: () => Promise<T>) => withinPortal(portalId, work);
const rename = (name: string) =>
  within(() => saveCustomers(db, portalId, 1, [{ customer: customer({ name }), hash: name }]));
/** Past everything that notes a change: only what is worked out anew can show it. */
const renameUnnoted = (name: string) =>
  within(() =>
    db
      .updateTable('customers')
      .set({ data: JSON.stringify(customer({ name })) })
      .where('portal_id', '=', portalId)
      .execute(),
  );
const assess = () => within(() => assessOne({ db, portalId, customer: who, now: at }));

/** The name on the card, by which a card from then is told from one of now. */
async function shown(language = 'en'): Promise<string> {
  const path = `/api/card?kind=contact&id=${anna.id}&language=${language}`;
  const { status, text } = await caller.signed({ id: portalId, word: '' }, 'GET', path);
  expect(status).toBe(200);
  return (JSON.parse(text) as { card: { customer: { name: string } } }).card.customer.name;
}

beforeEach(async () => {
  at += 60 * minute;
  await within(async () => {
    await savePortal(db, portalId, { timeZone: 'UTC', currency: 'EUR', uiDomain: null });
    await markSynced(db, portalId, at);
    const activities = Array.from({ length: 10 }, (_, i) =>
      i % 2 === 0 ? email(20 + 14 * i) : sent(19 + 14 * i),
    );
    await saveActivities(
      db,
      portalId,
      1,
      activities.map((activity) => ({ activity, hash: activity.id })),
    );
  });
  await rename('Before');
  await assess();
});

it('says again what was worked out within the minute, and works it out anew in the next', async () => {
  expect(await shown()).toBe('Before');
  await renameUnnoted('After');
  expect(await shown()).toBe('Before');
  expect(await shown('de')).toBe('After');
  at += minute;
  expect(await shown()).toBe('After');
});

it.each<[string, () => Promise<unknown>]>([
  ['a change noted', () => within(() => markDirty(db, portalId, [who]))],
  ['a new assessment', assess],
  ['changed settings', () => within(() => saveSettings(db, portalId, { actFrom: 30 }))],
])('works it out anew after %s', async (_what, change) => {
  expect(await shown()).toBe('Before');
  await renameUnnoted('After');
  await change();
  expect(await shown()).toBe('After');
});

it('says nothing again once the portal was left, and goes on when it is back', async () => {
  expect(await shown()).toBe('Before');
  await within(() => endPortal(db, portalId, at));
  const path = `/api/card?kind=contact&id=${anna.id}&language=fr`;
  const { status, text } = await caller.signed({ id: portalId, word: '' }, 'GET', path);
  expect([status, text]).toEqual([403, expect.stringContaining('n’est pas connecté')]);
  await within(() => cancelEnd(db, portalId));
  expect(await shown()).toBe('Before');
});

it('keeps nothing while a portal is read for the first time', async () => {
  await within(() =>
    db.updateTable('portals').set({ synced_at: null }).where('portal_id', '=', portalId).execute(),
  );
  expect(await shown()).toBe('Before');
  await renameUnnoted('After');
  expect(await shown()).toBe('After');
});
