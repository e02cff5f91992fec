import { buildTimeline } from '../../timeline/build-timeline.ts';
import { dayMs } from '../../timeline/days.ts';
import type { Records } from '../judge.ts';

/** Moments of two-way contacts and purchases up to `asOf`: what shows that a customer is still there. */
export function signsOf({ customer, contacts, activities }: Records, asOf: number): number[] {
  const { touches, purchases } = buildTimeline(customer, contacts, activities, asOf);
  return [...touches, ...purchases].map(({ at }) => at);
}

/** Nothing after `at` and up to the end of the window of `silenceDays`: the customer left. */
export function leftAfter(signs: readonly number[], at: number, silenceDays: number): boolean {
  const end = at + silenceDays * dayMs;
  return !signs.some((sign) => sign > at && sign <= end);
}
