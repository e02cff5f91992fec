import { describe, expect, it } from 'vitest';
import { measure } from '../../../src/risk/backtest/measure.ts';
import type { Observation } from '../../../src/risk/backtest/observation.ts';
import { dayMs } from '../../../src/timeline/days.ts';
import { cuts, observation, options, seen } from './seen.ts';

/**
 * Twenty owners with three customers each in the first month. At each the first leaves; the risk puts
 * it first with fifteen owners, the longest silence with ten.
 */
function book(owners = 20): Observation[] {
  return Array.from({ length: owners }, (_, owner) => {
    const [byRisk, bySilence] = [owner < owners * 0.75, owner < owners * 0.5];
    return [0, 1, 2].map((place) =>
      observation(owner * 3 + place, 0, {
        owner,
        left: place === 0,
        logOdds: place === (byRisk ? 0 : 1) ? 1 : -2,
        risk: place === (byRisk ? 0 : 1) ? 73 : 12,
        silentDays: place === (bySilence ? 0 : 2) ? 45 : 10,
      }),
    );
  }).flat();
}

/** Second in the first month, ahead of everybody afterwards; never leaves. */
const rival = (month: number) => observation(1, month, { logOdds: month === 0 ? -3 : 3 });

describe('measure', () => {
  it('counts precision, lift and recall at the capacity, beside recency and fixed day counts', () => {
    const { results, losses, left, counted } = measure(seen(book()), options);
    expect({ losses: losses.length, left, counted }).toEqual({ losses: 20, left: 20, counted: 60 });
    const [risk, recency, rule30, rule60] = results;
    expect(risk).toMatchObject({ flagged: 20, hits: 15, caught: 15 });
    expect(risk!.precision!.value).toBe(0.75);
    expect(risk!.lift!.value).toBeCloseTo(2.25, 10);
    expect(risk!.recall!.value).toBe(0.75);
    expect(recency!.precision!.value).toBe(0.5);
    expect(rule30).toMatchObject({ flagged: 20, hits: 10, caught: 10 });
    expect(rule60).toMatchObject({ flagged: 0, hits: 0, caught: 0, precision: null });
  });

  it('draws the interval around the figure, the same each time, another with another seed', () => {
    const [one, same, other] = [1, 1, 2].map(
      (seed) => measure(seen(book()), { ...options, seed }).results[0]!.precision!,
    );
    expect(one!.low).toBeLessThan(0.75);
    expect(one!.high).toBeGreaterThan(0.75);
    // Of 20 flags with 15 hits the binomial interval is 0.53 to 0.89.
    expect(one!.low).toBeGreaterThan(0.45);
    expect(one!.high).toBeLessThan(0.95);
    expect(same).toEqual(one);
    expect([other!.low, other!.high]).not.toEqual([one!.low, one!.high]);
  });

  it('ranks within a month: the area under the curve mixes no months', () => {
    // In each month the one who left is ahead, though in the second all are riskier than in the first.
    const observations = Array.from({ length: 20 }, (_, pair) => [
      observation(pair * 4, 0, { left: true, logOdds: -1 }),
      observation(pair * 4 + 1, 0, { logOdds: -2 }),
      observation(pair * 4 + 2, 1, { left: true, logOdds: 3 }),
      observation(pair * 4 + 3, 1, { logOdds: 2 }),
    ]).flat();
    const [risk, recency] = measure(seen(observations), options).results;
    expect(risk!.areaUnderCurve!.value).toBe(1);
    // Nobody was silent for longer than anybody else.
    expect(recency!.areaUnderCurve!.value).toBe(0.5);
  });

  it('counts a loss once however many months foresaw it, and its lead time from the first flag on', () => {
    const lost = { left: true, lostAt: cuts[2]! + 20 * dayMs, logOdds: 2 };
    const observations = Array.from({ length: 20 }, (_, owner) => [
      observation(owner, 0, { owner, logOdds: 2 }),
      observation(owner, 1, { owner, ...lost }),
      observation(owner, 2, { owner, ...lost }),
    ]).flat();
    const { losses, left, results } = measure(seen(observations), options);
    expect({ losses: losses.length, left }).toEqual({ losses: 20, left: 40 });
    // On the list since the first of January without a break; lost on 21 March.
    expect(results[0]!.leadDays).toEqual({ value: 79, low: 79, high: 79 });
    expect(losses[0]).toMatchObject({ flaggedAt: cuts[0], leadDays: 79 });
  });

  it('a flag that lapsed before the silence is no catch', () => {
    const lost = { left: true, lostAt: cuts[2]! + 20 * dayMs, logOdds: 2 };
    const observations = [
      observation(0, 0, { logOdds: 2 }),
      observation(0, 1, lost),
      observation(0, 2, lost),
      ...[0, 1, 2].map(rival),
    ];
    const { losses, results } = measure(seen(observations), options);
    expect(results[0]).toMatchObject({ flagged: 3, hits: 0, caught: 0 });
    expect(losses).toMatchObject([{ flaggedAt: null, leadDays: null, placeByRisk: 2, of: 2 }]);
  });

  it('says no percentages of fewer than 20 losses, but counts and places', () => {
    const report = measure(seen(book(19)), options);
    expect(report.enough).toBe(false);
    for (const { precision, lift, recall, leadDays, areaUnderCurve } of report.results)
      expect([precision, lift, recall, leadDays, areaUnderCurve]).toEqual(Array(5).fill(null));
    expect(report.calibration).toBeNull();
    expect(report.results[0]).toMatchObject({ flagged: 19, hits: 15, caught: 15 });
    expect(report.losses[0]).toMatchObject({ placeByRisk: 1, of: 57 });
  });

  it('holds the risk to as many flags a month as a rule raises', () => {
    const { equalWork } = measure(seen(book()), options);
    expect(equalWork.map(({ rule, flagged }) => [rule, flagged])).toEqual([
      ['rule-30', 20],
      ['rule-60', 0],
      ['rule-90', 0],
    ]);
    expect(equalWork[0]).toMatchObject({ hits: 15, caught: 15 });
    expect(equalWork[0]!.precision!.value).toBe(0.75);
  });

  it('more places find more losses', () => {
    const { byCapacity } = measure(seen(book()), options);
    expect(byCapacity[0]).toEqual({ capacity: 1, caughtByRisk: 15, caughtByRecency: 10 });
    expect(byCapacity[2]).toEqual({ capacity: 3, caughtByRisk: 20, caughtByRecency: 20 });
  });

  it('nothing to look at gives counts of nothing', () => {
    const report = measure({ ...seen([observation(0, 0)]), observations: [] }, options);
    expect(report).toMatchObject({ counted: 0, left: 0, losses: [], enough: false });
  });
});
