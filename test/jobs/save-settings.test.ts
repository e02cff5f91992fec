import { afterAll, beforeAll, expect, it } from 'vitest';
import { assessPortal } from '../../src/jobs/assess-portal.ts';
import { judgeWithin } from '../../src/jobs/judge-within.ts';
import { keepSettings } from '../../src/jobs/keep-settings.ts';
import { runOnce } from '../../src/jobs/run-once.ts';
import { countLevels } from '../../src/store/assessments.ts';
import { clearDirty, countDirty, nextDirty } from '../../src/store/dirty-customers.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import { wakePortal } from '../../src/store/portal-turns.ts';
import { noon, smallSeed, startPortal, type TestPortal } from './small-portal.ts';

let db: Db;
let portal: TestPortal;
beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
  portal = await startPortal(smallSeed());
  await runOnce({ db, crm: portal.crm, now: () => noon });
});
afterAll(async () => {
  await portal.stop();
  await closeStore(db);
});

let saves = 0;
const save = (watch: number) =>
  keepSettings({
    db,
    portalId: portal.portalId,
    now: noon,
    changes: { levels: { watch, elevated: 98, high: 99 } },
    key: `press-${(saves += 1)}`,
    by: 'anna@x.example',
  });
const waiting = () => countDirty(db, portal.portalId);
const known = async () =>
  (await countLevels(db, portal.portalId)).filter(({ level }) => level !== 'unknown');

it('judges by the settings saved while others are being judged, whoever was already at it', async () => {
  await save(2);
  // Somebody else took these to judge them, and comes to an end only after the next save.
  const taken = await nextDirty(db, portal.portalId, 5);
  expect(taken).toHaveLength(5);
  await save(97);
  await clearDirty(db, portal.portalId, taken);
  await assessPortal({ db, portalId: portal.portalId, now: noon, scope: 'dirty' });
  expect(new Set((await known()).map(({ level }) => level))).toEqual(new Set(['steady']));
});

it('goes on behind the answer where the time is up and portals take no turns', async () => {
  await save(3);
  await judgeWithin(0, { db, portalId: portal.portalId, now: noon });
  await expect.poll(waiting, { timeout: 60_000 }).toBe(0);
});

it('leaves the rest to the portal’s turn where portals take turns', async () => {
  await wakePortal(db, portal.portalId, noon);
  await save(4);
  const before = await waiting();
  expect(before).toBeGreaterThan(0);
  await judgeWithin(0, { db, portalId: portal.portalId, now: noon });
  expect(await waiting()).toBe(before);
});
