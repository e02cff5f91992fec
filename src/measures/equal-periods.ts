import { dayMs } from '../timeline/days.ts';

/** Lengths of equal periods in days: 13 weeks are a quarter, 52 weeks a year; whole weeks, so that each has the same weekdays. */
export const periodDays = { month: 28, quarter: 91, year: 364 } as const;

export type PeriodLength = keyof typeof periodDays;

/**
 * Bounds of so many equally long periods, the last one ending at `asOf`; one bound more than periods. Months of the calendar
 * differ by up to a tenth in length, and their losses with them: rates over them can't be compared.
 */
export function equalPeriods(asOf: number, length: PeriodLength, count: number): number[] {
  const ms = periodDays[length] * dayMs;
  return Array.from({ length: count + 1 }, (_, index) => asOf - (count - index) * ms);
}
