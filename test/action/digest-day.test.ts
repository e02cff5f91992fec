import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestDay, lastDigestAt, nextDigestAt } from '../../src/action/digest-day.ts';
import { digestRecipient, nobody } from '../../src/action/digest-recipient.ts';
import { defaultSettings, type Settings } from '../../src/timeline/settings.ts';

const hours = (timeZone: string, changes: Partial<Settings> = {}): Settings => ({
  ...defaultSettings,
  timeZone,
  ...changes,
});
const at = (text: string) => Date.parse(text);
const iso = (moment: number | null) => (moment === null ? null : new Date(moment).toISOString());
const budapest = hours('Europe/Budapest');

describe('today’s digest', () => {
  const cases: [string, string, Settings, number, string | null][] = [
    ['before the hour', '2026-11-20T06:59:59Z', budapest, 8, null],
    ['at the hour', '2026-11-20T07:00:00Z', budapest, 8, '2026-11-20 2026-11-20T07:00:00.000Z'],
    ['late in the day', '2026-11-20T22:59:59Z', budapest, 8, '2026-11-20 2026-11-20T07:00:00.000Z'],
    ['on a Saturday', '2026-11-21T12:00:00Z', budapest, 8, null],
    [
      'on a Saturday on which people work',
      '2026-11-21T12:00:00Z',
      hours('Europe/Budapest', { workDays: ['2026-11-21'] }),
      8,
      '2026-11-21 2026-11-21T07:00:00.000Z',
    ],
    [
      'on a public holiday',
      '2026-12-25T12:00:00Z',
      hours('UTC', { publicHolidays: { of: 'x', dates: ['2026-12-25'] } }),
      8,
      null,
    ],
    ['on a day off', '2026-11-20T12:00:00Z', hours('UTC', { daysOff: ['2026-11-20'] }), 8, null],
    // The day is the portal's: in Auckland it is Friday while it is Thursday in Greenwich.
    [
      'far in the east',
      '2026-11-19T20:00:00Z',
      hours('Pacific/Auckland'),
      8,
      '2026-11-20 2026-11-19T19:00:00.000Z',
    ],
    [
      'far in the west',
      '2026-11-21T01:00:00Z',
      hours('America/Los_Angeles'),
      8,
      '2026-11-20 2026-11-20T16:00:00.000Z',
    ],
    [
      'at an hour that the clocks skip, one hour later',
      '2026-03-29T12:00:00Z',
      hours('Europe/Budapest', { workDays: ['2026-03-29'] }),
      2,
      '2026-03-29 2026-03-29T01:00:00.000Z',
    ],
    [
      'at an hour that comes twice, once',
      '2026-10-25T12:00:00Z',
      hours('Europe/Budapest', { workDays: ['2026-10-25'] }),
      2,
      '2026-10-25 2026-10-25T01:00:00.000Z',
    ],
    [
      'in a zone nobody knows',
      '2026-11-20T08:00:00Z',
      hours('Mars/Base'),
      8,
      '2026-11-20 2026-11-20T08:00:00.000Z',
    ],
  ];
  it.each(cases)('%s', (_name, now, settings, hour, expected) => {
    const today = digestDay(at(now), settings, hour);
    expect(today && `${today.day} ${iso(today.at)}`).toBe(expected);
  });

  it('is due when people go home, and in the evening where it is made after that', () => {
    expect(iso(digestDay(at('2026-11-20T12:00:00Z'), budapest, 8)!.dueAt)).toBe(
      '2026-11-20T16:00:00.000Z',
    );
    expect(iso(digestDay(at('2026-11-20T20:00:00Z'), budapest, 20)!.dueAt)).toBe(
      '2026-11-20T22:59:00.000Z',
    );
  });
});

describe('the next and the last', () => {
  it('pass over the weekend', () => {
    expect(iso(nextDigestAt(at('2026-11-20T07:00:00Z'), budapest, 8))).toBe(
      '2026-11-23T07:00:00.000Z',
    );
    expect(iso(lastDigestAt(at('2026-11-23T07:00:00Z'), budapest, 8))).toBe(
      '2026-11-20T07:00:00.000Z',
    );
  });

  it('keep to the hour of the clock when the clocks change', () => {
    // Friday in winter, Monday in summer.
    const friday = at('2026-03-27T07:00:00Z');
    expect(iso(nextDigestAt(friday, budapest, 8))).toBe('2026-03-30T06:00:00.000Z');
    expect(iso(nextDigestAt(at('2026-10-23T06:00:00Z'), budapest, 8))).toBe(
      '2026-10-26T07:00:00.000Z',
    );
  });

  it('are none where nobody works for a year', () => {
    const closed = Array.from({ length: 800 }, (_, days) =>
      new Date(at('2025-12-01') + days * 86_400_000).toISOString().slice(0, 10),
    );
    const never = hours('UTC', { daysOff: closed });
    expect(nextDigestAt(at('2026-11-20T07:00:00Z'), never, 8)).toBeNull();
  });

  it('whatever the moment, zone and hour: the next comes after it, one a day, and is that day’s own', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: at('2026-01-01'), max: at('2027-12-31') }),
        fc.constantFrom(
          'UTC',
          'Europe/Budapest',
          'America/St_Johns',
          'Australia/Lord_Howe',
          'Asia/Kolkata',
        ),
        fc.integer({ min: 0, max: 23 }),
        (now, zone, hour) => {
          const settings = hours(zone);
          const next = nextDigestAt(now, settings, hour)!;
          const after = nextDigestAt(next, settings, hour)!;
          expect(next).toBeGreaterThan(now);
          expect(after - next).toBeGreaterThan(22 * 3_600_000);
          const day = digestDay(next, settings, hour)!;
          expect(day.at).toBe(next);
          expect(day.dueAt).toBeGreaterThanOrEqual(next);
          expect(digestDay(next - 1, settings, hour)?.day ?? '').not.toBe(day.day);
          expect(lastDigestAt(after, settings, hour)).toBe(next);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('who is told', () => {
  const people = new Set(['1', '2', '3']);
  const all = { owners: [], fallback: null };
  const cases: [
    string,
    string | null,
    { owners: string[]; fallback: string | null },
    string | null,
  ][] = [
    ['the owner', '1', all, '1'],
    ['an owner who was chosen', '1', { owners: ['1'], fallback: '3' }, '1'],
    ['not an owner who was not', '2', { owners: ['1'], fallback: '3' }, null],
    ['nobody of nobody’s customer', null, all, nobody],
    ['whoever stands in for nobody', null, { owners: [], fallback: '3' }, '3'],
    ['whoever stands in for somebody who left', '9', { owners: ['1'], fallback: '3' }, '3'],
    ['nobody, where who stands in has left as well', '9', { owners: [], fallback: '8' }, nobody],
  ];
  it.each(cases)('%s', (_name, owner, settings, recipient) => {
    expect(digestRecipient(owner, people, settings)).toBe(recipient);
  });
});
