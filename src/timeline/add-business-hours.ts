import { dayMs, hourMs } from './days.ts';
import { knownTimeZone } from './known-time-zone.ts';

/**
 * The moment `hours` after `at` when Saturdays and Sundays of the time zone don't count. A question
 * of Friday evening is not late on Sunday. Public holidays are not known here.
 */
export function addBusinessHours(at: number, hours: number, timeZone: string): number {
  let moment = at;
  let left = hours * hourMs;
  for (;;) {
    const { weekday, msIntoDay } = localTime(moment, timeZone);
    const untilMidnight = dayMs - msIntoDay;
    if (weekday === 'Sat' || weekday === 'Sun') {
      moment += untilMidnight;
    } else if (left <= untilMidnight) {
      return moment + left;
    } else {
      moment += untilMidnight;
      left -= untilMidnight;
    }
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function localTime(at: number, timeZone: string): { weekday: string; msIntoDay: number } {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: knownTimeZone(timeZone),
      weekday: 'short',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      hourCycle: 'h23',
    });
    formatters.set(timeZone, formatter);
  }
  const parts = Object.fromEntries(
    formatter.formatToParts(at).map((part) => [part.type, part.value]),
  );
  const seconds =
    Number(parts['hour']) * 3600 + Number(parts['minute']) * 60 + Number(parts['second']);
  const msIntoDay = seconds * 1000 + (((at % 1000) + 1000) % 1000);
  return { weekday: parts['weekday'] ?? '', msIntoDay };
}
