import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookDays } from '../../src/signals/book-time.ts';
import { contactOdds } from '../../src/risk/contact-odds.ts';
import { judge } from '../../src/risk/judge.ts';
import type { Model } from '../../src/risk/model.ts';
import { priorModel } from '../../src/risk/prior-model.ts';
import { buildTimeline } from '../../src/timeline/build-timeline.ts';
import type { Activity } from '../../src/timeline/records.ts';
import { dayMs } from '../../src/timeline/days.ts';
import { anyDays, anyInput } from '../any-records.ts';
import { anna, assessed, context, daysAgo, email, now, order, rhythm, sent } from '../builders.ts';

/** Books of every kind, those included in which BG/NBD by itself would let a second contact raise the risk. */
const logScale = (low: number, high: number) =>
  fc.double({ min: Math.log(low), max: Math.log(high), noNaN: true }).map(Math.exp);
const quietWeek = fc.record({
  week: fc.integer({ min: 2800, max: 3000 }),
  factor: fc.double({ min: 0, max: 0.6, noNaN: true }),
});
const quietWeeks = fc
  .uniqueArray(quietWeek, { maxLength: 12, selector: ({ week }) => week })
  .map((weeks) => weeks.sort((a, b) => a.week - b.week));
const anyModel: fc.Arbitrary<Model> = fc
  .record({
    r: logScale(0.01, 50),
    alpha: logScale(0.1, 1000),
    a: logScale(0.01, 50),
    b: logScale(0.01, 50),
    shift: fc.double({ min: -2, max: 2, noNaN: true }),
    base: fc.double({ min: -5, max: 0, noNaN: true }),
    horizonDays: fc.integer({ min: 14, max: 365 }),
    quietWeeks,
  })
  .map(({ r, alpha, a, b, shift, base, horizonDays, quietWeeks: weeks }) => ({
    ...priorModel,
    book: { ...priorModel.book, quietWeeks: weeks },
    silence: { ...priorModel.silence, book: { r, alpha, a, b }, shift, horizonDays },
    baseLogOdds: base,
  }));

const odds = (activities: readonly Activity[], model: Model = priorModel, at = now) =>
  contactOdds(buildTimeline(anna, [anna], activities, at), at, model);
const total = ({ base, history, gap }: ReturnType<typeof odds>) => base + history + gap;
const epsilon = 1e-9;

describe('laws, in any book', () => {
  it('silence never lowers the risk', () => {
    fc.assert(
      fc.property(anyInput(), anyModel, anyDays, (records, model, later) => {
        const risk = (at: number) =>
          judge({ ...records, closed: [] }, context({ model, now: at })).score;
        expect(risk(now + later).logOdds).toBeGreaterThanOrEqual(risk(now).logOdds - epsilon);
      }),
      { numRuns: 300 },
    );
  });

  it('a touch never raises it', () => {
    const few = fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 4 });
    fc.assert(
      fc.property(few, anyModel, (ages, model) => {
        const before = ages.map((days) => email(days));
        expect(total(odds([...before, email(0)], model))).toBeLessThanOrEqual(
          total(odds(before, model)) + epsilon,
        );
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(anyInput(), anyModel, (records, model) => {
        const risk = (activities: Activity[]) =>
          judge({ ...records, activities, closed: [] }, context({ model })).score.logOdds;
        const contactIds = [records.contacts[0]!.id];
        const touch = email(0, { id: '~', contactIds });
        expect(risk([...records.activities, touch])).toBeLessThanOrEqual(
          risk(records.activities) + epsilon,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('the silence since the last contact never speaks for anyone', () => {
    fc.assert(
      fc.property(anyInput(), anyModel, ({ activities }, model) => {
        expect(odds(activities, model).gap).toBeGreaterThanOrEqual(-epsilon);
      }),
    );
  });
});

it('a purchase counts as contact: who only buys and stopped years ago is at high risk', () => {
  const orders = [1400, 1340, 1290, 1220, 1160].map((days) => order(days));
  expect(assessed(orders)).toMatchObject({ level: 'high' });
  expect(odds(orders).gap).toBeGreaterThan(3);
});

it('long and regular contact speaks against a risk, a first one for it', () => {
  expect(odds(rhythm(800, 0, 7)).history).toBeLessThan(-0.5);
  expect(odds([email(0)]).history).toBeGreaterThan(2);
});

it('never in touch is no better than a first contact today', () => {
  expect(total(odds([sent(9)]))).toBeGreaterThanOrEqual(total(odds([email(0)])));
  expect(odds([])).toEqual(odds([sent(9)]));
});

it('keeps the step of a day at midnight UTC, and on the clock of the book', () => {
  const mails = rhythm(300, 10, 7);
  const midnight = Math.floor(now / dayMs) * dayMs;
  const before = odds(mails, priorModel, midnight - 1).gap;
  expect(odds(mails, priorModel, midnight - dayMs).gap).toBe(before);
  expect(odds(mails, priorModel, midnight).gap).toBeGreaterThan(before);
});

describe('the book in a quiet week', () => {
  const week = Math.floor((daysAgo(9) / dayMs + 3) / 7);
  const book = { quietWeeks: [{ week, factor: 0.25 }] };
  it('has days that count for less', () => {
    const from = (week * 7 - 3) * dayMs;
    const passed = (days: number) => bookDays(from + days * dayMs, book) - bookDays(from, book);
    expect(passed(4)).toBeCloseTo(1, 9);
    expect(passed(7)).toBeCloseTo(1.75, 9);
    expect(passed(9)).toBeCloseTo(3.75, 9);
    expect(bookDays(from - dayMs, book)).toBe((from - dayMs) / dayMs);
  });

  it('makes the same silence a smaller risk', () => {
    const model = { ...priorModel, book: { ...priorModel.book, ...book } };
    const mails = rhythm(300, 20, 7);
    expect(odds(mails, model).gap).toBeLessThan(odds(mails).gap);
  });
});
