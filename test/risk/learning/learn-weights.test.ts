import { describe, expect, it } from 'vitest';
import type { Case } from '../../../src/risk/learning/case.ts';
import { learnWeights, type PastCases } from '../../../src/risk/learning/learn-weights.ts';
import { weights as shipped } from '../../../src/risk/weights.ts';
import { asShipped, dice, simulate, unrelated } from './simulated-cases.ts';

const learn = (windows: Case[][], more: Partial<PastCases> = {}) =>
  learnWeights({
    windows: windows.map((cases, index) => ({ from: index, cases })),
    shipped,
    chosen: {},
    inUse: null,
    ...more,
  });

const quietBook = [11, 12, 13].map((seed, month) => simulate(seed, 500, unrelated, month));

describe('learnWeights', () => {
  it('takes what it learned into use where the latest window proves it', () => {
    const { source, reason, trial, learned, latest } = learn(quietBook);
    expect({ source, reason }).toEqual({ source: 'fitted', reason: 'better' });
    expect(trial!.shown.logLoss).toBeLessThan(trial!.shipped.logLoss);
    expect(trial!.fitted.brier).toBeLessThan(trial!.recency.brier);
    expect(learned!.weights['unanswered-request']).toBeLessThan(1.5);
    // However little the past shows: what is said keeps a share of its weight.
    expect(learned!.weights['open-complaint']).toBeGreaterThanOrEqual(0.29);
    expect(latest).toMatchObject({ from: 2, customers: 500 });
  });

  it('tells by itself how likely a loss is, on a window it has not seen', () => {
    const { trial, latest } = learn(quietBook);
    const share = latest!.left / latest!.customers;
    expect(Math.abs(trial!.fitted.said - share)).toBeLessThan(0.03);
    expect(Math.abs(trial!.shipped.said - share)).toBeGreaterThan(0.1);
  });

  it('leaves the shipped weights where the book follows them: no gain but by chance', () => {
    const book = [21, 22, 23].map((seed, month) => simulate(seed, 500, asShipped, month));
    expect(learn(book)).toMatchObject({
      source: 'shipped',
      reason: 'no-better-than-shipped',
      learned: null,
    });
  });

  it('falls back where the latest window is another world than those before', () => {
    const book = [...quietBook.slice(0, 2), simulate(31, 500, asShipped, 2)];
    expect(learn(book)).toMatchObject({ source: 'shipped', reason: 'no-better-than-shipped' });
  });

  it('learns nothing from pure noise', () => {
    for (const seed of [41, 42, 43, 44]) {
      const random = dice(seed);
      const book = [1, 2, 3].map((month) =>
        simulate(seed + month, 500, unrelated, month).map((one) => ({
          ...one,
          silentDays: Math.floor(180 * random()),
          left: random() < 0.15,
        })),
      );
      expect(learn(book)).toMatchObject({ source: 'shipped', reason: 'no-better-than-recency' });
    }
  });

  it('says that there were too few losses, and counts them', () => {
    const tiny = [1, 2, 3].map((seed, month) => simulate(seed, 40, unrelated, month));
    const { source, reason, trial, trainedOn } = learn(tiny);
    expect({ source, reason, trial }).toEqual({
      source: 'shipped',
      reason: 'too-few-losses',
      trial: null,
    });
    expect(trainedOn.customers).toBe(80);
    expect(learn([])).toMatchObject({ reason: 'too-few-losses', latest: null });
    expect(learn([quietBook[0]!])).toMatchObject({ reason: 'too-few-losses' });
  });

  it('falls back when what was in use has come to tell the newest window worse than the shipped weights', () => {
    const astray = { slope: 1, shift: 3, weights: {} };
    expect(learn(quietBook, { inUse: astray })).toMatchObject({
      source: 'shipped',
      reason: 'drifted',
      learned: null,
    });
    const { learned } = learn(quietBook);
    expect(learn(quietBook, { inUse: learned })).toMatchObject({ source: 'fitted' });
  });

  it("works around an admin's weights and never learns them", () => {
    const { learned, source } = learn(quietBook, { chosen: { 'open-complaint': 0.2 } });
    expect(source).toBe('fitted');
    expect(learned!.weights).not.toHaveProperty('open-complaint');
    expect(learned!.weights['unanswered-request']).toBeLessThan(1.5);
  });

  it('gives the same digits for the same past', () => {
    expect(learn(quietBook)).toEqual(learn(quietBook));
  });
});
