import { dayMs, hourMs } from './days.ts';
import { knownTimeZone } from './known-time-zone.ts';

/**
 * The moment `hours` after `at` when Saturdays and Sundays of the time zone don't count. A question
 * of Friday evening is not late on Sunday. Public holidays are not known here; where the clocks are
 * changed in between, the hour of the day stays.
 */
export function addBusinessHours(at: number, hours: number, timeZone: string): number {
  const key = `${at} ${hours} ${timeZone}`;
  let due = cache.get(key);
  if (due === undefined) {
    const zone = knownTimeZone(timeZone);
    const local = at + offsetAt(at, zone);
    const localDue = addWeekdayTime(local, hours * hourMs);
    due = localDue - offsetAt(localDue - (local - at), zone);
    if (cache.size >= mostCached) cache.clear();
    cache.set(key, due);
  }
  return due;
}

/** Asking the runtime for a time zone's offset is slow, and the same requests are asked about often. */
const cache = new Map<string, number>();
const mostCached = 5000;

/** On a clock that reads like UTC. */
function addWeekdayTime(start: number, time: number): number {
  let moment = start;
  let left = time;
  for (;;) {
    const midnight = (Math.floor(moment / dayMs) + 1) * dayMs;
    const weekday = new Date(moment).getUTCDay();
    const isWeekend = weekday === 0 || weekday === 6;
    if (!isWeekend && left <= midnight - moment) return moment + left;
    if (!isWeekend) left -= midnight - moment;
    moment = midnight;
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** What the zone's clocks are ahead of UTC, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      hourCycle: 'h23',
    });
    formatters.set(timeZone, formatter);
  }
  const parts: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const wholeSecond = Math.floor(at / 1000) * 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second) - wholeSecond;
}
