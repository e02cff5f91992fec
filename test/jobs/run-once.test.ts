import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { connectCrm } from '../../src/crm/connect.ts';
import type { Crm } from '../../src/crm/crm.ts';
import { Forbidden, Unavailable } from '../../src/crm/errors.ts';
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

it('says each time that records still refuse, until they do not', async () => {
  portal = await startPortal(smallSeed());
  portal.sandbox.faults.set([
    { kind: 'refuse-update', type: 'contacts', ids: ['6'], message: 'Phone is required.' },
  ]);
  const still = [expect.stringMatching(/^1 records refuse our values/)];
  expect((await run()).problems).toEqual(still);
  expect((await run()).problems).toEqual(still);
  portal.sandbox.faults.clear();
  expect((await run(() => noon + 3_600_000)).problems).toEqual([]);
});

it('names what could not be read, and why', async () => {
  const scopes = ['contacts', 'companies'].flatMap((type) => [
    `crm.objects.${type}.read`,
    `crm.objects.${type}.write`,
    `crm.schemas.${type}.write`,
  ]);
  portal = await startPortal(smallSeed(), {
    scopes: ['oauth', ...scopes, 'crm.lists.read', 'crm.lists.write'],
  });
  const { sync, problems } = await run();
  expect(sync.unreadable).toContain('tickets');
  expect(problems).toHaveLength(sync.unreadable.length);
  expect(problems.find((problem) => problem.startsWith('Could not read tickets'))).toContain(
    'tickets',
  );
  // With the scope granted, nobody's assessment goes on saying that it is missing.
  const { url: baseUrl, accessToken } = portal.sandbox;
  const granted = connectCrm({ baseUrl, accessToken });
  const later = await runOnce({ db, crm: granted, now: portal.now });
  expect(later.problems).toEqual([]);
  const all = await listAssessments(db, portal.portalId, { limit: 50, offset: 0 });
  expect(all).toHaveLength(35);
  for (const { assessment } of all)
    expect(assessment.missing.map(({ key }) => key)).not.toContain('missing.unreadable');
});

it('offers nothing where our properties may not be made, and all once they may', async () => {
  portal = await startPortal(smallSeed());
  const ensureProperties: Crm['ensureProperties'] = async (type, ...rest) => {
    if (type === 'companies') return portal.crm.ensureProperties(type, ...rest);
    throw new Forbidden('The scope is missing.', { scopes: [], what: 'create properties' });
  };
  const crm = { ...portal.crm, ensureProperties };
  const first = await runOnce({ db, crm, now: portal.now });
  expect(first.write).toMatchObject({ written: 5, refused: 0 });
  expect(first.problems).toEqual([expect.stringContaining('properties on contacts')]);
  expect((await runOnce({ db, crm, now: portal.now })).problems).toEqual(first.problems);
  const later = await run();
  expect(later.write).toMatchObject({ written: 30, refused: 0 });
  expect(later.problems).toEqual([]);
});

it('a type that may not be written to is told once, and all of it is written as soon as it may', async () => {
  portal = await startPortal(smallSeed());
  const update: Crm['update'] = async (type, ...rest) => {
    if (type === 'companies') return portal.crm.update(type, ...rest);
    throw new Forbidden('The scope is missing.', { scopes: [], what: 'update contacts' });
  };
  const first = await runOnce({ db, crm: { ...portal.crm, update }, now: portal.now });
  expect(first.write).toMatchObject({ written: 5, refused: 0 });
  expect(first.problems).toEqual(['The CRM refused values on contacts: The scope is missing.']);
  expect(await listRefused(db, portal.portalId, 9)).toEqual([]);
  const later = await run();
  expect(later.write).toMatchObject({ written: 30, refused: 0 });
  expect(later.problems).toEqual([]);
});

it('makes our properties again when somebody has deleted one, and writes every value that went with it', async () => {
  portal = await startPortal(smallSeed());
  await run();
  const { url, accessToken } = portal.sandbox;
  const property = `${url}/crm/properties/2026-09/contacts/warmline_risk_score`;
  const headers = { authorization: `Bearer ${accessToken}` };
  expect((await fetch(property, { method: 'DELETE', headers })).ok).toBe(true);
  // One record alone has news: the loss shows when it is written.
  await db
    .updateTable('writebacks')
    .set({ hash: 'older' })
    .where('portal_id', '=', portal.portalId)
    .where('kind', '=', 'contact')
    .where('id', '=', '6')
    .execute();
  await db
    .updateTable('assessments')
    .set({ to_write: true })
    .where('portal_id', '=', portal.portalId)
    .where('kind', '=', 'contact')
    .where('id', '=', '6')
    .execute();
  const { write } = await run();
  expect(write).toMatchObject({ written: 30, refused: 0 });
  expect((await fetch(property, { headers })).status).toBe(200);
  const again = await run();
  expect(again.write).toMatchObject({ written: 0, refused: 0 });
});

it('a contact that is gone for a while finds its history again', async () => {
  portal = await startPortal(smallSeed());
  const { portalId, crm } = portal;
  await run();
  const inputs = async () =>
    (await findAssessments(db, portalId, [{ kind: 'contact', id: '5' }]))[0]?.assessment.inputs;
  const before = await inputs();
  expect(before?.activities).toBeGreaterThan(0);
  const without: Crm = {
    ...crm,
    list: async (type, ...rest) => {
      const page = await crm.list(type, ...rest);
      const records = page.records.filter(({ id }) => type !== 'contacts' || id !== '5');
      return { ...page, records };
    },
    read: async (_type, ids) => ({ records: [], missing: [...ids] }),
  };
  expect((await runOnce({ db, crm: without, now: portal.now })).sync.deleted).toBe(1);
  expect(await inputs()).toBeUndefined();
  await run();
  expect(await inputs()).toEqual(before);
});

it('an empty value is none: a portal that writes one for the other has changed nothing', async () => {
  portal = await startPortal(smallSeed());
  await run();
  const { crm } = portal;
  const empty: Crm = {
    ...crm,
    list: async (type, request, signal) => {
      const page = await crm.list(type, request, signal);
      for (const { properties } of page.records)
        for (const name of request.properties) properties[name] ??= '';
      return page;
    },
  };
  expect((await runOnce({ db, crm: empty, now: portal.now })).sync.changed).toBe(0);
});

it('a list that goes in circles ends, with what to do', async () => {
  portal = await startPortal(smallSeed());
  const { crm } = portal;
  const circling: Crm = {
    ...crm,
    list: async (type, request, signal) => ({
      ...(await crm.list(type, { ...request, after: null }, signal)),
      after: request.after === 'a' ? 'b' : 'a',
    }),
  };
  await expect(runOnce({ db, crm: circling, now: portal.now })).rejects.toThrow(/leads back/);
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
