import type { Share } from './churn-rate.ts';

/** With fewer losses in a year a lifetime would be a guess. */
const fewestLosses = 20;

/**
 * What a customer brings over its lifetime, in money: known value ÷ years as a customer × expected years, which are 1 ÷ churn of a
 * year, × margin (0–1; null: revenue instead of profit). The simplest of the usual formulas (Gupta and Lehmann, "Customers as
 * Assets", J. Interactive Marketing 17, 2003, without discounting): it takes churn and revenue for constant. The interval is that
 * of the churn alone. Null where value, time or enough losses are missing.
 */
export function lifetimeValue(
  { value, years }: { value: number; years: number },
  yearlyChurn: Share | null,
  margin: number | null,
): { value: number; low: number; high: number; lifetimeYears: number } | null {
  if (!(value > 0 && years > 0) || yearlyChurn === null || yearlyChurn.count < fewestLosses)
    return null;
  const yearly = (value / years) * (margin ?? 1);
  return {
    value: yearly / yearlyChurn.share,
    low: yearly / yearlyChurn.high,
    high: yearly / yearlyChurn.low,
    lifetimeYears: 1 / yearlyChurn.share,
  };
}
