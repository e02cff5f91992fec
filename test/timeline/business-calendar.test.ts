import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessCalendar } from '../../src/timeline/business-calendar.ts';
import { businessHoursBetween } from '../../src/timeline/business-hours-between.ts';
import { hourMs } from '../../src/timeline/days.ts';
import { defaultSettings, weekdays, type Settings } from '../../src/timeline/settings.ts';

const berlin = (more: Partial<Settings> = {}): Settings => ({
  ...defaultSettings,
  timeZone: 'Europe/Berlin',
  ...more,
});
const between = (from: string, to: string, settings: Settings): number =>
  businessHoursBetween(Date.parse(from), Date.parse(to), settings);

describe('business time', () => {
  it.each<[string, string, string, Partial<Settings>, number]>([
    ['a working day', '2026-11-16T00:00+01:00', '2026-11-17T00:00+01:00', {}, 8],
    ['a weekend', '2026-11-13T17:00+01:00', '2026-11-16T09:00+01:00', {}, 0],
    ['a week', '2026-11-11T12:00+01:00', '2026-11-18T12:00+01:00', {}, 40],
    ['a time that ends before it starts', '2026-11-18T12:00Z', '2026-11-11T12:00Z', {}, 0],
    [
      'a holiday',
      '2026-12-24T17:00+01:00',
      '2026-12-28T10:00+01:00',
      { publicHolidays: { of: 'DE 2026', dates: ['2026-12-25', '2026-12-26'] } },
      1,
    ],
    [
      'a day off of our own',
      '2026-12-24T00:00+01:00',
      '2026-12-25T00:00+01:00',
      { daysOff: ['2026-12-24'] },
      0,
    ],
    [
      'a Saturday that is worked instead',
      '2026-12-12T00:00+01:00',
      '2026-12-13T00:00+01:00',
      { workDays: ['2026-12-12'] },
      8,
    ],
    [
      'a holiday that is worked',
      '2026-12-25T00:00+01:00',
      '2026-12-26T00:00+01:00',
      { publicHolidays: { of: 'DE 2026', dates: ['2026-12-25'] }, workDays: ['2026-12-25'] },
      8,
    ],
    [
      'a day of own hours',
      '2026-11-16T00:00+01:00',
      '2026-11-17T00:00+01:00',
      { businessHours: { ...defaultSettings.businessHours, mon: '07:30-12:00' } },
      4.5,
    ],
    // The night in which the clocks go forward has 23 hours, the one in which they go back 25.
    [
      'a short day that is open all the time',
      '2026-03-28T12:00+01:00',
      '2026-03-30T12:00+02:00',
      { businessHours: everyDay('00:00-24:00') },
      47,
    ],
    [
      'a long day that is open all the time',
      '2026-10-24T12:00+02:00',
      '2026-10-26T12:00+01:00',
      { businessHours: everyDay('00:00-24:00') },
      49,
    ],
    [
      'an opening in the hour that is skipped',
      '2026-03-29T00:00+01:00',
      '2026-03-30T00:00+02:00',
      { businessHours: everyDay('02:30-10:00') },
      6.5,
    ],
  ])('counts %s', (_what, from, to, more, hours) => {
    expect(between(from, to, berlin(more))).toBeCloseTo(hours, 6);
  });

  it('is always open where no hours are left, rather than never due', () => {
    const closed = berlin({ businessHours: everyDay(null) });
    const calendar = businessCalendar(closed);
    const from = Date.UTC(2026, 0, 10);
    expect(calendar.add(from, 5 * hourMs)).toBe(from + 5 * hourMs);
  });

  it('knows a usual working day', () => {
    expect(businessCalendar(defaultSettings).workingDayMs).toBe(8 * hourMs);
    const short = { ...defaultSettings.businessHours, fri: '09:00-13:00' };
    expect(businessCalendar(berlin({ businessHours: short })).workingDayMs).toBe(7.2 * hourMs);
  });
});

function everyDay(hours: string | null): Settings['businessHours'] {
  return Object.fromEntries(weekdays.map((day) => [day, hours])) as Settings['businessHours'];
}

const zones = ['UTC', 'Europe/Budapest', 'Asia/Tokyo', 'America/St_Johns', 'Africa/Casablanca'];
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 * 60 }), fc.integer({ min: 1, max: 16 * 60 }))
  .map(([start, length]) => `${clock(start)}-${clock(Math.min(24 * 60, start + length))}`);
const anySettings = fc
  .record({
    timeZone: fc.constantFrom(...zones, 'Australia/Lord_Howe', 'Pacific/Apia'),
    hours: fc.array(fc.option(time), { minLength: 7, maxLength: 7 }),
    daysOff: fc.array(
      fc
        .integer({ min: 0, max: 1200 })
        .map((day) => isoDay(Date.UTC(2024, 0, 1) + day * 86_400_000)),
      { maxLength: 5 },
    ),
  })
  .map(({ timeZone, hours, daysOff }): Settings => ({
    ...defaultSettings,
    timeZone,
    daysOff,
    businessHours: Object.fromEntries(
      weekdays.map((day, index) => [day, hours[index] ?? null]),
    ) as Settings['businessHours'],
  }));
const moment = fc.integer({ min: Date.UTC(2022, 0, 1), max: Date.UTC(2028, 0, 1) });

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function clock(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

describe('business time as a law', () => {
  it('never runs backwards and adds up', () => {
    fc.assert(
      fc.property(anySettings, moment, moment, moment, (settings, ...times) => {
        const [a, b, c] = times.toSorted((x, y) => x - y) as [number, number, number];
        const calendar = businessCalendar(settings);
        const [first, second, whole] = [
          calendar.between(a, b),
          calendar.between(b, c),
          calendar.between(a, c),
        ];
        expect(first).toBeGreaterThanOrEqual(0);
        expect(second).toBeGreaterThanOrEqual(0);
        expect(whole).toBe(first + second);
        expect(whole).toBeLessThanOrEqual(c - a);
      }),
      { numRuns: 150 },
    );
  });

  it('is due when just so much of it has passed, and not before', () => {
    fc.assert(
      fc.property(
        anySettings,
        moment,
        fc.integer({ min: 1, max: 200 * hourMs }),
        (settings, at, ms) => {
          const calendar = businessCalendar(settings);
          const due = calendar.add(at, ms);
          expect(due).toBeGreaterThanOrEqual(at);
          if (Object.values(settings.businessHours).every((hours) => hours === null)) return;
          expect(calendar.between(at, due)).toBe(ms);
          expect(calendar.between(at, due - 1)).toBe(ms - 1);
        },
      ),
      { numRuns: 150 },
    );
  });
});
