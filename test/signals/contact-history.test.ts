import { expect, it } from 'vitest';
import { contactHistory } from '../../src/signals/contact-history.ts';
import { order, rhythm, sent, email } from '../builders.ts';
import { detect } from './detect.ts';

it.each([
  ['nothing heard', [sent(9)], 'none', 'No contact and no purchase is recorded.'],
  ['one mail', [email(20)], 'few', '1 contact day since May 28, 2026: too few for a rhythm.'],
  [
    'mails and an order before them',
    [...rhythm(300, 0, 20), order(320)],
    'regular',
    '16 contact days and 1 purchase day since Aug 1, 2025; usually every 20 ± 7 days.',
  ],
  [
    'orders alone',
    [order(90), order(60), order(30)],
    'regular',
    'No contact day and 3 purchase days since Mar 19, 2026; usually every 45 ± 26 days.',
  ],
])('%s', (_case, activities, message, text) => {
  expect(detect(contactHistory, activities)).toMatchObject({ message, text, severity: 0 });
});

it('points at where it began', () => {
  const first = email(300);
  const found = detect(contactHistory, [first, email(20)]);
  expect(found.evidence).toEqual([
    { at: first.at, quote: null, record: { type: 'email', id: first.id } },
  ]);
});
