import type { Country } from './countries.ts';
import type { Random } from './random.ts';

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** Local office hours, as hours since midnight. */
const opens = 8.5;
const closes = 17.5;

const offsets = new Map<string, Map<number, number>>();
const formats = new Map<string, Intl.DateTimeFormat>();

/** Difference of a zone's clock to UTC in ms, looked up once a zone and UTC day (clock changes fall on Sundays). */
function zoneOffsetMs(zone: string, at: number): number {
  const noon = Math.floor(at / dayMs) * dayMs + dayMs / 2;
  let days = offsets.get(zone);
  if (!days) offsets.set(zone, (days = new Map()));
  const known = days.get(noon);
  if (known !== undefined) return known;
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    formats.set(zone, format);
  }
  const name = format.formatToParts(noon).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? [];
  const offset =
    (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  days.set(noon, offset);
  return offset;
}

/** The place's wall clock at a moment, as a Date whose UTC fields are the local ones. */
export function localTime(place: Country, at: number): Date {
  return new Date(at + zoneOffsetMs(place.zone, at));
}

function isWorkday(place: Country, local: Date): boolean {
  const weekday = local.getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  const [month, day] = [local.getUTCMonth() + 1, local.getUTCDate()];
  return !place.holidays.some(
    (date) => Number(date.slice(0, 2)) === month && Number(date.slice(3)) === day,
  );
}

/** Is the office open there at this moment? */
export function isOfficeHour(place: Country, at: number): boolean {
  const local = localTime(place, at);
  const hour = local.getUTCHours() + local.getUTCMinutes() / 60;
  return isWorkday(place, local) && hour >= opens && hour <= closes;
}

/** Moves a moment outside office hours to a random one in the next open half-day; inside it stays as it is. */
export function inOfficeHours(place: Country, at: number, random: Random): number {
  if (isOfficeHour(place, at)) return at;
  const local = localTime(place, at);
  const hour = local.getUTCHours() + local.getUTCMinutes() / 60;
  let midnight = Math.floor(local.getTime() / dayMs) * dayMs + (hour > closes ? dayMs : 0);
  while (!isWorkday(place, new Date(midnight))) midnight += dayMs;
  const moment = midnight + random.between(opens, opens + 4) * hourMs;
  return Math.round(moment - zoneOffsetMs(place.zone, midnight + dayMs / 2));
}

/** A moment `hours` of open office later. */
export function addOfficeHours(place: Country, at: number, hours: number, random: Random): number {
  let moment = inOfficeHours(place, at, random);
  let left = hours;
  for (;;) {
    const local = localTime(place, moment);
    const tillClose = closes - local.getUTCHours() - local.getUTCMinutes() / 60;
    if (left <= tillClose) return Math.round(moment + left * hourMs);
    left -= Math.max(tillClose, 0);
    // An hour lost or won to a clock change on the way is put right by the move into office hours.
    moment = inOfficeHours(place, moment + (tillClose + 24 - closes + opens) * hourMs, random);
  }
}
