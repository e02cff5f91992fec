import type { Timeline } from './build-timeline.ts';
import { fileActivities } from './file-activities.ts';
import { groupDays } from './group-days.ts';
import { compareActivities } from './order-activities.ts';
import type { Activity } from './records.ts';

/**
 * The timeline with more that has happened by its moment: the same as building it anew from all
 * records, without touching what stays as it is. None of `more` may be in it already.
 */
export function extendTimeline(timeline: Timeline, more: readonly Activity[]): Timeline {
  const added = fileActivities(more.toSorted(compareActivities));
  const touches = merge(timeline.touches, added.touches);
  const purchases = merge(timeline.purchases, added.purchases);
  return {
    ...timeline,
    activities: merge(timeline.activities, added.activities),
    touches,
    touchDays: touches === timeline.touches ? timeline.touchDays : daysOf(touches),
    attempts: merge(timeline.attempts, added.attempts),
    purchases,
    purchaseDays: purchases === timeline.purchases ? timeline.purchaseDays : daysOf(purchases),
    tickets: merge(timeline.tickets, added.tickets),
    surveys: merge(timeline.surveys, added.surveys),
    heard: merge(timeline.heard, added.heard),
  };
}

/** Both in order of time; the very same list where nothing is added. */
function merge<One extends Activity>(these: One[], added: readonly One[]): One[] {
  let merged = these;
  for (const one of added) {
    const before = merged.findLastIndex((other) => compareActivities(other, one) < 0);
    merged = merged.toSpliced(before + 1, 0, one);
  }
  return merged;
}

function daysOf(activities: readonly Activity[]): number[] {
  return groupDays(activities.map(({ at }) => at));
}
