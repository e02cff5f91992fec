import type { Observation } from '../../../src/risk/backtest/observation.ts';
import { nobodyLeftOut, type Seen } from '../../../src/risk/backtest/measure.ts';
import { dayMs } from '../../../src/timeline/days.ts';

/** First days of three months in a row. */
export const cuts = [Date.UTC(2026, 0, 1), Date.UTC(2026, 1, 1), Date.UTC(2026, 2, 1)];
export const windowDays = 90;

/** A customer at a month: steady, in touch ten days before, still there afterwards unless said otherwise. */
export function observation(
  customer: number,
  month: number,
  changes: Partial<Observation> = {},
): Observation {
  const silentDays = changes.silentDays ?? 10;
  const lastSignAt = cuts[month]! - silentDays * dayMs;
  const left = changes.left ?? false;
  return {
    customer,
    month,
    owner: 0,
    risk: 10,
    logOdds: -2,
    level: 'steady',
    silentDays,
    uncontactedDays: silentDays,
    lastSignAt,
    left,
    lostAt: left ? lastSignAt + windowDays * dayMs : null,
    returnedAt: null,
    ...changes,
  };
}

export function seen(observations: Observation[]): Seen {
  return {
    observations,
    customers: 1 + Math.max(...observations.map(({ customer }) => customer)),
    cuts,
    excluded: cuts.map(() => ({ ...nobodyLeftOut })),
  };
}

export const options = {
  asOf: Date.UTC(2026, 6, 1),
  definition: { kind: 'silence', days: windowDays } as const,
  windowDays,
  capacity: 1,
};
