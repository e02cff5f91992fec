import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { connectCrm } from '../../src/crm/connect.ts';
import { followJournal } from '../../src/jobs/follow-journal.ts';
import { openJournal } from '../../src/jobs/open-journal.ts';
import { planSaves } from '../../src/jobs/plan-saves.ts';
import { runOnce } from '../../src/jobs/run-once.ts';
import { startProperties } from '../../src/jobs/start-properties.ts';
import { startWorkflows } from '../../src/jobs/start-workflows.ts';
import { countChanged } from '../../src/store/changed-records.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import { saveSettings } from '../../src/store/portals.ts';
import { saveInstalled } from '../../src/store/tokens.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { jumpingClock } from '../crm/fake-clock.ts';
import { noon, smallSeed, startPortal, type TestPortal } from './small-portal.ts';

let db: Db;
let portal: TestPortal;
let at = noon;
const closing: (() => Promise<void>)[] = [];
beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
});
afterAll(() => closeStore(db));
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const within = <T>(work: () => T) => withinPortal(portal.portalId, work);

/** A portal that was read and judged once, with a hundred and thirty-one people of whom most wait for a quote. */
async function open(): Promise<string[]> {
  at = noon;
  const seed = smallSeed({ contacts: 131, emails: 900, companies: 5 });
  portal = await startPortal(seed, { clock: () => at });
  closing.push(portal.stop);
  const { crm, portalId } = portal;
  return await within(async () => {
    await runOnce({ db, crm, now: () => at });
    await saveSettings(db, portalId, { workflowStarts: ['Win back'] });
    const all = Array.from({ length: 131 }, (_, i) => ({
      kind: 'contact' as const,
      id: String(i + 1),
    }));
    const { saves } = await planSaves(db, portalId, all, at);
    return saves.flatMap(({ ref, start }) => (start === 'ready' ? [ref.id] : []));
  });
}

const start = (ids: readonly string[], crm = portal.crm) =>
  within(() =>
    startWorkflows({
      db,
      crm,
      portalId: portal.portalId,
      kind: 'contact',
      ids,
      workflow: 'Win back',
      now: () => at,
    }),
  );
const outcomesOf = (made: Awaited<ReturnType<typeof start>>) =>
  new Map(made.map(({ customer, outcome, message }) => [customer.id, { outcome, message }]));
const heldBy = async (ids: readonly string[]) => {
  const names = Object.values(startProperties);
  const { records } = await portal.crm.read('contacts', ids, names);
  return new Map(records.map(({ id, properties }) => [id, properties]));
};
const path = 'POST /crm/objects/2026-09/contacts/batch/update';
const updates = () => portal.sandbox.calls.byPath[path] ?? 0;

test('a hundred and more are started in two calls, each with name and moment', async () => {
  const ids = await open();
  expect(ids.length).toBeGreaterThan(100);
  portal.sandbox.calls.reset();
  const made = outcomesOf(await start(ids));
  expect(new Set([...made.values()].map(({ outcome }) => outcome))).toEqual(new Set(['made']));
  expect(updates()).toBe(2);
  const held = await heldBy(ids);
  for (const id of ids)
    expect(held.get(id)).toMatchObject({
      warmline_start_workflow: 'Win back',
      warmline_start_workflow_at: new Date(at).toISOString(),
    });
});

test('whom a rule of the portal refuses, alone or with the whole batch, holds up nobody else', async () => {
  const [a, b, c, d, e] = (await open()) as [string, string, string, string, string];
  const message = 'Leads from partners are locked.';
  const rule = { kind: 'refuse-update', type: 'contacts', message } as const;
  portal.sandbox.faults.set([
    { ...rule, ids: [b] },
    { ...rule, ids: [d], wholeBatch: true },
  ]);
  const made = outcomesOf(await start([a, b, c, d, e]));
  for (const id of [a, c, e]) expect(made.get(id)).toEqual({ outcome: 'made', message: null });
  for (const id of [b, d])
    expect(made.get(id)).toEqual({ outcome: 'refused', message: expect.stringContaining(message) });
  expect((await heldBy([b])).get(b)!['warmline_start_workflow'] ?? '').toBe('');
  portal.sandbox.faults.clear();
  expect([...outcomesOf(await start([a, b, d])).values()].map(({ outcome }) => outcome)).toEqual([
    'already',
    'made',
    'made',
  ]);
});

