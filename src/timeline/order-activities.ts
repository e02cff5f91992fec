import { inOrder } from './in-order.ts';
import type { Activity } from './records.ts';

/**
 * Activities by time, each once: ties go by type and id, and of two versions of one record the one
 * that sorts last as text stays, so that the order of the input never shows in the result.
 */
export function orderActivities(activities: readonly Activity[]): readonly Activity[] {
  const once = isEachOnce(activities) ? activities : latestVersions(activities);
  return inOrder(once, compareActivities);
}

/** The usual case, which a set of ids for each type tells sooner than a map of all. */
function isEachOnce(activities: readonly Activity[]): boolean {
  const seen = new Map<Activity['type'], Set<string>>();
  for (const { type, id } of activities) {
    const ids = seen.get(type);
    if (ids === undefined) seen.set(type, new Set([id]));
    else if (ids.size === ids.add(id).size) return false;
  }
  return true;
}

function latestVersions(activities: readonly Activity[]): Activity[] {
  const byRef = new Map<string, Activity>();
  for (const activity of activities) {
    const ref = `${activity.type}:${activity.id}`;
    const other = byRef.get(ref);
    if (other === undefined || (other !== activity && isLater(activity, other)))
      byRef.set(ref, activity);
  }
  return [...byRef.values()];
}

/** By time; ties by type and id. */
export function compareActivities(a: Activity, b: Activity): number {
  return a.at - b.at || compareText(a.type, b.type) || compareText(a.id, b.id);
}

/** By code unit, not by locale: the same on every machine. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function isLater(activity: Activity, other: Activity): boolean {
  if (activity.at !== other.at) return activity.at > other.at;
  return JSON.stringify(activity) > JSON.stringify(other);
}
