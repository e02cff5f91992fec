import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { churnRates, shareOf } from '../../src/measures/churn-rate.ts';
import { equalPeriods } from '../../src/measures/equal-periods.ts';
import { lifetimeValue } from '../../src/measures/lifetime-value.ts';
import { placeRanges } from '../../src/measures/place-range.ts';
import { promoterScore } from '../../src/measures/promoter-score.ts';
import {
  medianStay,
  survivalAt,
  survivalCurve,
  type Duration,
} from '../../src/measures/survival-curve.ts';
import { dayMs } from '../../src/timeline/days.ts';

const durations = fc.array(
  fc.record({
    time: fc.integer({ min: 0, max: 60 }),
    ended: fc.integer({ min: 0, max: 9 }),
    going: fc.integer({ min: 0, max: 9 }),
  }),
  { maxLength: 40 },
);

describe('the survival curve', () => {
  it('is that of the textbook: remission of leukemia under 6-MP (Freireich 1963)', () => {
    const ended = [6, 6, 6, 7, 10, 13, 16, 22, 23];
    const going = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
    const curve = survivalCurve([
      ...ended.map((time) => ({ time, ended: 1, going: 0 })),
      ...going.map((time) => ({ time, ended: 0, going: 1 })),
    ]);
    expect(curve.map(({ time, atRisk }) => [time, atRisk])).toEqual([
      [6, 21],
      [7, 17],
      [10, 15],
      [13, 12],
      [16, 11],
      [22, 7],
      [23, 6],
    ]);
    expect(curve.map(({ share }) => share.toFixed(3))).toEqual([
      '0.857',
      '0.807',
      '0.753',
      '0.690',
      '0.627',
      '0.538',
      '0.448',
    ]);
    // As R's survfit(conf.type = "log-log") gives it.
    const at10 = curve[2]!;
    expect([at10.low.toFixed(3), at10.high.toFixed(3)]).toEqual(['0.503', '0.889']);
    expect(medianStay(curve)).toBe(23);
  });

  it('never rises, and stays with its interval within 0 and 1', () => {
    fc.assert(
      fc.property(durations, (given) => {
        let before = 1;
        for (const { share, low, high } of survivalCurve(given)) {
          expect(share).toBeLessThanOrEqual(before);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(share + 1e-12);
          expect(high).toBeGreaterThanOrEqual(share - 1e-12);
          expect(high).toBeLessThanOrEqual(1);
          before = share;
        }
      }),
    );
  });

  it('is the plain share of those who stayed where all have ended', () => {
    fc.assert(
      fc.property(durations, (given) => {
        const all = given.map(({ time, ended }): Duration => ({ time, ended, going: 0 }));
        const total = all.reduce((sum, { ended }) => sum + ended, 0);
        for (const { time, share } of survivalCurve(all)) {
          const later = all.reduce((sum, one) => sum + (one.time > time ? one.ended : 0), 0);
          expect(share).toBeCloseTo(later / total, 10);
        }
      }),
    );
  });

  it('says the same however the same people are put together', () => {
    fc.assert(
      fc.property(durations, (given) => {
        const apart = given.flatMap(({ time, ended, going }) => [
          { time, ended, going: 0 },
          { time, ended: 0, going },
        ]);
        expect(survivalCurve(apart.toReversed())).toEqual(survivalCurve(given));
      }),
    );
  });

  it('says nothing of a time for which nobody was watched', () => {
    const some = [
      { time: 10, ended: 1, going: 3 },
      { time: 30, ended: 0, going: 6 },
    ];
    const curve = survivalCurve(some);
    expect(survivalAt(curve, some, 5)).toMatchObject({ share: 1, atRisk: 10, high: 1 });
    expect(survivalAt(curve, some, 5)!.low).toBeLessThan(0.75);
    expect(survivalAt(curve, some, 20)).toMatchObject({ share: 0.9, atRisk: 6 });
    expect(survivalAt(curve, some, 31)).toBeNull();
    const gone = [{ time: 4, ended: 3, going: 0 }];
    expect(survivalAt(survivalCurve(gone), gone, 9)).toMatchObject({ share: 0 });
    expect(medianStay(curve)).toBeNull();
    expect(survivalAt([], [], 1)).toBeNull();
  });
});

