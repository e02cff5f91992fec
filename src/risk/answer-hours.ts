import { buildLedger } from '../requests/ledger.ts';
import { requestKinds } from '../requests/ledger-types.ts';
import type { Timeline } from '../timeline/build-timeline.ts';
import { businessHoursBetween } from '../timeline/business-hours-between.ts';
import type { WorkingHours } from '../timeline/business-calendar.ts';

/** One talkative contact must not set what is usual in the whole portal. */
const latest = 20;
const asks: ReadonlySet<string> = new Set(requestKinds);

/**
 * Business hours from request to answer, of the contact's latest answered requests. Those withdrawn
 * or closed by hand tell nothing of us; a company's are its contacts', so it counts none itself.
 */
export function answerHours(
  { customer, activities }: Timeline,
  now: number,
  hours: WorkingHours,
): number[] {
  const asked = activities.some(
    (activity) => 'cues' in activity && activity.cues.some(({ kind }) => asks.has(kind)),
  );
  if (customer.kind === 'company' || !asked) return [];
  return buildLedger(activities, { now })
    .resolved.filter(({ how }) => how !== 'withdrawn' && how !== 'closed_by_hand')
    .slice(-latest)
    .map(({ request, at }) => businessHoursBetween(request.at, at, hours));
}
