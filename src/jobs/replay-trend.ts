import type { AssessContext, AssessInput } from '../assess.ts';
import { heedOverrides } from '../action/heed-overrides.ts';
import { judge } from '../risk/judge.ts';

const dayMs = 86_400_000;

/**
 * The risk as it stood in earlier weeks, from only what had happened by then: `weeks` points, the
 * oldest first, days apart by seven and ending now. Weeks in which the record was too thin are left out.
 */
export function replayTrend(
  input: AssessInput,
  context: AssessContext,
  weeks = 12,
): { at: number; risk: number }[] {
  const points: { at: number; risk: number }[] = [];
  for (let back = weeks; back >= 0; back -= 1) {
    const at = context.now - back * 7 * dayMs;
    const activities = input.activities.filter((activity) => activity.at <= at);
    const { risk } = judge(heedOverrides({ ...input, activities }, input.overrides, at), {
      ...context,
      now: at,
    });
    if (risk !== null) points.push({ at, risk });
  }
  return points;
}
