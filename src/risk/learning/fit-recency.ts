import type { Case } from './case.ts';

type Recent = Pick<Case, 'silentDays' | 'left'>;

/** Kept small, so that a book in which everybody left after a certain day gives no infinite slope. */
const ridge = 0.01;

/**
 * The simplest rival with a probability: logistic regression of who left on the logarithm of the days
 * of silence alone. Newton's method on two numbers. Gives the log-odds for a case.
 */
export function fitRecency(cases: readonly Recent[]): (of: Recent) => number {
  const gapOf = ({ silentDays }: Recent): number => Math.log(1 + Math.max(0, silentDays));
  let [start, slope] = [-1, 0];
  for (let round = 0; round < 50; round += 1) {
    let [g0, g1, h00, h01, h11] = [ridge * start, ridge * slope, ridge, 0, ridge];
    for (const one of cases) {
      const gap = gapOf(one);
      const p = 1 / (1 + Math.exp(-(start + slope * gap)));
      const off = p - Number(one.left);
      const curve = p * (1 - p);
      g0 += off;
      g1 += off * gap;
      h00 += curve;
      h01 += curve * gap;
      h11 += curve * gap ** 2;
    }
    const size = h00 * h11 - h01 ** 2;
    const [by0, by1] = [(h11 * g0 - h01 * g1) / size, (h00 * g1 - h01 * g0) / size];
    // A step of more than a few log-odds overshoots on a handful of cases.
    start -= Math.max(-2, Math.min(2, by0));
    slope -= Math.max(-2, Math.min(2, by1));
    if (Math.abs(by0) + Math.abs(by1) < 1e-9) break;
  }
  return (one) => start + slope * gapOf(one);
}
