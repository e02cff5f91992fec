import { expect, it } from 'vitest';
import { addBusinessHours } from '../../src/timeline/add-business-hours.ts';

const at = (text: string): number => Date.parse(text);

it.each([
  ['within a week', '2026-06-16T10:00:00Z', 24, 'UTC', '2026-06-17T10:00:00Z'],
  ['over a weekend', '2026-06-19T15:00:00Z', 24, 'UTC', '2026-06-22T15:00:00Z'],
  ['from a Saturday', '2026-06-20T15:00:00Z', 24, 'UTC', '2026-06-23T00:00:00Z'],
  ['over two weekends', '2026-06-19T12:00:00Z', 144, 'UTC', '2026-06-29T12:00:00Z'],
  // Sunday evening in UTC is Monday in Tokyo.
  ['by the local weekday', '2026-06-21T16:00:00Z', 24, 'Asia/Tokyo', '2026-06-22T16:00:00Z'],
  // Clocks go back on Sunday: the same hour of the day, an hour later in UTC.
  ['over a change of clocks', '2026-10-23T12:00:00Z', 24, 'Europe/Berlin', '2026-10-26T13:00:00Z'],
  ['in a zone nobody knows', '2026-06-16T10:00:00Z', 24, 'Mars/Olympus', '2026-06-17T10:00:00Z'],
  ['no hours', '2026-06-16T10:00:00Z', 0, 'UTC', '2026-06-16T10:00:00Z'],
])('adds business hours %s', (_case, from, hours, timeZone, to) => {
  expect(new Date(addBusinessHours(at(from), hours, timeZone)).toISOString()).toBe(
    new Date(to).toISOString(),
  );
});
