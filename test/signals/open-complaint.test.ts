import { describe, expect, it } from 'vitest';
import { openComplaint } from '../../src/signals/open-complaint.ts';
import { daysAgo, call, cue, email, sent, ticket } from '../builders.ts';
import { detect } from './detect.ts';

const complaint = (days: number, kind: 'complaint' | 'refund_request' = 'complaint') =>
  email(days, { cues: [cue(kind, 'The third one broke.')] });

const after = (days: number) => detect(openComplaint, [complaint(days + 5), sent(days)]).severity!;

describe('open complaint', () => {
  it('does not apply where there is nothing to read', () => {
    expect(detect(openComplaint, [sent(3)])).toMatchObject({ severity: null, message: 'nothing' });
  });

  it.each([
    ['no complaint', [email(3)], 'none', 0, 0],
    ['a complaint just in', [complaint(0.1)], 'unanswered', 0.6, 0.65],
    ['a complaint without an answer for a month', [complaint(30)], 'unanswered', 0.95, 1],
    ['a request for money back', [complaint(30, 'refund_request')], 'unanswered', 0.95, 1],
    ['answered, then silence', [complaint(60), sent(59)], 'unhealed', 0.7, 0.75],
    ['answered yesterday', [complaint(10), sent(1)], 'unhealed', 0.4, 0.45],
    ['an automatic answer', [complaint(30), sent(29, { automated: true })], 'unanswered', 0.95, 1],
    [
      'talked about since',
      [complaint(60), sent(59), call(40), email(20), email(5)],
      'healing',
      0,
      0.15,
    ],
    [
      'a ticket that was closed',
      [ticket(60, { cues: [cue('complaint')], closedAt: daysAgo(50) })],
      'unhealed',
      0.6,
      0.75,
    ],
    ['a ticket still open', [ticket(30, { cues: [cue('complaint')] })], 'unanswered', 0.95, 1],
  ])('%s', (_case, activities, message, least, most) => {
    const found = detect(openComplaint, activities);
    expect(found.message).toBe(message);
    expect(found.severity).toBeGreaterThanOrEqual(least);
    expect(found.severity).toBeLessThanOrEqual(most);
  });

  it('weighs more the longer the silence after it', () => {
    expect(after(60)).toBeGreaterThan(after(20));
    expect(after(20)).toBeGreaterThan(after(2));
  });

  it('weighs much less once they say that it is solved', () => {
    const talk = [complaint(60), sent(59)];
    const thanks = email(50, { cues: [cue('closure', 'Thanks, that solved it.')] });
    const plain = detect(openComplaint, [...talk, email(50)]).severity!;
    expect(detect(openComplaint, [...talk, thanks]).severity).toBeCloseTo(0.3 * plain, 9);
  });

  it('quotes the sentence of the worst one', () => {
    const found = detect(openComplaint, [complaint(90), sent(89), complaint(12)]);
    expect(found.evidence).toMatchObject([{ quote: 'The third one broke.', at: daysAgo(12) }]);
    expect(found.text).toContain('2 complaints in all');
  });
});
