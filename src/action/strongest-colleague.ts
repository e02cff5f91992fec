import { daysBetween } from '../timeline/days.ts';
import { responsible } from './people.ts';
import type { Situation } from './play.ts';

/** Talks of the last year count; fewer than these are no relationship. */
const withinDays = 365;
const fewest = 3;
/** So many times the talks of the owner: less may be chance. */
const times = 2;

/**
 * The colleague who has talked with the customer at least twice as often in the last year as the record's
 * owner did; null where the owner knows them best, or nobody does.
 */
export function strongestColleague({
  judgement,
  context,
}: Situation): { ownerId: string; talks: number } | null {
  const { timeline } = judgement;
  const owner = responsible(timeline);
  const talks = new Map<string, number>();
  for (const { at, ownerId } of timeline.touches)
    if (ownerId !== null && daysBetween(at, context.now) <= withinDays)
      talks.set(ownerId, (talks.get(ownerId) ?? 0) + 1);
  const own = owner === null ? 0 : (talks.get(owner) ?? 0);
  // By id where two have talked as often, so that the answer never depends on an order.
  const [first] = [...talks]
    .filter(([ownerId, count]) => ownerId !== owner && count >= Math.max(fewest, times * own))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return first ? { ownerId: first[0], talks: first[1] } : null;
}
