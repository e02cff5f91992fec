import { dayMs, hourMs, minuteMs } from './days.ts';
import { knownTimeZone } from './known-time-zone.ts';
import { weekdays, type Settings } from './settings.ts';
import { zoneOffset } from './zone-offset.ts';

export type WorkingHours = Pick<
  Settings,
  'timeZone' | 'businessHours' | 'publicHolidays' | 'daysOff' | 'workDays'
>;

/**
 * The portal's working time as one clock that runs only while somebody is there. It never runs
 * backwards, so whatever is measured by it only grows while a customer waits.
 */
export type BusinessCalendar = {
  /** Working time between two moments in milliseconds; 0 where `to` is not after `from`. */
  between(from: number, to: number): number;
  /** The first moment by which so much working time has passed since `at`. */
  add(at: number, timeMs: number): number;
  /** Length of a usual working day, in milliseconds. */
  workingDayMs: number;
};

/** Nobody is closed for longer; a calendar without any open hour is one that is always open. */
const mostMonths = 600;
const mostKept = 50;
const bySettings = new WeakMap<WorkingHours, BusinessCalendar>();
const byContents = new Map<string, BusinessCalendar>();

/** The calendar of these settings, made once for the same hours. Unknown time zones count as UTC. */
export function businessCalendar(settings: WorkingHours): BusinessCalendar {
  let calendar = bySettings.get(settings);
  if (!calendar) {
    const { timeZone, businessHours, publicHolidays, daysOff, workDays } = settings;
    const key = JSON.stringify([timeZone, businessHours, publicHolidays.dates, daysOff, workDays]);
    calendar = byContents.get(key) ?? makeCalendar(settings);
    if (byContents.size >= mostKept) byContents.clear();
    byContents.set(key, calendar);
    bySettings.set(settings, calendar);
  }
  return calendar;
}

function makeCalendar(hours: WorkingHours): BusinessCalendar {
  const openOn = openingTimes(hours);
  const zone = knownTimeZone(hours.timeZone);
  const months = new Map<number, Month>();
  const monthAt = (index: number): Month => {
    let month = months.get(index);
    if (!month) months.set(index, (month = makeMonth(index, zone, openOn)));
    return month;
  };
  const monthOf = (at: number): number => {
    const date = new Date(at);
    let index = date.getUTCFullYear() * 12 + date.getUTCMonth();
    while (at < monthAt(index).starts[0]!) index -= 1;
    while (at >= monthAt(index).starts.at(-1)!) index += 1;
    return index;
  };
  return {
    workingDayMs: usualDay(openOn),
    between(from, to) {
      if (!(to > from)) return 0;
      const [first, last] = [monthOf(from), monthOf(to)];
      let time = worked(monthAt(last), to) - worked(monthAt(first), from);
      for (let index = first; index < last; index += 1) time += monthAt(index).before.at(-1)!;
      return time;
    },
    add(at, timeMs) {
      if (!(timeMs > 0)) return at;
      const first = monthOf(at);
      let left = timeMs + worked(monthAt(first), at);
      for (let index = first; index < first + mostMonths; index += 1) {
        const { before, opens } = monthAt(index);
        const day = before.findIndex((time) => time >= left) - 1;
        if (day >= 0) return opens[day]! + left - before[day]!;
        left -= before.at(-1)!;
      }
      return at + timeMs;
    },
  };
}

/** The days of one month as moments: midnights (one more than days), opening, and time open before each. */
type Month = { starts: number[]; opens: number[]; before: number[] };

type OpeningTimes = (localDay: number) => readonly [from: number, to: number] | null;

