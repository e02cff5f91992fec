import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitWeights, type Prior } from '../../../src/risk/learning/fit-weights.ts';
import type { Learned } from '../../../src/risk/learning/learning.ts';
import { weights as shipped } from '../../../src/risk/weights.ts';
import { asShipped, simulate, unrelated } from './simulated-cases.ts';

const prior = Object.fromEntries(
  Object.entries(shipped).map(([id, weight]) => [
    id,
    { weight, least: 0.1 * weight, most: 1.5 * weight },
  ]),
) satisfies Prior;

describe('fitWeights', () => {
  it('leaves everything as shipped where there is no past', () => {
    expect(fitWeights([], prior)).toEqual({ slope: 1, shift: 0, weights: shipped });
  });

  it('stays near the shipped weights in books that follow them', () => {
    const fits = [1, 2, 3, 5].map((seed) => fitWeights(simulate(seed, 1500, asShipped), prior));
    const mean = (of: (fit: Learned) => number) =>
      fits.reduce((sum, fit) => sum + of(fit) / fits.length, 0);
    expect(Math.abs(mean(({ slope }) => slope) - 1)).toBeLessThan(0.1);
    expect(Math.abs(mean(({ shift }) => shift))).toBeLessThan(0.2);
    for (const id of ['unanswered-request', 'open-complaint', 'purchases-falling'] as const) {
      expect(Math.abs(mean(({ weights }) => weights[id]! / shipped[id]) - 1)).toBeLessThan(0.1);
    }
  });

  it('finds which signals speak for a loss and which do not', () => {
    const truth: Learned = {
      slope: 0.8,
      shift: 0.4,
      weights: { ...unrelated.weights, 'open-complaint': 3, 'slow-service': 1 },
    };
    const { slope, weights } = fitWeights(simulate(2, 3000, truth), prior);
    expect(slope).toBeLessThan(0.95);
    expect(weights['open-complaint']).toBeGreaterThan(2.2);
    expect(weights['unanswered-request']).toBeLessThan(0.9);
    expect(weights['purchases-falling']).toBeLessThan(0.6);
    expect(weights['slow-service']! / shipped['slow-service']).toBeGreaterThan(1);
  });

  it('few losses move all signals together rather than one of them', () => {
    const few = fitWeights(simulate(3, 120, unrelated), prior).weights;
    const shares = (['unanswered-request', 'open-complaint', 'purchases-falling'] as const).map(
      (id) => few[id]! / shipped[id],
    );
    for (const share of shares) expect(share).toBeLessThan(0.9);
    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThan(0.5);
  });

  it('keeps the weight of a signal that never spoke, and one that is held', () => {
    const held = { ...prior, 'open-complaint': { weight: 1, least: 1, most: 1 } };
    const { weights } = fitWeights(simulate(4, 600, unrelated), held);
    expect(weights['open-complaint']).toBe(1);
    expect(weights['no-login']).toBe(shipped['no-login']);
    expect(weights['unanswered-request']).toBeLessThan(shipped['unanswered-request']);
  });

  it('stays within its bounds and forgets the order of the cases, whatever the past', () => {
    const anyTruth = fc.record({
      slope: fc.double({ min: -1, max: 3, noNaN: true }),
      shift: fc.double({ min: -4, max: 4, noNaN: true }),
      complaint: fc.double({ min: -6, max: 9, noNaN: true }),
      seed: fc.integer({ min: 1, max: 99_999 }),
      count: fc.integer({ min: 1, max: 150 }),
    });
    fc.assert(
      fc.property(anyTruth, ({ slope, shift, complaint, seed, count }) => {
        const weights = { ...unrelated.weights, 'open-complaint': complaint };
        const cases = simulate(seed, count, { slope, shift, weights });
        const fitted = fitWeights(cases, prior);
        expect(fitted.slope).toBeGreaterThanOrEqual(0.3);
        expect(fitted.slope).toBeLessThanOrEqual(1.5);
        for (const id of Object.keys(prior) as (keyof typeof shipped)[]) {
          expect(fitted.weights[id]).toBeGreaterThanOrEqual(prior[id]!.least);
          expect(fitted.weights[id]).toBeLessThanOrEqual(prior[id]!.most);
        }
        const again = fitWeights(cases.toReversed(), prior);
        expect(again.shift).toBeCloseTo(fitted.shift, 3);
        expect(again.weights['open-complaint']).toBeCloseTo(fitted.weights['open-complaint']!, 3);
      }),
      { numRuns: 40 },
    );
  });
});
