import { describe, expect, it } from 'vitest';
import { publicHolidays, UnknownPlace } from '../../src/jobs/public-holidays.ts';
import { businessHoursBetween } from '../../src/timeline/business-hours-between.ts';
import { defaultSettings } from '../../src/timeline/settings.ts';

const now = Date.UTC(2026, 10, 22);
const none = { of: '', dates: [] };
const datesOf = async (holidays: string, timeZone = 'UTC') =>
  (await publicHolidays({ holidays, timeZone, publicHolidays: none }, now)).dates;
const hours = async (holidays: string, timeZone: string, from: string, to: string) =>
  businessHoursBetween(Date.parse(from), Date.parse(to), {
    ...defaultSettings,
    timeZone,
    publicHolidays: { of: 'x', dates: await datesOf(holidays, timeZone) },
  });

describe('public holidays', () => {
  it.each([
    ['Hungary, national day', 'HU', '2026-10-23'],
    ['Japan, substitute for a Sunday', 'JP', '2026-05-06'],
    ['Japan, day between two holidays', 'JP', '2026-09-22'],
    ['China, new year by the moon', 'CN', '2026-02-17'],
    ['Taiwan, mid-autumn', 'TW', '2026-09-25'],
    ['Bavaria, not all of Germany', 'DE-BY', '2026-01-06'],
    ['the country of the time zone', 'auto', '2026-10-23', 'Europe/Budapest'],
    ['a zone of several countries', 'auto', '2026-08-01', 'Europe/Zurich'],
    ['the year to come', 'HU', '2027-03-29'],
    ['the year before', 'HU', '2025-12-26'],
  ])('%s', async (_what, place, date, zone = 'UTC') => {
    expect(await datesOf(place, zone)).toContain(date);
  });

  it('knows no other than whole days off', async () => {
    expect(await datesOf('DE')).not.toContain('2026-01-06');
    expect(await datesOf('HU')).not.toContain('2026-12-24');
    // Women's Day and Youth Day are half a day, for some.
    expect(await datesOf('CN')).not.toContain('2026-03-08');
  });

  it.each([
    ['none', 'Europe/Budapest'],
    ['auto', 'UTC'],
  ])('%s in %s: none', async (place, zone) => {
    expect(await datesOf(place, zone)).toEqual([]);
  });

  it('makes a wait shorter: Golden Week and the National Day week are no working time', async () => {
    // Of the week from Friday to Thursday two days are worked.
    expect(
      await hours('JP', 'Asia/Tokyo', '2026-05-01T00:00+09:00', '2026-05-08T00:00+09:00'),
    ).toBe(16);
    expect(
      await hours('CN', 'Asia/Shanghai', '2026-09-30T00:00+08:00', '2026-10-05T00:00+08:00'),
    ).toBe(8);
    expect(
      await hours('HU', 'Europe/Budapest', '2026-10-22T00:00+02:00', '2026-10-27T00:00+01:00'),
    ).toBe(16);
  });

  it('a working Saturday that makes up for a bridge day is the admin’s to name', async () => {
    const settings = {
      ...defaultSettings,
      timeZone: 'Europe/Budapest',
      publicHolidays: { of: 'HU', dates: await datesOf('HU') },
    };
    const saturday = [Date.parse('2026-12-12T00:00+01:00'), Date.parse('2026-12-13T00:00+01:00')];
    const [from = 0, to = 0] = saturday;
    expect(businessHoursBetween(from, to, settings)).toBe(0);
    expect(businessHoursBetween(from, to, { ...settings, workDays: ['2026-12-12'] })).toBe(8);
  });

  it('keeps what was computed for the same place and year', async () => {
    const kept = { of: 'HU 2026', dates: ['2026-01-01'] };
    const asked = { holidays: 'HU', timeZone: 'UTC', publicHolidays: kept };
    expect(await publicHolidays(asked, now)).toBe(kept);
    expect((await publicHolidays(asked, Date.UTC(2027, 0, 5))).of).toBe('HU 2027');
  });

  it.each([
    ['XX', /"XX"; name a country by its two letters/],
    ['DE-XX', /DE has no part "XX"; its parts are BB, BE, BW, BY/],
    ['HU-BU', /write HU alone/],
  ])('%s: says what would do', async (place, says) => {
    await expect(datesOf(place)).rejects.toThrow(UnknownPlace);
    await expect(datesOf(place)).rejects.toThrow(says);
  });
});
