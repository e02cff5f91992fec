import { expect, it } from 'vitest';
import { thinOnboarding } from '../../src/signals/thin-onboarding.ts';
import { customer, daysAgo, email, rhythm } from '../builders.ts';
import { detect } from './detect.ts';

const since = (days: number | null) => ({
  customer: customer({ customerSince: days === null ? null : daysAgo(days) }),
});

it.each([
  ['no known start', null, rhythm(60, 1, 7), 'no-start', null, null],
  ['a customer since last week', 10, rhythm(12, 1, 2), 'too-early', null, null],
  ['a record that begins much later', 300, rhythm(100, 1, 7), 'not-recorded', null, null],
  ['contact in each week', 42, rhythm(45, 1, 3.5), 'fine', 0, 0],
  ['no contact in six weeks', 42, [email(44)], 'thin', 1, 1],
  ['contact in half of the weeks', 42, rhythm(46, 1, 14), 'thin', 0.4, 0.6],
  [
    'a thin start long ago, and much contact since',
    400,
    [email(402), ...rhythm(300, 5, 15)],
    'thin',
    0,
    0.05,
  ],
  ['a thin start long ago, and nothing since', 400, [email(402)], 'thin', 1, 1],
])('thin onboarding: %s', (_case, days, activities, message, least, most) => {
  const found = detect(thinOnboarding, activities, since(days));
  expect(found.message).toBe(message);
  if (least === null) expect(found.severity).toBeNull();
  else {
    expect(found.severity).toBeGreaterThanOrEqual(least);
    expect(found.severity).toBeLessThanOrEqual(most);
  }
});
