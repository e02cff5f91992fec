import { dayMs } from '../timeline/days.ts';
import { keepLast } from './keep-last.ts';

/** Logarithms of gaps in days: how many, their median, their robust standard deviation. */
export type GapSummary = { gaps: number; center: number; spread: number };

/** Makes the median absolute deviation comparable to a standard deviation (normal distribution). */
export const madToDeviation = 1.4826;

/** One customer's two kinds of days. */
const touchesAndPurchases = 2;

/** Sums up the gaps between contact days (starts, ascending). All zero without a gap. */
export const sumUpGaps = keepLast((days: readonly number[]): GapSummary => {
  const logs = new Float64Array(Math.max(0, days.length - 1));
  for (let index = 1; index < days.length; index += 1)
    logs[index - 1] = Math.log((days[index]! - days[index - 1]!) / dayMs);
  const center = middleOf(logs.sort());
  const spread = madToDeviation * middleOf(logs.map((log) => Math.abs(log - center)).sort());
  return { gaps: logs.length, center, spread };
}, touchesAndPurchases);

/** The median; 0 of nothing. */
export function medianOf(values: ArrayLike<number>): number {
  return middleOf(new Float64Array(values).sort());
}

function middleOf(sorted: Float64Array): number {
  if (sorted.length === 0) return 0;
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
