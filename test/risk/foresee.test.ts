import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foresee } from '../../src/risk/foresee.ts';
import { judge, levelFrom } from '../../src/risk/judge.ts';
import { sumLogOdds } from '../../src/risk/score-risk.ts';
import { dayMs, minuteMs } from '../../src/timeline/days.ts';
import { anyDays, anyInput } from '../any-records.ts';
import { context, input, now, rhythm } from '../builders.ts';

const judged = (records: ReturnType<typeof input>) => {
  const known = { ...records, closed: [] };
  return { known, judgement: judge(known, context()) };
};

describe('foresight', () => {
  it('says for any moment what a judgement made then says', () => {
    fc.assert(
      fc.property(anyInput(), anyDays, (records, later) => {
        const { known, judgement } = judged(records);
        const there = foresee(judgement, context()).at(now + later);
        const then = judge(known, context({ now: now + later }));
        expect(there.findings).toEqual(then.findings);
        expect(there.odds).toEqual(then.odds);
      }),
    );
  });

  it('comes to the same sum and level when it looks only at what differs at both ends', () => {
    fc.assert(
      fc.property(anyInput(), anyDays, anyDays, (records, a, b) => {
        const { judgement } = judged(records);
        const foresight = foresee(judgement, context());
        const late = foresight.at(now + Math.max(a, b));
        const full = foresight.at(now + Math.min(a, b));
        const there = foresight.between(foresight.now, late, now + Math.min(a, b));
        const sum = ({ findings, odds }: typeof full) =>
          sumLogOdds(findings, odds, context().model);
        const level = ({ findings, odds }: typeof full) =>
          levelFrom(findings, odds, judgement.coverage, context());
        expect(sum(there)).toBeCloseTo(sum(full), 9);
        expect(level(there)).toBe(level(full));
      }),
      { numRuns: 300 },
    );
  });

  it('finds the first step at which something holds', () => {
    const { judgement } = judged(input(rhythm(300, 20, 10)));
    const foresight = foresee(judgement, context());
    const late = foresight.at(now + 100 * dayMs);
    const since = now + 17 * dayMs + 5 * minuteMs;
    const found = foresight.first(foresight.now, late, minuteMs, ({ at }) => at >= since);
    expect(found.at).toBe(since);
  });
});
