import type { Activity } from './records.ts';

/**
 * A customer's activities, those that only deals say are theirs with the person whom all these deals name and no other: who of
 * several spoke isn't known, nor who did where a deal isn't among these activities, since it is somebody else's.
 */
export function fileUnderDeals(activities: readonly Activity[]): Activity[] {
  const people = new Map(
    activities.flatMap(({ type, id, contactIds }) => (type === 'deal' ? [[id, contactIds]] : [])),
  );
  return activities.map((activity): Activity => {
    const { dealIds = [] } = activity;
    const named = dealIds.map((id) => people.get(id) ?? []);
    const [speaker] = named[0] ?? [];
    const alone = named.every(([first, ...others]) => first === speaker && others.length === 0);
    return speaker !== undefined && alone ? { ...activity, contactIds: [speaker] } : activity;
  });
}
