import { dayMs } from './days.ts';

/**
 * Starts of the contact days in ascending times: a burst of mails within 24 hours of its first is
 * one contact, or a lively afternoon would look like a rhythm of minutes. By elapsed time, not by
 * calendar date, so that no time zone changes it.
 */
export function groupDays(times: readonly number[]): number[] {
  const starts: number[] = [];
  let current = -Infinity;
  for (const at of times) {
    if (at - current < dayMs) continue;
    current = at;
    starts.push(at);
  }
  return starts;
}
