import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Crm } from '../../src/crm/crm.ts';
import { Rejected, Unavailable } from '../../src/crm/errors.ts';
import { assessNow, assessOne } from '../../src/jobs/assess-one.ts';
import { makeSaves, type Save } from '../../src/jobs/make-saves.ts';
import { planSaves } from '../../src/jobs/plan-saves.ts';
import { nextDirty } from '../../src/store/dirty-customers.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import { replaceOwners } from '../../src/store/owners.ts';
import { savePortal } from '../../src/store/portals.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { now } from '../builders.ts';
import { keepAskers } from './keep-askers.ts';

const portalId = '111';
const ids = ['1', '2', '3', '4'];
const dayMs = 86_400_000;
let db: Db;
let tasks: { to: string; properties: Record<string, string> }[] = [];

beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
  await within(async () => {
    await savePortal(db, portalId, { timeZone: 'UTC', currency: 'EUR', uiDomain: null });
    const owners = ['7', '8'].map((id) => ({ id, name: `Rep ${id}`, email: null, active: true }));
    await replaceOwners(db, portalId, owners as never);
    await keepAskers(db, portalId, ids);
  });
});
afterAll(() => closeStore(db));
beforeEach(() => {
  tasks = [];
});

const within = <T>(work: () => T) => withinPortal(portalId, work);

/** A CRM that makes tasks, except for those whom it refuses. */
function crmWith(refusing: Record<string, Error> = {}): Crm {
  const create: Crm['create'] = async (_type, properties, [association]) => {
    const to = association!.id;
    if (refusing[to]) throw refusing[to];
    tasks.push({ to, properties });
    return { id: `task-${to}-${tasks.length}` } as never;
  };
  return { create } as Crm;
}

const saveOf = (id: string): Save => ({
  customer: { kind: 'contact', id },
  actionId: 'answer-request',
});
const make = (
  who: string[],
  change: Partial<Parameters<typeof makeSaves>[0]> = {},
): ReturnType<typeof makeSaves> =>
  within(() =>
    makeSaves({
      db,
      crm: crmWith(),
      portalId,
      saves: who.map(saveOf),
      assign: 'suggested',
      now: () => now,
      ...change,
    }),
  );
const outcomes = (made: Awaited<ReturnType<typeof makeSaves>>) =>
  made.map(({ customer: { id }, outcome }) => `${id} ${outcome}`);

describe('makeSaves', () => {
  it('makes one task though two people press at the same moment', async () => {
    const both = await Promise.all([make(['1']), make(['1'])]);
    expect(both.map(outcomes)).toEqual([['1 made'], ['1 made']]);
    expect(tasks).toHaveLength(1);
    expect(tasks[0]!.properties).toMatchObject({
      hs_task_subject: expect.stringMatching(/\w/),
      hs_task_body: expect.stringContaining('Could you quote 40 valves?'),
      hubspot_owner_id: '7',
    });
    expect(Number(new Date(tasks[0]!.properties['hs_timestamp']!))).toBeGreaterThanOrEqual(now);
  });

  it('gives nobody the same task again within a week, and after it does', async () => {
    expect(outcomes(await make(['1'], { now: () => now + 6 * dayMs }))).toEqual(['1 already']);
    expect(tasks).toEqual([]);
    expect(outcomes(await make(['1'], { now: () => now + 8 * dayMs }))).toEqual(['1 made']);
  });

  it('gives the tasks to the colleague chosen for all', async () => {
    await make(['2'], { assign: { ownerId: '8' } });
    expect(tasks).toMatchObject([{ to: '2', properties: { hubspot_owner_id: '8' } }]);
  });

  it('isolates whom the CRM refuses, in its own words, and makes the rest', async () => {
    const details = { status: 400, correlationId: null };
    const words = 'Due dates on Sundays are not allowed.';
    const refused = new Rejected('Refused.', {
      ...details,
      perRecord: [{ id: '3', category: 'VALIDATION_ERROR', message: words }],
    } as never);
    const away = new Unavailable('Away.', { ...details, maybeDone: false } as never);
    const made = await make(['2', '3', '4'], { crm: crmWith({ 3: refused, 4: away }) });
    expect(outcomes(made)).toEqual(['2 already', '3 refused', '4 later']);
    expect(made[1]!.message).toBe(words);
    expect(outcomes(await make(['3', '4']))).toEqual(['3 made', '4 made']);
  });

  it('leaves whom it made a task for in peace, and says until when', async () => {
    const customer = { kind: 'contact', id: '2' } as const;
    const seen = (days: number) =>
      within(() => assessNow({ db, portalId, customer, now: now + days * dayMs }));
    expect((await seen(1))!.assessment).toMatchObject({
      action: null,
      alternatives: [],
      rest: { id: 'answer-request', at: now, until: now + 7 * dayMs },
    });
    expect((await seen(1))!.refreshAt).toBeLessThanOrEqual(now + 7 * dayMs);
    const after = (await seen(8))!.assessment;
    expect(after.action?.id).toBe('answer-request');
    expect(after).not.toHaveProperty('rest');
    const plan = () => within(() => planSaves(db, portalId, [customer], now + dayMs));
    await within(() => assessOne({ db, portalId, customer, now: now + dayMs }));
    expect((await plan()).saves).toMatchObject([{ made: true }]);
  });

  it('marks whom it made a task for to be judged anew', async () => {
    const marked = await within(() => nextDirty(db, portalId, 100));
    expect(marked.map(({ kind, id }) => `${kind} ${id}`)).toContain('contact 3');
  });

  it('says what is no longer suggested', async () => {
    const saves = [{ ...saveOf('4'), actionId: 'win-back-purchases' }];
    expect(outcomes(await make([], { saves }))).toEqual(['4 gone']);
  });
});
