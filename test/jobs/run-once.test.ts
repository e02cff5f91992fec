import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Crm } from '../../src/crm/crm.ts';
import { Unavailable } from '../../src/crm/errors.ts';
import { ActionGone, actOnAssessment } from '../../src/jobs/act.ts';
import { assessPortal } from '../../src/jobs/assess-portal.ts';
import { refreshRecord } from '../../src/jobs/refresh-record.ts';
import { runOnce } from '../../src/jobs/run-once.ts';
import { findAssessments, listAssessments } from '../../src/store/assessments.ts';
import { countActivities } from '../../src/store/activities.ts';
import { countCustomers } from '../../src/store/customers.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import { listRefused } from '../../src/store/writebacks.ts';
import { day, noon, smallSeed, startPortal, type TestPortal } from './small-portal.ts';

let db: Db;
let portal: TestPortal;
beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
});
afterAll(() => closeStore(db));
afterEach(() => portal.stop());

const run = (now = portal.now) => runOnce({ db, crm: portal.crm, now });
const writes = () =>
  Object.entries(portal.sandbox.calls.byPath)
    .filter(([path]) =>
      /^(POST .*(create|update|upsert)|PATCH|PUT|POST \/crm\/(lists|properties))/.test(path),
    )
    .reduce((sum, [, count]) => sum + count, 0);
const written = (type: 'contacts' | 'companies', id: string) =>
  portal.crm
    .read(type, [id], ['warmline_risk_level', 'warmline_risk_score', 'warmline_open_requests'])
    .then(({ records }) => records[0]?.properties);

it('reads, assesses and writes back; a second time writes nothing and assesses nobody', async () => {
  portal = await startPortal(smallSeed());
  const first = await run();
  expect(first.assess).toMatchObject({ assessed: 35, failed: 0 });
  expect(first.write).toMatchObject({ written: 35, refused: 0, schemaRefused: [] });
  expect(first.problems).toEqual([]);
  const [stored] = await findAssessments(db, portal.portalId, [{ kind: 'contact', id: '2' }]);
  expect(await written('contacts', '2')).toMatchObject({
    warmline_risk_level: stored?.assessment.level,
    warmline_open_requests: String(stored?.assessment.openRequests.length),
  });
  const before = writes();
  expect(before).toBeGreaterThan(0);
  const second = await run();
  expect(second.sync).toMatchObject({ changed: 0, deleted: 0 });
  expect(second.assess.assessed).toBe(0);
  expect(second.write).toMatchObject({ written: 0, unchanged: 0 });
  expect(writes()).toBe(before);
  // Even when all are assessed again, the same values are not written again.
  await assessPortal({ db, portalId: portal.portalId, now: noon + 1, scope: 'all' });
  expect((await run()).write).toMatchObject({ written: 0, unchanged: 35 });
  expect(writes()).toBe(before);
});

it('a refused record keeps the words of the CRM, holds up nobody, and is asked again later, not each time', async () => {
  portal = await startPortal(smallSeed());
  const rule = {
    kind: 'refuse-update' as const,
    type: 'contacts' as const,
    ids: ['6'],
    message: 'Phone is required.',
  };
  portal.sandbox.faults.set([rule]);
  const first = await run();
  expect(first.write).toMatchObject({ written: 34, refused: 1 });
  expect(first.problems).toHaveLength(1);
  expect(await listRefused(db, portal.portalId, 9)).toEqual([
    {
      kind: 'contact',
      id: '6',
      reason: expect.stringContaining('Phone is required.'),
      at: noon,
      refusals: 1,
    },
  ]);
  const before = writes();
  await run();
  expect(writes()).toBe(before);
  portal.sandbox.faults.clear();
  const later = await run(() => noon + 3_600_000);
  expect(later.write).toMatchObject({ written: 1, refused: 0 });
  expect(await listRefused(db, portal.portalId, 9)).toEqual([]);
});

it('makes one task for a key, however many press at once and whatever is lost on the way', async () => {
  portal = await startPortal(smallSeed());
  await run();
  const { portalId, crm, now } = portal;
  const risky = (
    await listAssessments(db, portalId, { kind: 'contact', limit: 30, offset: 0 })
  ).find(({ assessment }) => assessment.action !== null)?.assessment;
  if (!risky?.action) throw new Error('nobody in the sample has an action');
  const press = (key: string, changes: { crm?: Crm; actionId?: string } = {}) =>
    actOnAssessment({
      db,
      crm,
      portalId,
      key,
      customer: risky.customer,
      actionId: risky.action?.id ?? '',
      now,
      ...changes,
    });
  const tasks = async () =>
    (await crm.list('tasks', { properties: ['hs_task_subject'], associations: ['contacts'] }))
      .records;

  const ids = await Promise.all(Array.from({ length: 6 }, () => press('a')));
  expect(new Set(ids).size).toBe(1);
  expect(await press('a')).toBe(ids[0]);
  const [task, ...others] = await tasks();
  expect(others).toEqual([]);
  expect(task?.associations.contacts).toEqual([risky.customer.id]);
  expect(task?.properties['hs_task_subject']).toBeTruthy();

  await expect(press('gone', { actionId: 'no-such-action' })).rejects.toThrow(ActionGone);

  // The CRM made the task, but its answer was lost: the next press finds it.
  const create: Crm['create'] = async (...args) => {
    await crm.create(...args);
    throw new Unavailable('lost', { maybeDone: true });
  };
  const before = (await tasks()).length;
  await expect(press('b', { crm: { ...crm, create } })).rejects.toThrow('lost');
  const found = await press('b');
  expect((await tasks()).map(({ id }) => id)).toContain(found);
  expect(await tasks()).toHaveLength(found === ids[0] ? before : before + 1);
});

it('a refreshed record holds what happened since, without reading the portal', async () => {
  portal = await startPortal(smallSeed());
  await run();
  const { portalId, crm, now } = portal;
  const made = await crm.create(
    'calls',
    {
      hs_timestamp: new Date(noon - day).toISOString(),
      hs_call_title: 'Just now',
      hs_call_direction: 'OUTBOUND',
    },
    [{ type: 'contacts', id: '5' }],
  );
  const refresh = (kind: 'contact' | 'company', id: string) =>
    refreshRecord({ db, crm, portalId, customer: { kind, id }, now });
  const lists = () => portal.sandbox.calls.byPath['GET /crm/objects/2026-09/calls'];
  const before = lists();
  expect(await refresh('contact', '5')).toBe(true);
  expect((await countActivities(db, portalId)).call).toBe(41);
  expect(await refresh('company', '1')).toBe(true);
  expect(lists()).toBe(before);
  expect(made.id).toBeTruthy();
  expect(await refresh('contact', '99999')).toBe(false);
  // The next sweep finds nothing that the refresh had not read the same way.
  expect((await run()).sync).toMatchObject({ changed: 0, deleted: 0 });
  expect(await countCustomers(db, portalId)).toEqual({ contact: 30, company: 5 });
});
