import { describe, expect, it } from 'vitest';
import { labelOf } from '../../../src/risk/backtest/label-of.ts';
import { monthlyCuts } from '../../../src/risk/backtest/monthly-cuts.ts';
import { buildTimeline } from '../../../src/timeline/build-timeline.ts';
import type { Activity } from '../../../src/timeline/records.ts';
import { anna, daysAgo, deal, email, now, sent } from '../../builders.ts';

const cut = daysAgo(200);
const label = (activities: Activity[], definition = { kind: 'silence', days: 90 } as const) =>
  labelOf(buildTimeline(anna, [anna], activities, now), definition, cut, 90);

describe('labelOf', () => {
  it('silence: lost when no sign came in the window, counted from the last sign', () => {
    expect(label([email(230)])).toEqual({ left: true, lostAt: daysAgo(140), returnedAt: null });
    expect(label([email(230), email(110)]).left).toBe(false);
    expect(label([email(230), email(109)])).toEqual({
      left: true,
      lostAt: daysAgo(140),
      returnedAt: daysAgo(109),
    });
  });

  it('our own unanswered mail is no sign of life, a purchase is', () => {
    expect(label([email(230), sent(150)]).left).toBe(true);
    expect(label([email(230), deal(150)]).left).toBe(false);
  });

  it('a lost renewal counts on the day its deal closed', () => {
    const lost = deal(150, { renewal: true, state: 'lost' });
    const timeline = buildTimeline(anna, [anna], [email(210), email(120), lost], now);
    expect(labelOf(timeline, { kind: 'lost_renewal' }, cut, 90)).toEqual({
      left: true,
      lostAt: daysAgo(150),
      returnedAt: daysAgo(120),
    });
    expect(labelOf(timeline, { kind: 'lost_renewal' }, daysAgo(140), 90).left).toBe(false);
  });
});

const starts = (asOf: number) =>
  monthlyCuts(asOf, 3, 90).map((at) => new Date(at).toISOString().slice(0, 10));

describe('monthlyCuts', () => {
  it('takes starts of months whose window has closed, to the day', () => {
    expect(starts(Date.UTC(2026, 5, 17))).toEqual(['2026-01-01', '2026-02-01', '2026-03-01']);
    // 90 days after 1 March is 30 May.
    expect(starts(Date.UTC(2026, 4, 30)).at(-1)).toBe('2026-03-01');
    expect(starts(Date.UTC(2026, 4, 30) - 1).at(-1)).toBe('2026-02-01');
    // Across the turn of a year.
    expect(starts(Date.UTC(2026, 3, 30))).toEqual(['2025-11-01', '2025-12-01', '2026-01-01']);
  });
});
