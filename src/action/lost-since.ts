import type { Timeline } from '../timeline/build-timeline.ts';
import type { Evidence } from '../signals/signal.ts';
import { dayMs } from '../timeline/days.ts';
import type { Settings } from '../timeline/settings.ts';

/**
 * Since when the customer is lost by something that the CRM says, and not by mere silence: a renewal deal that was lost with no purchase
 * after it, or the stage or property that the settings name (from the day after the last sign of life). Null: not lost, so far as is known.
 */
export function lostSince(timeline: Timeline, { lost }: Pick<Settings, 'lost'>): Evidence | null {
  const { customer, activities, purchases, touches } = timeline;
  const boughtAt = purchases.at(-1)?.at ?? -Infinity;
  const deal = activities.findLast(
    (activity) => activity.type === 'deal' && activity.renewal && activity.state === 'lost',
  );
  if (deal && deal.at > boughtAt)
    return { at: deal.at, quote: null, record: { type: 'deal', id: deal.id } };
  const isMarked =
    (lost?.kind === 'lifecycle_stage' && lost.stages.includes(customer.lifecycleStage ?? '')) ||
    (lost?.kind === 'property' && customer.lossMark === lost.value);
  const last = Math.max(boughtAt, touches.at(-1)?.at ?? -Infinity);
  if (!isMarked || !Number.isFinite(last)) return null;
  return { at: last + dayMs, quote: null, record: null };
}
