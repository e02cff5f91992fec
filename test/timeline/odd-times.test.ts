import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { assess, type AssessInput } from '../../src/assess.ts';
import { dayMs } from '../../src/timeline/days.ts';
import { defaultSettings } from '../../src/timeline/settings.ts';
import { anyInput } from '../any-records.ts';
import { context, now as usualNow } from '../builders.ts';

/** The same records, moved so that what was `now` is another moment. */
function moved(input: AssessInput, by: number): AssessInput {
  const times = /^(at|closedAt|createdAt|endAt|expiresAt|firstReplyAt|\w+At|customerSince)$/;
  const text = JSON.stringify(input, (key, value: unknown) =>
    typeof value === 'number' && times.test(key) ? value + by : value,
  );
  return JSON.parse(text) as AssessInput;
}

const leapDay = Date.UTC(2028, 1, 29, 12);
/** The nights on which clocks change in Budapest and New York, and a leap day. */
const moments = fc.constantFrom(
  leapDay,
  Date.UTC(2026, 2, 29, 0, 59),
  Date.UTC(2026, 9, 25, 1, 1),
  Date.UTC(2026, 2, 8, 6, 59),
);
const zones = fc.constantFrom('UTC', 'Europe/Budapest', 'America/New_York', 'Asia/Tokyo');

it('on leap days and when clocks change the risk holds its laws: no NaN, and silence lowers nothing', () => {
  fc.assert(
    fc.property(anyInput(), moments, zones, fc.nat({ max: 72 }), (input, at, timeZone, hours) => {
      const there = moved(input, at - usualNow);
      const settings = { ...defaultSettings, timeZone };
      const first = assess(there, context({ now: at, settings }));
      const later = assess(there, context({ now: at + hours * 3_600_000, settings }));
      const sum = (found: typeof first) =>
        found.base.points + found.contributions.reduce((all, { points }) => all + points, 0);
      for (const found of [first, later]) {
        for (const { logOdds } of found.contributions) expect(logOdds).toSatisfy(Number.isFinite);
        if (found.risk !== null) expect(sum(found)).toBe(found.risk);
      }
      if (first.risk !== null && later.risk !== null)
        expect(later.risk).toBeGreaterThanOrEqual(first.risk);
    }),
    { numRuns: 60 },
  );
});

it('a leap year’s day is a day: what is moved over 29 February by whole weeks keeps its rhythm', () => {
  fc.assert(
    fc.property(anyInput(), (input) => {
      // 92 weeks take the records over 29 February 2028 and keep every weekday.
      const by = 92 * 7 * dayMs;
      const here = assess(input, context());
      const there = assess(moved(input, by), context({ now: usualNow + by }));
      expect(there.risk).toBe(here.risk);
      expect(there.rhythm.usualGapDays).toBe(here.rhythm.usualGapDays);
    }),
    { numRuns: 60 },
  );
});

it('what arrives late or out of order makes the assessment that it would have made in order', () => {
  const anyOrder = anyInput().chain((input) =>
    fc.tuple(
      fc.constant(input),
      fc.shuffledSubarray(input.activities, { minLength: input.activities.length }),
    ),
  );
  fc.assert(
    fc.property(anyOrder, ([input, shuffled]) => {
      expect(assess({ ...input, activities: shuffled }, context())).toEqual(
        assess(input, context()),
      );
    }),
    { numRuns: 60 },
  );
});
