import { describe, expect, it } from 'vitest';
import { fitModel, summarize } from '../../src/risk/fit-model.ts';
import { priorModel } from '../../src/risk/prior-model.ts';
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
  });

  it('says nothing of a customer without events', () => {
    expect(sumUp([])).toEqual({
      touch: { gaps: 0, center: 0, spread: 0 },
      purchase: { gaps: 0, center: 0, spread: 0 },
      lastAt: null,
    });
  });
});

const uneven = (every: number): Activity[] =>
  Array.from({ length: 12 }, (_, index) => email(2 + index * every + (index % 3) * every * 0.3));

const prior = (summaries: ReturnType<typeof sumUp>[]) =>
  fitModel(summaries, now).book.touchGapDays.priorGaps!;

describe('fitModel', () => {
  it('falls back to the shipped prior where the book is small', () => {
    const model = fitModel([sumUp(rhythm(100, 0, 10))], now);
    expect(model.version).toBe(priorModel.version);
    expect(model.book.touchGapDays).toEqual(priorModel.book.touchGapDays);
    expect(model.baseLogOdds).toBeUndefined();
    expect(fitModel([], now).book).toMatchObject({ customers: 0, quietShare: 0 });
  });

  it('takes the rhythm of the book, each customer counting once', () => {
    const book = Array.from({ length: 30 }, (_, index) => sumUp(uneven(20 + (index % 11))));
    const busy = sumUp(rhythm(900, 1, 1.5));
    const model = fitModel([...book, busy], now);
    expect(model.version).toBe('book-1@2026-06-17');
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

  it('starts higher in a book where more has gone quiet, within bounds', () => {
    const lively = Array.from({ length: 30 }, () => sumUp(uneven(20)));
    const quiet = Array.from({ length: 30 }, () =>
      sumUp(uneven(20).map((mail) => ({ ...mail, at: mail.at - 1e11 }))),
    );
    expect(fitModel(lively, now).baseLogOdds).toBe(-3.25);
    expect(fitModel(quiet, now).baseLogOdds).toBe(-2.25);
  });
});
