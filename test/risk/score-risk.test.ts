import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../src/risk/apportion.ts';
import { priorModel } from '../../src/risk/prior-model.ts';
import { scoreRisk, sigmoid } from '../../src/risk/score-risk.ts';
import { weights } from '../../src/risk/weights.ts';
import { signalIds, type Finding, type SignalId } from '../../src/signals/signal.ts';

const finding = (id: SignalId, severity: number | null): Finding => ({
  id,
  severity,
  reason: { key: '', values: {} },
  evidence: [],
});

describe('score', () => {
  it('gives every signal a weight, and none that speaks against a risk', () => {
    expect(Object.keys(weights).toSorted()).toEqual(signalIds.toSorted());
    for (const weight of Object.values(weights)) expect(weight).toBeGreaterThan(0);
  });

  it('is the base where nothing speaks', () => {
    const score = scoreRisk([finding('contact-gap', 0), finding('no-login', null)], priorModel);
    expect(score).toMatchObject({ risk: 6, base: { logOdds: -2.75, points: 6 } });
    expect(score.contributions).toMatchObject([{ id: 'contact-gap', logOdds: 0, points: 0 }]);
  });

  it('adds log-odds, and points by the share in them', () => {
    const score = scoreRisk(
      [finding('contact-gap', 1), finding('unanswered-request', 1)],
      priorModel,
    );
    const sum = -2.75 + 2.6 + 3.3;
    expect(score.logOdds).toBeCloseTo(sum, 12);
    expect(score.risk).toBe(Math.round(100 * sigmoid(sum)));
    // 96 − 6 points, shared 3.3 : 2.6.
    expect(score.contributions.map(({ id, points }) => [id, points])).toEqual([
      ['unanswered-request', 50],
      ['contact-gap', 40],
    ]);
  });

  it('takes base and weights from the model where it brings them', () => {
    const doubled = Object.fromEntries(signalIds.map((id) => [id, 2])) as typeof weights;
    const model = { ...priorModel, baseLogOdds: -1, weights: doubled };
    expect(scoreRisk([finding('no-login', 0.5)], model).logOdds).toBe(0);
  });

  it('has points that add up to the risk, and log-odds that add up to the sum', () => {
    const severities = fc.array(
      fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
      {
        minLength: signalIds.length,
        maxLength: signalIds.length,
      },
    );
    fc.assert(
      fc.property(severities, (all) => {
        const score = scoreRisk(
          signalIds.map((id, index) => finding(id, all[index]!)),
          priorModel,
        );
        const total = (key: 'points' | 'logOdds') =>
          score.contributions.reduce((sum, contribution) => sum + contribution[key], 0);
        expect(score.base.points + total('points')).toBe(score.risk);
        expect(score.base.logOdds + total('logOdds')).toBeCloseTo(score.logOdds, 9);
      }),
    );
  });
});

describe('apportion', () => {
  it.each([
    [10, [1, 1, 1], [4, 3, 3]],
    [1, [0.2, 0.7, 0.1], [0, 1, 0]],
    [0, [3, 4], [0, 0]],
    [5, [0, 0], [0, 0]],
    [7, [], []],
  ])('splits %i by %j', (total, shares, parts) => {
    expect(apportion(total, shares)).toEqual(parts);
  });
});
