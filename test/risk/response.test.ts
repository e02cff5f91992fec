import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitModel, summarize } from '../../src/risk/fit-model.ts';
import { likelyResponse, tallyApproaches, usualResponse } from '../../src/risk/response.ts';
import { priorModel } from '../../src/risk/prior-model.ts';
import { buildTimeline } from '../../src/timeline/build-timeline.ts';
import type { Activity } from '../../src/timeline/records.ts';
import { anna, call, email, meeting, now, sent } from '../builders.ts';

const of = (activities: Activity[]) =>
  tallyApproaches(buildTimeline(anna, [anna], activities, now), now);
const book = (rate?: number) => ({
  ...priorModel.book,
  ...(rate !== undefined && { response: { rate, cases: 100 } }),
});
const likely = (activities: Activity[], rate = 0.4) => likelyResponse(of(activities), book(rate))!;

const mails = (count: number) => Array.from({ length: count }, (_, index) => sent(20 + 9 * index));

describe('approaches', () => {
  it.each([
    ['a mail that was answered within a week', [sent(30), email(24)], { made: 1, answered: 1 }],
    ['a mail that was answered too late', [sent(30), email(22)], { made: 1, answered: 0 }],
    ['a mail that still has time', [sent(6)], { made: 0, answered: 0 }],
    ['a mail that has just run out of time', [sent(8)], { made: 1, answered: 0 }],
    ['a call that was picked up', [call(30)], { made: 1, answered: 1 }],
    ['a call that was not', [call(30, { connected: false })], { made: 1, answered: 0 }],
    ['a call of theirs', [call(30, { direction: 'in' })], { made: 0, answered: 0 }],
    [
      'a meeting they did not come to',
      [meeting(30, { outcome: 'no_show' })],
      { made: 1, answered: 0 },
    ],
    ['our last word in a conversation', [email(31), sent(30)], { made: 0, answered: 0 }],
    [
      'our word in a conversation that went on',
      [email(31), sent(30), email(29)],
      { made: 1, answered: 1 },
    ],
    ['two mails on a day', [sent(30), sent(30.1)], { made: 1, answered: 0 }],
    ['what goes out by itself', [sent(30, { automated: true })], { made: 0, answered: 0 }],
  ])('%s', (_what, activities, tally) => {
    expect(of(activities)).toEqual(tally);
  });

  it('are the latest twenty', () => {
    const old = Array.from({ length: 30 }, (_, index) => sent(100 + 10 * index));
    const late = Array.from({ length: 15 }, (_, index) => call(10 + 5 * index));
    expect(of([...old, ...late])).toEqual({ made: 20, answered: 15 });
  });
});

const approach = fc.integer({ min: 8, max: 700 }).map((day) => sent(day));
const touch = fc.integer({ min: 0, max: 700 }).map((day) => email(day));
const talk = fc.array(fc.oneof(approach, touch), { maxLength: 40 });
const rate = fc.double({ min: 0, max: 1, noNaN: true });

describe('the likelihood of an answer', () => {
  it('never falls with a further touch', () => {
    fc.assert(
      fc.property(talk, touch, rate, (activities, one, usual) => {
        expect(likely([...activities, one], usual)).toBeGreaterThanOrEqual(
          likely(activities, usual) - 1e-12,
        );
      }),
    );
  });

  it('never rises with a further approach that nobody answered', () => {
    fc.assert(
      fc.property(talk, approach, rate, (activities, one, usual) => {
        const answered = activities.some(
          ({ at, type }) => type === 'email' && at >= one.at && at - one.at <= 7 * 86_400_000,
        );
        fc.pre(!answered || activities.every((other) => other.at < one.at || isOurs(other)));
        expect(likely([...activities, one], usual)).toBeLessThanOrEqual(
          likely(activities, usual) + 1e-12,
        );
      }),
    );
  });

  it('rises with the rate of the portal, and lies between it and the own share', () => {
    fc.assert(
      fc.property(talk, rate, rate, (activities, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(likely(activities, low)).toBeLessThanOrEqual(likely(activities, high));
        const { made, answered } = of(activities);
        const own = made === 0 ? low : answered / made;
        const found = likely(activities, low);
        expect(found).toBeGreaterThanOrEqual(Math.min(own, low) - 1e-12);
        expect(found).toBeLessThanOrEqual(Math.max(own, low) + 1e-12);
      }),
    );
  });

  it('is the portal’s rate for whoever was never approached', () => {
    expect(likely([], 0.35)).toBe(0.35);
  });

  it('is unknown where neither portal nor customer tell', () => {
    expect(likelyResponse(of(mails(4)), book())).toBeNull();
    expect(likelyResponse(of(mails(5)), book())).toBeCloseTo(1 / 7, 12);
  });
});

function isOurs(activity: Activity): boolean {
  return 'direction' in activity && activity.direction === 'out';
}

describe('the rate of a portal', () => {
  it('is answered over made, from fifty approaches on', () => {
    expect(
      usualResponse([
        { made: 40, answered: 10 },
        { made: 9, answered: 9 },
      ]),
    ).toEqual({});
    expect(
      usualResponse([
        { made: 40, answered: 10 },
        { made: 10, answered: 9 },
      ]),
    ).toEqual({
      response: { rate: 0.38, cases: 50 },
    });
  });

  it('is fitted with the book', () => {
    const one = summarize(
      { customer: anna, contacts: [anna], activities: [sent(60), call(30), sent(15)] },
      now,
    );
    const fitted = fitModel(
      Array.from({ length: 20 }, () => one),
      now,
    );
    expect(fitted.book.response).toEqual({ rate: 0.333, cases: 60 });
  });
});
