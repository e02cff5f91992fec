import { businessCalendar, type WorkingHours } from '../timeline/business-calendar.ts';
import { dayMs, hourMs, minuteMs } from '../timeline/days.ts';
import { knownTimeZone } from '../timeline/known-time-zone.ts';
import { startOfDay } from '../timeline/start-of-day.ts';
import { zoneOffset } from '../timeline/zone-offset.ts';

/** A working day of the portal, like 2026-12-03, with the moments at which its digest is made and its task falls due. */
export type DigestDay = { day: string; at: number; dueAt: number };

/** Nobody is closed for longer. */
const mostDays = 400;

/** Today's digest, from the hour on at which it is to be made; null before, and where nobody works today. */
export function digestDay(now: number, hours: WorkingHours, hour: number): DigestDay | null {
  const today = dayOf(localDate(now, hours), hours, hour);
  return today && today.at <= now ? today : null;
}

/** The next moment after this one at which a digest is to be made; null where nobody works for a year. */
export function nextDigestAt(now: number, hours: WorkingHours, hour: number): number | null {
  return nearest(now, hours, hour, 1, ({ at }) => at > now);
}

/** When the digest before this moment was to be made; null where nobody has worked for a year. */
export function lastDigestAt(before: number, hours: WorkingHours, hour: number): number | null {
  return nearest(before, hours, hour, -1, ({ at }) => at < before);
}

function nearest(
  from: number,
  hours: WorkingHours,
  hour: number,
  step: 1 | -1,
  fits: (day: DigestDay) => boolean,
): number | null {
  const start = Date.parse(localDate(from, hours));
  for (let days = 0; days < mostDays; days += 1) {
    const day = dayOf(isoDate(start + step * days * dayMs), hours, hour);
    if (day && fits(day)) return day.at;
  }
  return null;
}

function dayOf(day: string, hours: WorkingHours, hour: number): DigestDay | null {
  const zone = knownTimeZone(hours.timeZone);
  const start = startOfDay(day, zone);
  const end = startOfDay(isoDate(Date.parse(day) + dayMs), zone);
  const calendar = businessCalendar(hours);
  const open = calendar.between(start, end);
  if (open === 0) return null;
  const at = momentOf(day, hour, zone);
  const closing = calendar.add(start, open);
  // Made after everybody went home, it is for the evening.
  return { day, at, dueAt: closing > at ? closing : Math.max(at, end - minuteMs) };
}

/** The moment at which the zone's clocks show this hour of the day; in the hour that is skipped, one hour later. */
function momentOf(day: string, hour: number, zone: string): number {
  const local = Date.parse(`${day}T00:00:00Z`) + hour * hourMs;
  const near = local - zoneOffset(local, zone);
  return local - zoneOffset(near, zone);
}

function localDate(at: number, { timeZone }: WorkingHours): string {
  return isoDate(at + zoneOffset(at, knownTimeZone(timeZone)));
}

const isoDate = (at: number) => new Date(at).toISOString().slice(0, 10);
