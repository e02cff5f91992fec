import { expect, it } from 'vitest';
import { datedEntries } from '../../src/action/dated-entry.ts';
import { now } from '../builders.ts';

const utc = { now, timeZone: 'UTC' };
const day = (at: number) => new Date(at).toISOString();

it('reads a date and what follows it, in the order of the days', () => {
  expect(datedEntries(['2026-12-03 Open day', '2026-07-01'], utc)).toEqual([
    { at: Date.UTC(2026, 6, 1), text: '' },
    { at: Date.UTC(2026, 11, 3), text: 'Open day' },
  ]);
});

const next = (line: string) => day(datedEntries([line], utc)[0]!.at).slice(0, 10);

it('takes a day without a year for its next one, and for last week’s', () => {
  expect(next('12-24 Christmas')).toBe('2026-12-24');
  expect(next('01-06')).toBe('2027-01-06');
  expect(next('06-12')).toBe('2026-06-12');
  expect(next('06-01')).toBe('2027-06-01');
});

it('begins the day where the portal is', () => {
  const [entry] = datedEntries(['2026-12-03'], { now, timeZone: 'America/New_York' });
  expect(day(entry!.at)).toBe('2026-12-03T05:00:00.000Z');
});

it('leaves out what is no date', () => {
  expect(datedEntries(['soon', '', '3 December'], utc)).toEqual([]);
});
