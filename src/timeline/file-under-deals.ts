import type { Activity } from './records.ts';

/**
 * A customer's activities, those that only a deal says are theirs with the person whom the deal names, where it names one: who of
 * several spoke isn't known.
 */
export function fileUnderDeals(activities: readonly Activity[]): Activity[] {
  const people = new Map(
    activities.flatMap(({ type, id, contactIds }) => (type === 'deal' ? [[id, contactIds]] : [])),
  );
  return activities.map((activity): Activity => {
    const { dealIds = [] } = activity;
    const named = new Set(dealIds.flatMap((id) => people.get(id) ?? []));
    return named.size === 1 ? { ...activity, contactIds: [...named] } : activity;
  });
}
