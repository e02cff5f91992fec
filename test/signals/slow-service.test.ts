import { describe, expect, it } from 'vitest';
import { slowService } from '../../src/signals/slow-service.ts';
import { cue, daysAgo, email, sent, ticket } from '../builders.ts';
import { detect } from './detect.ts';

const ask = (days: number, thread: string) =>
  email(days, { threadId: thread, cues: [cue('quote_request', 'Quote?')] });
const answer = (days: number, thread: string) =>
  sent(days, { threadId: thread, cues: [cue('quote_sent', 'Our quote.')] });

describe('slow service', () => {
  it.each([
    ['nothing asked', [email(4)], 'few', null, null],
    ['one request', [ask(30, 'a'), answer(20, 'a')], 'few', null, null],
    [
      'answers within the day',
      [ask(30, 'a'), answer(29.5, 'a'), ask(20, 'b'), answer(19.5, 'b')],
      'fine',
      0,
      0,
    ],
    [
      'answers after a week',
      [ask(60, 'a'), answer(53, 'a'), ask(30, 'b'), answer(23, 'b')],
      'slow',
      0.5,
      0.8,
    ],
    ['a ticket open for two months', [ticket(60)], 'slow', 0.8, 1],
    [
      'a ticket closed the same day',
      [ticket(60, { firstReplyAt: daysAgo(59.9), closedAt: daysAgo(59.5) })],
      'fine',
      0,
      0,
    ],
  ])('%s', (_case, activities, message, least, most) => {
    const found = detect(slowService, activities);
    expect(found.message).toBe(message);
    if (least === null) return expect(found.severity).toBeNull();
    expect(found.severity).toBeGreaterThanOrEqual(least);
    return expect(found.severity).toBeLessThanOrEqual(most);
  });

  it('is no worse for a late answer than for none', () => {
    const open = [ask(60, 'a'), answer(53, 'a'), ask(20, 'b')];
    const late = [...open, answer(0, 'b')];
    expect(detect(slowService, late).severity).toBeCloseTo(detect(slowService, open).severity!, 9);
  });
});
