import { knownTimeZone } from './known-time-zone.ts';
import { zoneOffset } from './zone-offset.ts';

/** The moment at which a day like 2026-12-03 begins in a time zone; an unknown zone counts as UTC. */
export function startOfDay(date: string, timeZone: string): number {
  const zone = knownTimeZone(timeZone);
  const local = Date.parse(`${date}T00:00:00Z`);
  const near = local - zoneOffset(local, zone);
  return local - zoneOffset(near, zone);
}
