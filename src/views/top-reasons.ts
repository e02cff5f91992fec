import type { Assessment, Contribution } from '../action/assessment.ts';

/** The reasons worth showing: those that add points, the largest first, three at most. */
export function topReasons(assessment: Assessment, most = 3): Contribution[] {
  return assessment.contributions.filter(({ points }) => points > 0).slice(0, most);
}
