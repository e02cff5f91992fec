import { dayMs } from '../timeline/days.ts';
import { knownTimeZone } from '../timeline/known-time-zone.ts';
import { zoneOffset } from '../timeline/zone-offset.ts';

/** An entry of an admin's list that begins with a date: midnight of it where the portal is, and what follows. */
export type DatedEntry = { at: number; text: string };

const entry = /^(?:(\d{4})-)?(\d\d)-(\d\d)(?:\s+(.*))?$/;

/**
 * Reads `2026-12-03 Open day` or, of every year, `12-24 Christmas`: the latter comes to its next day from a week ago on.
 * Entries that aren't dates are left out; in the order of their days.
 */
export function datedEntries(
  lines: readonly string[],
  { now, timeZone }: { now: number; timeZone: string },
): DatedEntry[] {
  const zone = knownTimeZone(timeZone);
  const midnight = (year: number, month: string, day: string): number => {
    const utc = Date.UTC(year, Number(month) - 1, Number(day));
    return utc - zoneOffset(utc, zone);
  };
  const thisYear = new Date(now + zoneOffset(now, zone)).getUTCFullYear();
  return lines
    .flatMap((line): DatedEntry[] => {
      const [, year, month, day, text = ''] = entry.exec(line.trim()) ?? [];
      if (month === undefined || day === undefined) return [];
      if (year !== undefined) return [{ at: midnight(Number(year), month, day), text }];
      const at = [thisYear - 1, thisYear, thisYear + 1]
        .map((one) => midnight(one, month, day))
        .find((one) => one > now - 7 * dayMs);
      return at === undefined ? [] : [{ at, text }];
    })
    .sort((a, b) => a.at - b.at);
}
