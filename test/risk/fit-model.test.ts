import { describe, expect, it } from 'vitest';
import { fitModel, summarize } from '../../src/risk/fit-model.ts';
import { priorModel } from '../../src/risk/prior-model.ts';
import { dayMs } from '../../src/timeline/days.ts';
import { anna, email, now, order, rhythm } from '../builders.ts';
import type { Activity } from '../../src/timeline/records.ts';

const sumUp = (activities: Activity[]) =>
  summarize({ customer: anna, contacts: [anna], activities }, now);

describe('summarize', () => {
  it('sums up the gaps of touches and purchases', () => {
    const summary = sumUp([...rhythm(100, 0, 10), order(60), order(30)]);
    expect(summary.touch).toMatchObject({ gaps: 10, spread: 0 });
    expect(Math.exp(summary.touch.center)).toBeCloseTo(10, 9);
    expect(summary.purchase.gaps).toBe(1);
    expect(summary.lastAt).toBe(now);
    const today = Math.floor(now / dayMs);
    expect(summary.days).toHaveLength(11);
    expect(summary.days.slice(-3)).toEqual([today - 20, today - 10, today]);
  });

  it('says nothing of a customer without events', () => {
    expect(sumUp([])).toEqual({
      touch: { gaps: 0, center: 0, spread: 0 },
      purchase: { gaps: 0, center: 0, spread: 0 },
      lastAt: null,
      days: [],
      ownerId: '7',
      approaches: { made: 0, answered: 0 },
    });
  });
});

const uneven = (every: number): Activity[] =>
  Array.from({ length: 12 }, (_, index) => email(2 + index * every + (index % 3) * every * 0.3));

const prior = (summaries: ReturnType<typeof sumUp>[]) =>
  fitModel(summaries, now).book.touchGapDays.priorGaps!;

const purchaseWeight = (talkers: number) => {
  const book = Array.from({ length: 40 }, (_, index) =>
    sumUp([order(90), order(60), order(30), ...(index < talkers ? uneven(20) : [])]),
  );
  return fitModel(book, now).weights?.['purchases-falling'];
};

describe('fitModel', () => {
  it('falls back to the shipped prior where the book is small', () => {
    const model = fitModel([sumUp(rhythm(100, 0, 10))], now);
    expect(model.version).toBe(priorModel.version);
    expect(model.book.touchGapDays).toEqual(priorModel.book.touchGapDays);
    expect(model.silence).toEqual(priorModel.silence);
    expect(model.baseLogOdds).toBe(priorModel.baseLogOdds);
    expect(fitModel([], now).book).toMatchObject({ customers: 0, quietShare: 0 });
  });

  it('takes the rhythm of the book, each customer counting once', () => {
    const book = Array.from({ length: 30 }, (_, index) => sumUp(uneven(20 + (index % 11))));
    const busy = sumUp(rhythm(900, 1, 1.5));
    const model = fitModel([...book, busy], now);
    expect(model.version).toBe('book-2@2026-06-17');
    expect(model.book.customers).toBe(31);
    expect(model.book.touchGapDays.median).toBeGreaterThan(18);
    expect(model.book.touchGapDays.median).toBeLessThan(36);
  });

  it('leans less on the book where customers differ much from each other', () => {
    const alike = Array.from({ length: 30 }, (_, index) => sumUp(uneven(20 + (index % 3))));
    const mixed = Array.from({ length: 30 }, (_, index) => sumUp(uneven(3 * 1.15 ** index)));
    expect(prior(alike)).toBe(10);
    expect(prior(mixed)).toBeLessThan(3);
  });

  it('starts from the typical customer just in touch', () => {
    const often = Array.from({ length: 30 }, (_, index) => sumUp(uneven(10 + (index % 5))));
    const once = Array.from({ length: 30 }, (_, index) =>
      sumUp([email(300 + index), email(200 + index), email(50 + index)]),
    );
    expect(fitModel(often, now).baseLogOdds).toBeLessThan(-3);
    expect(fitModel(once, now).baseLogOdds).toBeGreaterThan(-2);
  });

  it('lets missing purchases weigh as far as buyers also talk', () => {
    expect(purchaseWeight(40)).toBe(2.4);
    expect(purchaseWeight(10)).toBe(0.6);
    expect(purchaseWeight(0)).toBe(0);
  });

  it('judges silence over the days asked for, by the rates of this book', () => {
    const book = Array.from({ length: 60 }, (_, index) => sumUp(uneven(20 + (index % 11))));
    const quarter = fitModel(book, now, 90).silence;
    expect(quarter?.horizonDays).toBe(90);
    expect(quarter?.book).not.toEqual(priorModel.silence.book);
    expect(fitModel(book, now).silence?.horizonDays).toBe(180);
    expect(fitModel([], now, 90).silence?.horizonDays).toBe(90);
  });
});
