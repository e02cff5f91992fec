import { describe, expect, it } from 'vitest';
import { coverage } from '../../src/risk/coverage.ts';
import { levelOf } from '../../src/risk/level.ts';
import { buildTimeline } from '../../src/timeline/build-timeline.ts';
import type { Activity } from '../../src/timeline/records.ts';
import { defaultSettings } from '../../src/timeline/settings.ts';
import { anna, call, email, now, order, rhythm, sent } from '../builders.ts';

it.each([
  [0, 'steady'],
  [24, 'steady'],
  [25, 'watch'],
  [50, 'elevated'],
  [74, 'elevated'],
  [75, 'high'],
  [100, 'high'],
])('a risk of %i is %s', (risk, level) => {
  expect(levelOf(risk, defaultSettings.levels)).toBe(level);
});

const missing = (activities: Activity[], unreadable: string[] = []) => {
  const timeline = buildTimeline(anna, [anna], activities, now);
  const found = coverage(timeline, { ...defaultSettings, unreadable });
  return { thin: found.thin, keys: found.missing.map(({ key }) => key.slice('missing.'.length)) };
};

describe('coverage', () => {
  it.each([
    ['nothing at all', [], true, ['few-contacts']],
    ['our mails only', [sent(9), sent(5)], true, ['few-contacts', 'no-inbound']],
    ['calls only', [call(30), call(20), call(9)], false, ['no-inbound-mail']],
    ['three mails in one hour', [email(9), email(9), email(9)], true, ['few-contacts']],
    ['two contacts and an order', [email(90), email(60), order(30)], false, []],
    ['a long conversation', rhythm(200, 5, 10), false, []],
  ])('of %s', (_case, activities, thin, keys) => {
    expect(missing(activities)).toEqual({ thin, keys });
  });

  it('names what may not be read', () => {
    expect(missing(rhythm(200, 5, 10), ['tickets', 'emails']).keys).toEqual([
      'unreadable',
      'unreadable',
    ]);
  });
});
