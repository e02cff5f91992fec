import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assign } from '../../src/action/assign.ts';
import type { Level } from '../../src/action/assessment.ts';
import type { Situation } from '../../src/action/play.ts';
import { findSaver } from '../../src/jobs/find-saver.ts';
import { claimAction, completeAction } from '../../src/store/actions-taken.ts';
import { appendHistory } from '../../src/store/assessment-history.ts';
import type { Db } from '../../src/store/db.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { replaceOwners } from '../../src/store/owners.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { defaultSettings } from '../../src/timeline/settings.ts';
import { day, noon } from '../store/sample-records.ts';

let db: Db;
beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
});
afterAll(() => closeStore(db));

const now = noon;
let portals = 0;

type Case = {
  ownerId: string | null;
  /** Days ago that the task was made, and levels by days after it. */
  acted?: number;
  was?: Level;
  later?: [after: number, level: Level][];
  actionId?: string;
};
const risks: Record<Level, number | null> = {
  unknown: null,
  steady: 10,
  watch: 30,
  elevated: 60,
  high: 90,
};

/** A portal in which this was done; each case is of another customer. */
async function portalOf(cases: readonly Case[], owners = ['1', '2']): Promise<string> {
  const portalId = `savers-${(portals += 1)}`;
  await withinPortal(portalId, async () => {
    await replaceOwners(
      db,
      portalId,
      owners.map((id) => ({ id, name: id, email: null })),
    );
    for (const [
      place,
      { ownerId, acted = 90, was = 'high', later = [], actionId = 'call' },
    ] of cases.entries()) {
      const customer = { kind: 'company' as const, id: String(place) };
      const at = now - acted * day;
      const key = `key-${place}`;
      const task = ownerId === null ? {} : { hubspot_owner_id: ownerId };
      for (const [after, level] of [[-5, was] as const, ...later])
        await appendHistory(db, portalId, [
          { ...customer, at: at + after * day, risk: risks[level], level },
        ]);
      await claimAction(db, portalId, { key, customer, actionId, task, at });
      await completeAction(db, portalId, key, `task-${place}`, at);
    }
  });
  return portalId;
}
const times = (count: number, one: Case): Case[] => Array.from({ length: count }, () => one);
const find = async (cases: readonly Case[], owners?: string[]) => {
  const portalId = await portalOf(cases, owners);
  return withinPortal(portalId, () => findSaver(db, portalId, now));
};
const kept: Case = { ownerId: '1', later: [[10, 'watch']] };
const lost: Case = { ownerId: '1', later: [[10, 'high']] };

describe('whose record it is', () => {
  test('counts customers at high risk whose level fell within thirty days of the task', async () => {
    const cases = [...times(7, kept), ...times(5, lost)];
    expect(await find(cases)).toEqual({ ownerId: '1', saved: 7, of: 12 });
  });

  test('counts neither what fell later nor what rose again, nor who is unknown by then', async () => {
    const cases: Case[] = [
      ...times(9, kept),
      { ownerId: '1', later: [[31, 'watch']] },
      {
        ownerId: '1',
        later: [
          [5, 'watch'],
          [20, 'high'],
        ],
      },
      { ownerId: '1', later: [[5, 'unknown']] },
      { ownerId: '1' },
    ];
    expect(await find(cases)).toEqual({ ownerId: '1', saved: 9, of: 13 });
  });

  test('leaves out who was not at high risk, tasks of the last month and of years ago, workflows, and what nobody owns', async () => {
    const cases: Case[] = [
      ...times(10, kept),
      { ...kept, was: 'elevated' },
      { ...kept, acted: 29 },
      { ...kept, acted: 500 },
      { ...kept, actionId: 'workflow.assess' },
      { ...kept, ownerId: null },
    ];
    expect(await find(cases)).toEqual({ ownerId: '1', saved: 10, of: 10 });
  });

  test('is nobody’s with too few cases, and of those who left', async () => {
    expect(await find(times(9, kept))).toBeNull();
    const others = times(10, { ...kept, ownerId: '2' });
    expect(await find([...times(12, kept), ...others], ['2'])).toMatchObject({ ownerId: '2' });
  });
});

const situation = (named: string | null, found: string | null): Situation =>
  ({
    judgement: { timeline: { customer: { ownerId: '7' }, activities: [] } },
    context: {
      settings: { ...defaultSettings, roles: { ...defaultSettings.roles, saver: named } },
      model: found === null ? {} : { saver: { ownerId: found, saved: 9, of: 12 } },
    },
  }) as unknown as Situation;

describe('who takes a cancellation', () => {
  test.each([
    ['whom the settings name', '5', '6', '5'],
    ['else who has the best record', null, '6', '6'],
    ['else the owner', null, null, '7'],
  ])('%s', (_name, named, found, expected) => {
    expect(assign('saver', situation(named, found))).toBe(expected);
  });
});