describe('places', () => {
  it('are shared where intervals overlap', () => {
    const ranges = placeRanges([
      { low: 0.5, high: 0.7 },
      { low: 0.6, high: 0.9 },
      { low: 0.1, high: 0.2 },
      null,
    ]);
    expect(ranges).toEqual([
      { best: 1, worst: 2, of: 3 },
      { best: 1, worst: 2, of: 3 },
      { best: 3, worst: 3, of: 3 },
      null,
    ]);
  });

  it('hold the true one, whatever the figures within their intervals are', () => {
    const interval = fc
      .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
    fc.assert(
      fc.property(
        fc.array(interval, { maxLength: 8 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (given, at) => {
          const truth = given.map(({ low, high }) => low + at.next().value * (high - low));
          placeRanges(given).forEach((range, index) => {
            const ahead = truth.filter((value) => value > truth[index]!).length;
            expect(1 + ahead).toBeGreaterThanOrEqual(range!.best);
            expect(1 + ahead).toBeLessThanOrEqual(range!.worst);
          });
        },
      ),
    );
  });
});

describe('churn', () => {
  const period = { atStart: 200, ended: 10, began: 50, lostWithin: 5 };

  it('is of those at the start, or all losses of the previous period’s total', () => {
    const { ofStart, ofPrevious } = churnRates(period, {
      atStart: 180,
      ended: 5,
      began: 20,
      lostWithin: 0,
    });
    expect(ofStart).toMatchObject({ share: 0.05, count: 10, of: 200 });
    expect(ofPrevious).toMatchObject({ share: 15 / 200, count: 15, of: 200 });
  });

  it('is not known where nobody is below the line, or fewer than left', () => {
    const nobody = { atStart: 0, ended: 0, began: 3, lostWithin: 1 };
    expect(churnRates(nobody, null)).toEqual({ ofStart: null, ofPrevious: null });
    expect(churnRates(period, { ...nobody }).ofPrevious).toBeNull();
  });
});

describe('the rest', () => {
  it('a lifetime’s value is revenue a year over yearly churn, times the margin', () => {
    const churn = shareOf(50, 500);
    const found = lifetimeValue({ value: 100_000, years: 50 }, churn, 0.25)!;
    expect(found.value).toBeCloseTo(5000);
    expect(found.lifetimeYears).toBeCloseTo(10);
    expect(found.low).toBeLessThan(5000);
    expect(found.high).toBeGreaterThan(5000);
    expect(lifetimeValue({ value: 100_000, years: 50 }, churn, null)!.value).toBeCloseTo(20_000);
    expect(lifetimeValue({ value: 1, years: 1 }, shareOf(19, 500), null)).toBeNull();
    expect(lifetimeValue({ value: 0, years: 50 }, churn, null)).toBeNull();
    expect(lifetimeValue({ value: 9, years: 9 }, null, null)).toBeNull();
  });

  it('promoters less detractors, in points', () => {
    const found = promoterScore({ answers: 100, promoters: 50, detractors: 20 })!;
    expect(found.score).toBe(30);
    expect([found.low.toFixed(1), found.high.toFixed(1)]).toEqual(['14.7', '45.3']);
    expect(promoterScore({ answers: 0, promoters: 0, detractors: 0 })).toBeNull();
    expect(promoterScore({ answers: 3, promoters: 3, detractors: 0 })).toEqual({
      score: 100,
      low: 100,
      high: 100,
    });
  });

  it('periods are equally long and end now', () => {
    const bounds = equalPeriods(1000 * dayMs, 'quarter', 4);
    expect(bounds.map((at) => at / dayMs)).toEqual([636, 727, 818, 909, 1000]);
  });
});
