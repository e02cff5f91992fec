import { expect, it } from 'vitest';
import { addBusinessHours } from '../../src/timeline/add-business-hours.ts';
import { defaultSettings } from '../../src/timeline/settings.ts';

const at = (text: string): number => Date.parse(text);

it.each([
  ['within a day', '2026-06-16T10:00:00Z', 4, 'UTC', '2026-06-16T14:00:00Z'],
  ['from one day to the next', '2026-06-16T10:00:00Z', 8, 'UTC', '2026-06-17T10:00:00Z'],
  ['to the very end of a day', '2026-06-16T09:00:00Z', 8, 'UTC', '2026-06-16T17:00:00Z'],
  ['from the evening', '2026-06-16T20:00:00Z', 1, 'UTC', '2026-06-17T10:00:00Z'],
  ['over a weekend', '2026-06-19T15:00:00Z', 8, 'UTC', '2026-06-22T15:00:00Z'],
  ['from a Saturday', '2026-06-20T15:00:00Z', 8, 'UTC', '2026-06-22T17:00:00Z'],
  ['over two weekends', '2026-06-19T12:00:00Z', 48, 'UTC', '2026-06-29T12:00:00Z'],
  ['over a year', '2025-12-31T16:00:00Z', 8, 'UTC', '2026-01-01T16:00:00Z'],
  // Sunday evening in UTC is Monday morning in Tokyo, where the day starts at midnight UTC.
  ['by the local weekday', '2026-06-21T16:00:00Z', 1, 'Asia/Tokyo', '2026-06-22T01:00:00Z'],
  // Clocks go back on Sunday: the same hour of the day, an hour later in UTC.
  ['over a change of clocks', '2026-10-23T12:00:00Z', 8, 'Europe/Berlin', '2026-10-26T13:00:00Z'],
  ['in a zone nobody knows', '2026-06-16T10:00:00Z', 4, 'Mars/Olympus', '2026-06-16T14:00:00Z'],
  ['no hours', '2026-06-20T10:00:00Z', 0, 'UTC', '2026-06-20T10:00:00Z'],
])('adds business hours %s', (_case, from, hours, timeZone, to) => {
  const due = addBusinessHours(at(from), hours, { ...defaultSettings, timeZone });
  expect(new Date(due).toISOString()).toBe(new Date(to).toISOString());
});
