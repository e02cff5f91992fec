import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeSettings } from '../../src/jobs/change-settings.ts';
import { isAboutLevels, previewLevels } from '../../src/jobs/preview-levels.ts';
import { previewSettings, type SettingsPreview } from '../../src/jobs/preview-settings.ts';
import { runOnce } from '../../src/jobs/run-once.ts';
import { findAssessments, listAssessments } from '../../src/store/assessments.ts';
import { listLabels } from '../../src/store/labels.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import { tallyOpenAsks } from '../../src/store/open-asks.ts';
import { saveOverride } from '../../src/store/overrides.ts';
import { getPortal } from '../../src/store/portals.ts';
import { defaultSettings, type Settings } from '../../src/timeline/settings.ts';
import { override } from '../store/sample-records.ts';
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

/** A minute later each time: the model fitted last is told by its time. */
let now = noon;
const preview = (changes: Partial<Settings>, limit = 99): Promise<SettingsPreview> =>
  previewSettings({ db, portalId: portal.portalId, now, changes, limit });
const change = (changes: Partial<Settings>) =>
  changeSettings({ db, portalId: portal.portalId, now: (now += 60_000), changes });

async function levels(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const kind of ['contact', 'company'] as const) {
    const list = await listAssessments(db, portal.portalId, {
      kind,
      levels: ['high', 'elevated', 'watch', 'steady', 'unknown'],
      limit: 99,
      offset: 0,
    });
    for (const { assessment } of list)
      found.set(`${kind}:${assessment.customer.id}`, assessment.level);
  }
  return found;
}

const byName = (counts: SettingsPreview['counts']) =>
  counts.map((count) => JSON.stringify(count)).toSorted();
const is = (changes: Partial<Settings>) => isAboutLevels(defaultSettings, changes);

describe('the quick preview of thresholds', () => {
  it.each([
    { watch: 25, elevated: 85, high: 99 },
    { watch: 25, elevated: 26, high: 27 },
  ])('tells of %j what the slow one tells', async (thresholds) => {
    const changes = { levels: thresholds };
    const { settings } = (await getPortal(db, portal.portalId))!;
    const quick = await previewLevels(db, portal.portalId, settings, changes);
    const slow = await preview(changes);
    expect(quick.moved).toBeGreaterThan(0);
    expect([quick.customers, quick.moved]).toEqual([slow.customers, slow.moved]);
    expect(byName(quick.counts)).toEqual(byName(slow.counts));
  });

  it('is not for what changes the risk itself, or who can be judged', () => {
    expect(is({ levels: { watch: 25, elevated: 26, high: 27 }, actFrom: 3 })).toBe(true);
    for (const changes of [{ lostAfterDays: 30 }, { weights: {} }, { holidays: 'HU' }])
      expect(is(changes)).toBe(false);
    // Whether a thin record says enough to be judged hangs on it.
    expect(is({ levels: { watch: 24, elevated: 50, high: 75 } })).toBe(false);
  });
});

describe('a preview', () => {
  it.each([
    [{ levels: { watch: 60, elevated: 85, high: 99 } }],
    [{ weights: { 'unanswered-request': 0.5 } }],
    [{ lostAfterDays: 30 }],
    [{ lost: { kind: 'silence', days: 700 } }],
  ] as [Partial<Settings>][])('of %j is what the change then does', async (changes) => {
    const settings = (await getPortal(db, portal.portalId))!.settings;
    const before = await levels();
    const foreseen = await preview(changes);
    expect(await levels()).toEqual(before);
    expect((await getPortal(db, portal.portalId))!.settings).toEqual(settings);

    const done = await change(changes);
    expect(done.assess.failed).toBe(0);
    const after = await levels();
    const moved = [...after].filter(([key, level]) => before.get(key) !== level);
    expect(foreseen.moves.map(({ kind, id, to }) => [`${kind}:${id}`, to]).toSorted()).toEqual(
      moved.toSorted(),
    );
    expect(foreseen.moved).toBe(moved.length);
    expect(foreseen.counts.reduce((sum, { count }) => sum + count, 0)).toBe(moved.length);
    expect(moved.length).toBeGreaterThan(0);
    await change({ levels: settings.levels, weights: {}, lostAfterDays: 180, lost: null });
  });

  it('names at most as many as asked for, the highest risk first', async () => {
    const changes = { levels: { watch: 60, elevated: 85, high: 99 } };
    const all = await preview(changes);
    const some = await preview(changes, 2);
    expect(some.moves).toEqual(all.moves.slice(0, 2));
    expect(some.moved).toBe(all.moved);
    const risks = all.moves.map(({ riskAfter }) => riskAfter ?? -1);
    expect(risks).toEqual(risks.toSorted((a, b) => b - a));
  });

  it('counts late requests as the page of open asks does: a lapsed one is open and never late', async () => {
    await change({ lostAfterDays: 30 });
    const waiting = (await tallyOpenAsks(db, portal.portalId, noon)).filter(
      ({ ask }) => ask !== 'promise',
    );
    const sum = (of: 'count' | 'overdue', lapsed: boolean) =>
      waiting.filter((row) => row.lapsed === lapsed).reduce((total, row) => total + row[of], 0);
    expect(sum('count', true)).toBeGreaterThan(0);
    expect(sum('overdue', false)).toBeGreaterThan(0);
    const { requests } = await preview({
      requestDueHours: {
        quote_request: 9_000,
        price_list_request: 9_000,
        information_request: 9_000,
      },
    });
    expect(requests).toEqual({
      open: sum('count', false) + sum('count', true),
      lateBefore: sum('overdue', false),
      lateAfter: 0,
    });
    await change({ lostAfterDays: 180 });
  });

  it('moves nobody by what is not judged by: the sign of a loss, how long is kept', async () => {
    expect((await preview({ lost: { kind: 'lost_renewal' }, replayDays: 5 })).moved).toBe(0);
  });

  it('knows that a contested level stays where it is shown', async () => {
    const changes = { levels: { watch: 1, elevated: 2, high: 3 } };
    const first = (await preview(changes)).moves[0]!;
    const customer = { kind: first.kind, id: first.id };
    await saveOverride(db, portal.portalId, customer, override('o', { at: noon - 1 }));
    expect((await listLabels(db, portal.portalId, { from: 0, limit: 9 })).length).toBe(1);
    const shown = (await preview(changes)).moves.find(({ id }) => id === first.id);
    expect(shown?.to ?? 'watch').toBe('watch');
    await change(changes);
    const [row] = await findAssessments(db, portal.portalId, [customer]);
    expect(row?.assessment.level).toBe('watch');
  });
});
