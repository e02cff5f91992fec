import { describe, expect, it } from 'vitest';
import { channelAdvice } from '../../src/action/channel-advice.ts';
import { buildTimeline } from '../../src/timeline/build-timeline.ts';
import { anna, call, daysAgo, email, message, now, sent } from '../builders.ts';

const advise = (...activities: Parameters<typeof buildTimeline>[2]) =>
  channelAdvice(buildTimeline(anna, [anna], activities, now), now);
const text = (days: number) => message(days, { direction: 'out' });
const missed = (days: number) => call(days, { connected: false });

describe('another channel', () => {
  it('is the one with the best record, with the figures', () => {
    const earlier = [call(200), call(150), missed(140), email(130)];
    expect(advise(...earlier, sent(30), sent(20), sent(10))).toEqual({
      fails: 'email',
      tries: 3,
      sinceAt: daysAgo(30),
      instead: 'call',
      worked: { answered: 2, of: 3 },
    });
  });

  it('is the phone instead of writing, and an e-mail instead of the phone, where none was tried', () => {
    expect(advise(email(90), sent(30), sent(20))).toMatchObject({ instead: 'call', worked: null });
    expect(advise(email(90), missed(30), missed(20))).toMatchObject({
      fails: 'call',
      instead: 'email',
      worked: null,
    });
    expect(advise(email(90), text(30), text(20))).toMatchObject({
      fails: 'message',
      instead: 'call',
    });
  });

  it('is not asked for after one try, after an answer, or while one may still come', () => {
    expect(advise(email(90), sent(30))).toBeNull();
    expect(advise(sent(40), sent(30), email(20))).toBeNull();
    expect(advise(email(90), sent(30), sent(1))).toBeNull();
    expect(advise()).toBeNull();
  });

  it('never is one that fails as well', () => {
    const both = [email(90), sent(30), sent(20), sent(15), missed(12), missed(10)];
    expect(advise(...both)).toBeNull();
    const answeredByText = message(100);
    const texted = message(102, { direction: 'out' });
    expect(advise(texted, answeredByText, ...both)).toMatchObject({
      instead: 'message',
      worked: { answered: 1, of: 1 },
    });
  });
});
