import { wilsonInterval } from '../risk/wilson-interval.ts';

/** A share, 0–1, with its 95 % interval, and of how many it is. */
export type Share = { share: number; low: number; high: number; count: number; of: number };

/** With fewer a share would be an accident: it is shown grey, and compared with nothing. */
export const fewest = 20;

/** How many of how many; null of nobody, for a share of nothing is not known. */
export function shareOf(count: number, of: number): Share | null {
  if (of <= 0) return null;
  return { share: count / of, ...wilsonInterval(count, of), count, of };
}

export type PeriodOfCustomers = {
  /** Customers at the start of the period, and those of them lost in it. */
  atStart: number;
  ended: number;
  /** Who began in the period, and those of them lost in it as well. */
  began: number;
  lostWithin: number;
};

/**
 * Churn of a period in its two usual ways. `ofStart`: of the customers at the start, how many were lost within the period.
 * `ofPrevious`: all lost in the period ÷ all who were customers at any time of the previous, equally long one; who began and
 * was lost within the period counts above the line and not below, so the second may exceed 1 where customers come and go fast:
 * then it has no interval and is not known. Null where nobody is below the line.
 */
export function churnRates(
  period: PeriodOfCustomers,
  previous: PeriodOfCustomers | null,
): { ofStart: Share | null; ofPrevious: Share | null } {
  const lost = period.ended + period.lostWithin;
  const before = previous === null ? 0 : previous.atStart + previous.began;
  return {
    ofStart: shareOf(period.ended, period.atStart),
    ofPrevious: lost > before ? null : shareOf(lost, before),
  };
}