function makeMonth(index: number, zone: string, openOn: OpeningTimes): Month {
  const [year, month] = [Math.floor(index / 12), ((index % 12) + 12) % 12];
  const first = Date.UTC(year, month, 1) / dayMs;
  const days = Date.UTC(year, month + 1, 1) / dayMs - first;
  const starts = midnights(first, days, zone);
  const opens: number[] = [];
  const before = [0];
  for (let day = 0; day < days; day += 1) {
    const [start, end] = [starts[day]!, starts[day + 1]!];
    const midnight = (first + day) * dayMs;
    // Between two midnights of the same distance to UTC the clocks were not changed.
    const steady = end - start === dayMs;
    const on = openOn(first + day);
    const moment = (time: number): number =>
      Math.min(end, Math.max(start, steady ? start + time : instantOf(midnight + time, zone)));
    const open = on ? moment(on[0]) : start;
    const close = on ? Math.max(open, moment(on[1])) : start;
    opens.push(open);
    before.push(before[day]! + close - open);
  }
  return { starts, opens, before };
}

const midnightsByMonth = new Map<string, number[]>();
const mostMonthsKept = 5000;

/** Asking the runtime for a time zone's offset is slow, and portals of a zone share its midnights. */
function midnights(first: number, days: number, zone: string): number[] {
  const key = `${first} ${zone}`;
  let starts = midnightsByMonth.get(key);
  if (!starts) {
    starts = Array.from({ length: days + 1 }, (_, day) => instantOf((first + day) * dayMs, zone));
    if (midnightsByMonth.size >= mostMonthsKept) midnightsByMonth.clear();
    midnightsByMonth.set(key, starts);
  }
  return starts;
}

/** Working time of the month up to a moment in it. */
function worked({ starts, opens, before }: Month, at: number): number {
  let day = Math.min(starts.length - 2, Math.floor((at - starts[0]!) / dayMs));
  while (day > 0 && at < starts[day]!) day -= 1;
  while (day < starts.length - 2 && at >= starts[day + 1]!) day += 1;
  const open = before[day + 1]! - before[day]!;
  return before[day]! + Math.min(open, Math.max(0, at - opens[day]!));
}

/** The moment at which the zone's clocks read this; in the hour that is skipped, one hour later. */
function instantOf(local: number, zone: string): number {
  const near = local - zoneOffset(local, zone);
  return local - zoneOffset(near, zone);
}

function openingTimes(hours: WorkingHours): OpeningTimes {
  const byWeekday = weekdays.map((weekday) => readHours(hours.businessHours[weekday]));
  const usual = byWeekday.find((times) => times !== null) ?? null;
  if (usual === null) return () => [0, dayMs];
  const closed = localDays([...hours.publicHolidays.dates, ...hours.daysOff]);
  const extra = localDays(hours.workDays);
  return (day) => {
    // 1970-01-01 was a Thursday, and the week starts on Monday.
    const times = byWeekday[(((day + 3) % 7) + 7) % 7] ?? null;
    if (extra.has(day)) return times ?? usual;
    return closed.has(day) ? null : times;
  };
}

/** Dates as days since 1970. */
function localDays(dates: readonly string[]): Set<number> {
  return new Set(dates.map((date) => Date.parse(`${date}T00:00:00Z`) / dayMs));
}

/** "09:00-17:30" as times of day; null for a closed day or one written in another way. */
function readHours(text: string | null | undefined): [number, number] | null {
  const [, ...parts] = /^(\d\d):(\d\d)-(\d\d):(\d\d)$/.exec(text ?? '') ?? [];
  if (parts.length === 0) return null;
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = parts.map(Number);
  const from = fromHour * hourMs + fromMinute * minuteMs;
  const to = toHour * hourMs + toMinute * minuteMs;
  return from < to && to <= dayMs ? [from, to] : null;
}

/** A week without holidays, shared out over its working days. */
function usualDay(openOn: OpeningTimes): number {
  // A week of 1973, before any record and any holiday that is kept.
  const start = Date.UTC(1973, 0, 1) / dayMs;
  const lengths = weekdays.flatMap((_, day) => {
    const times = openOn(start + day);
    return times ? [times[1] - times[0]] : [];
  });
  return lengths.reduce((a, b) => a + b, 0) / lengths.length;
}
