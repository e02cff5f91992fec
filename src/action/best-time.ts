import { wilsonInterval } from '../risk/wilson-interval.ts';
import type { Timeline } from '../timeline/build-timeline.ts';
import { dayMs, hourMs } from '../timeline/days.ts';
import { knownTimeZone } from '../timeline/known-time-zone.ts';
import type { Activity, Customer } from '../timeline/records.ts';
import { zoneOffset } from '../timeline/zone-offset.ts';

/** Hours of the day within which somebody usually replies, in `timeZone`: from 9 to 11 is 9:00 up to 11:00. */
export type BestTime = {
  fromHour: number;
  toHour: number;
  /** So many of the replies came within them. */
  count: number;
  of: number;
  timeZone: string;
  /** Is that the contact's own time zone, or the portal's for want of one? */
  isTheirs: boolean;
};

const lookBackDays = 365;
const fewestReplies = 8;
const windowHours = 2;
/** Two of eight working hours hold a quarter of the replies by chance; the best of many windows somewhat more. */
const surelyAbove = 0.3;

/**
 * When a person is best contacted: the two hours of the day in which most of their replies of the last year came. Null of
 * fewer than eight replies, and where the share of no two hours is surely (95 %, Wilson) above what chance would give.
 */
export function bestTime(
  contact: Customer,
  { touches }: Timeline,
  { timeZone, now }: { timeZone: string; now: number },
): BestTime | null {
  const zone = knownTimeZone(contact.timeZone ?? timeZone);
  const hours = replyHours(contact, touches, { zone, now });
  if (hours.length < fewestReplies) return null;
  const inWindow = (from: number) =>
    hours.filter((hour) => hour >= from && hour < from + windowHours).length;
  const starts = Array.from({ length: 24 - windowHours + 1 }, (_, from) => from);
  const fromHour = starts.reduce((best, from) => (inWindow(from) > inWindow(best) ? from : best));
  const count = inWindow(fromHour);
  if (wilsonInterval(count, hours.length).low <= surelyAbove) return null;
  return {
    fromHour,
    toHour: fromHour + windowHours,
    count,
    of: hours.length,
    timeZone: zone,
    isTheirs: contact.timeZone !== null && zone === contact.timeZone,
  };
}

/** The hour of each reply; several within an hour are one. */
function replyHours(
  contact: Customer,
  touches: readonly Activity[],
  { zone, now }: { zone: string; now: number },
): number[] {
  const slots = new Set(
    touches
      .filter(({ at }) => at <= now && at > now - lookBackDays * dayMs)
      .filter((touch) => touch.contactIds.includes(contact.id) && isReply(touch))
      .map(({ at }) => Math.floor((at + zoneOffset(at, zone)) / hourMs)),
  );
  return [...slots].map((slot) => ((slot % 24) + 24) % 24);
}

/** What they wrote, and calls in which they spoke. A meeting's hour was agreed on, a logged call without a result may be anyone's. */
function isReply(touch: Activity): boolean {
  if (touch.type === 'email' || touch.type === 'message') return touch.direction === 'in';
  return touch.type === 'call' && (touch.direction === 'in' || touch.connected === true);
}
