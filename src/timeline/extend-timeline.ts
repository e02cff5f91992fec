import type { Timeline } from './build-timeline.ts';
import { fileActivities } from './file-activities.ts';
import { compareActivities } from './order-activities.ts';
import type { Activity } from './records.ts';

/**
 * The timeline with more that has happened by its moment: the same as building it anew from all
 * records, without putting in order again what is. None of `more` may be in it already.
 */
export function extendTimeline(timeline: Timeline, more: readonly Activity[]): Timeline {
  let activities = timeline.activities;
  for (const activity of more) {
    const before = activities.findLastIndex((other) => compareActivities(other, activity) < 0);
    activities = activities.toSpliced(before + 1, 0, activity);
  }
  return { ...timeline, ...fileActivities(activities) };
}
