import { expect, it } from 'vitest';
import { startOfDay } from '../../src/timeline/start-of-day.ts';

it.each([
  ['UTC', '2026-12-03T00:00:00.000Z'],
  ['Europe/Budapest', '2026-12-02T23:00:00.000Z'],
  ['Asia/Tokyo', '2026-12-02T15:00:00.000Z'],
  ['America/Los_Angeles', '2026-12-03T08:00:00.000Z'],
  ['nowhere', '2026-12-03T00:00:00.000Z'],
])('a day begins at its midnight in %s', (timeZone, iso) => {
  expect(new Date(startOfDay('2026-12-03', timeZone)).toISOString()).toBe(iso);
});

it('begins on the day the clocks go forward, too', () => {
  expect(new Date(startOfDay('2026-03-29', 'Europe/Berlin')).toISOString()).toBe(
    '2026-03-28T23:00:00.000Z',
  );
});
