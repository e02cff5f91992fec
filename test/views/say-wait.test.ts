import { describe, expect, it } from 'vitest';
import { defaultSettings, languages } from '../../src/timeline/settings.ts';
import { sayDue, sayWaited } from '../../src/views/say-wait.ts';

const reader = { language: 'en', timeZone: 'UTC' } as const;
/** A Wednesday; open from nine to five on weekdays. */
const at = (hour: number, days = 0) => Date.UTC(2026, 5, 17 + days, hour);
const waited = (from: number, to: number, language: (typeof languages)[number] = 'en') =>
  sayWaited({ at: from, dueAt: 0 }, to, defaultSettings, { ...reader, language });

describe('how long an ask has waited', () => {
  it.each([
    [at(20), at(9, 1), 'waiting less than a working hour'],
    [at(9), at(10), 'waiting 1 working hour'],
    [at(16), at(10, 1), 'waiting 2 working hours'],
    // Friday afternoon to Monday morning.
    [at(16, 2), at(10, 5), 'waiting 2 working hours'],
    [at(9), at(16, 2), 'waiting 23 working hours'],
    [at(9), at(9, 5), 'waiting 3 working days'],
  ])('is told in the portal’s working time', (from, to, says) => {
    expect(waited(from, to)).toBe(says);
  });

  it.each(languages)('is told in %s in hours and in days', (language) => {
    const [hours, days] = [waited(at(9), at(13), language), waited(at(9), at(9, 9), language)];
    expect(hours).toMatch(/4/);
    expect(days).toMatch(/7/);
    expect(hours).not.toContain('card.');
    if (language !== 'en') expect(hours).not.toBe(waited(at(9), at(13)));
    expect(hours.replace('4', '')).not.toBe(days.replace('7', ''));
  });
});

describe('until when an answer is due', () => {
  it('is said before and after, and of a lapsed ask not at all', () => {
    const ask = { at: at(9), dueAt: at(17) };
    expect(sayDue(ask, at(16), reader)).toBe('Due by Jun 17, 2026');
    expect(sayDue(ask, at(18), reader)).toBe('Overdue since Jun 17, 2026');
    expect(sayDue({ ...ask, lapsed: true }, at(18), reader)).toBeNull();
    expect(sayDue(ask, at(18), { ...reader, language: 'hu' })).toBe('Lejárt: 2026. jún. 17.');
  });
});