test('the account’s limit is “later”, and what got no answer but had arrived is not written again', async () => {
  const [a, b] = (await open()) as [string, string];
  // Waits are over at once: the client's clock jumps with them.
  const { clock, sleep } = jumpingClock(at);
  const { url: baseUrl, accessToken } = portal.sandbox;
  const crm = connectCrm({ baseUrl, accessToken, clock, sleep });
  portal.sandbox.faults.set([{ kind: 'rate-limit', policy: 'TEN_SECONDLY_ROLLING', path }]);
  expect(outcomesOf(await start([a], crm)).get(a)).toEqual({ outcome: 'later', message: null });
  portal.sandbox.faults.clear();
  expect(outcomesOf(await start([a], crm)).get(a)!.outcome).toBe('made');

  portal.sandbox.faults.set([{ kind: 'drop', when: 'after', path }]);
  const lost = outcomesOf(await start([b], crm));
  expect(lost.get(b)!.outcome).toBe('later');
  const first = (await heldBy([b])).get(b);
  expect(first).toMatchObject({ warmline_start_workflow: 'Win back' });
  portal.sandbox.faults.clear();
  portal.sandbox.calls.reset();
  at += 5_000;
  expect(outcomesOf(await start([b], crm)).get(b)!.outcome).toBe('made');
  expect(updates()).toBe(0);
  expect((await heldBy([b])).get(b)).toEqual(first);
});

test('where somebody deleted the properties they are made again; a missing scope is told', async () => {
  const [a, b] = (await open()) as [string, string];
  for (const name of Object.values(startProperties)) {
    const answer = await fetch(`${portal.sandbox.url}/crm/properties/2026-09/contacts/${name}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${portal.sandbox.accessToken}` },
    });
    expect(answer.status).toBe(204);
  }
  expect(outcomesOf(await start([a])).get(a)).toEqual({ outcome: 'made', message: null });
  // What the other properties hold is still there: nobody's values have to be written anew for that.
  const written = await within(() => runOnce({ db, crm: portal.crm, now: () => at }));
  expect(written.write.refused).toBe(0);
  expect(written.write.written).toBeLessThan(5);

  const reader = connectCrm({
    baseUrl: portal.sandbox.url,
    accessToken: portal.sandbox.issueToken({ scopes: ['oauth', 'crm.objects.contacts.read'] }),
  });
  expect(outcomesOf(await start([b], reader)).get(b)).toMatchObject({
    outcome: 'refused',
    message: expect.stringContaining('crm.objects.contacts.write'),
  });
});

test('the journal’s word of our own start is no change to read', async () => {
  const ids = await open();
  const { portalId, sandbox } = portal;
  const journal = openJournal({
    db,
    apiUrl: sandbox.url,
    clientId: sandbox.clientId,
    clientSecret: sandbox.clientSecret,
    clock: () => at,
    sleep: async () => {},
  });
  await within(async () => {
    const given = { accessToken: 'a', refreshToken: 'r', expiresAt: 9e15, userId: null };
    await saveInstalled(db, portalId, { ...given, scopes: [], at: 1 }, [
      { id: 'k', key: Buffer.alloc(32, 5) },
    ]);
    await journal.subscribe(portalId);
  });
  const told = async () => {
    at += 60_000;
    let count = 0;
    for (let report = await followJournal({ db, journal, now: () => at }); report?.told;) {
      count += report.told;
      report = await followJournal({ db, journal, now: () => at });
    }
    return count;
  };
  await told();
  at += 1_000;
  await start(ids.slice(0, 3));
  await told();
  const changed = () => within(() => countChanged(db, portalId));
  expect(await changed()).toEqual(new Map());
  // What somebody else changes is.
  await portal.crm.update('contacts', [{ id: ids[0]!, properties: { firstname: 'Other' } }]);
  await told();
  expect(await changed()).toEqual(new Map([['contacts', 1]]));
});

test('who was merged a moment ago, and answers under a new id, is started once', async () => {
  const [a, b, c] = (await open()) as [string, string, string];
  const answer = await fetch(`${portal.sandbox.url}/crm/objects/2026-09/contacts/merge`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${portal.sandbox.accessToken}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ primaryObjectId: a, objectIdToMerge: b }),
  });
  const { id: merged } = (await answer.json()) as { id: string };
  expect([a, b]).not.toContain(merged);
  const message = 'Leads from partners are locked.';
  portal.sandbox.faults.set([{ kind: 'refuse-update', type: 'contacts', message, ids: [c] }]);
  const first = outcomesOf(await start([a, c]));
  expect([first.get(a)!.outcome, first.get(c)!.outcome]).toEqual(['later', 'refused']);
  const held = (await heldBy([merged])).get(merged);
  expect(held).toMatchObject({ warmline_start_workflow: 'Win back' });
  portal.sandbox.calls.reset();
  at += 2 * 60_000;
  expect(outcomesOf(await start([a])).get(a)!.outcome).toBe('made');
  at += 60_000;
  expect(outcomesOf(await start([a])).get(a)!.outcome).toBe('already');
  expect(updates()).toBe(0);
  expect((await heldBy([merged])).get(merged)).toEqual(held);
});
