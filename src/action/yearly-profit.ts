import type { Timeline } from '../timeline/build-timeline.ts';
import { daysBetween } from '../timeline/days.ts';
import type { Settings } from '../timeline/settings.ts';
import { valueOf } from './value-of.ts';

const yearDays = 365;

/**
 * What the customer earns us in a year, in the portal's currency: the purchases of the last 365 days or, without any with an
 * amount, the known value spread over the years since the first activity (one at least); of that the share that the admin
 * says is profit. Null where nobody said, or where no value is known.
 */
export function yearlyProfit(
  timeline: Timeline,
  { marginPercent }: Pick<Settings, 'marginPercent'>,
  now: number,
): number | null {
  const revenue = yearlyRevenue(timeline, now);
  return marginPercent === null || revenue === null ? null : (revenue * marginPercent) / 100;
}

/** The same before costs; null where no value is known. */
export function yearlyRevenue(timeline: Timeline, now: number): number | null {
  const { purchases, activities, customer } = timeline;
  const bought = purchases
    .filter(({ at }) => daysBetween(at, now) <= yearDays)
    .map(({ amount }) => amount ?? 0)
    .reduce((sum, amount) => sum + amount, 0);
  if (bought > 0) return bought;
  const value = valueOf(timeline);
  if (value === null) return null;
  const since = customer.customerSince ?? activities[0]?.at ?? now;
  return value / Math.max(1, daysBetween(since, now) / yearDays);
}
