import type { LedgerRequest } from '../requests/ledger-types.ts';
import type { Timeline } from '../timeline/build-timeline.ts';
import { daysBetween } from '../timeline/days.ts';
import type { Settings } from '../timeline/settings.ts';

/**
 * An open request that nobody came back to for as long as means lost here (`lostAfterDays`). To answer
 * it now would be odd: it stays in the ledger and in the risk, and what is owed is a fresh approach
 * that recalls it.
 */
export function isLapsed(
  { at, chasers }: LedgerRequest,
  { activities }: Pick<Timeline, 'activities'>,
  { now, settings }: { now: number; settings: Settings },
): boolean {
  if (daysBetween(at, now) < settings.lostAfterDays) return false;
  return !chasers.some(({ type, id }) => {
    const chaser = activities.find((activity) => activity.type === type && activity.id === id);
    return chaser !== undefined && daysBetween(chaser.at, now) < settings.lostAfterDays;
  });
}
