import { dayMs } from '../../timeline/days.ts';

/**
 * Starts of the latest `months` calendar months (UTC, ascending) whose following `windowDays` have
 * closed by `asOf`: of a window still open nobody knows who left.
 */
export function monthlyCuts(asOf: number, months: number, windowDays: number): number[] {
  const latest = new Date(asOf - windowDays * dayMs);
  return Array.from({ length: months }, (_, back) =>
    Date.UTC(latest.getUTCFullYear(), latest.getUTCMonth() - (months - 1 - back), 1),
  );
}
