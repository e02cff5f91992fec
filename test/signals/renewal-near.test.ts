import { expect, it } from 'vitest';
import { renewalNear } from '../../src/signals/renewal-near.ts';
import { customer, daysAgo, deal, email } from '../builders.ts';
import { detect } from './detect.ts';

it.each([
  ['no date', null, [], 'no-date', null, null],
  ['an end next year', 300, [email(60)], 'far', 0, 0],
  ['an end in a month, in silence', 30, [email(60)], 'near', 0.6, 0.7],
  ['an end in a month, in contact', 30, [email(1)], 'near', 0.15, 0.25],
  ['an end tomorrow, in silence', 1, [email(60)], 'near', 0.9, 1],
  ['an end in the past, nothing since', -30, [email(60)], 'past', 1, 1],
  [
    'an end in the past, contact since',
    -60,
    [email(50), email(30), email(10), email(1)],
    'past',
    0,
    0.1,
  ],
  ['a renewal won', 30, [email(60), deal(10, { renewal: true })], 'renewed', 0, 0],
])('renewal near: %s', (_case, inDays, activities, message, least, most) => {
  const renewalAt = inDays === null ? null : daysAgo(-inDays);
  const found = detect(renewalNear, activities, { customer: customer({ renewalAt }) });
  expect(found.message).toBe(message);
  if (least === null) expect(found.severity).toBeNull();
  else {
    expect(found.severity).toBeGreaterThanOrEqual(least);
    expect(found.severity).toBeLessThanOrEqual(most);
  }
});
