import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../src/risk/apportion.ts';
import { priorModel } from '../../src/risk/prior-model.ts';
import { scoreRisk, sigmoid } from '../../src/risk/score-risk.ts';
import type { ContactOdds } from '../../src/risk/contact-odds.ts';
import { weights } from '../../src/risk/weights.ts';
import {
  signalIds,
  type Finding,
  type SignalId,
  type WeightedSignalId,
} from '../../src/signals/signal.ts';

const finding = (id: SignalId, severity: number | null): Finding => ({
  id,
  severity,
  reason: { key: '', values: {} },
  evidence: [],
});

const odds = (history: number, gap: number, base = -3): ContactOdds => ({ base, history, gap });
const weighted = signalIds.filter(
  (id): id is WeightedSignalId => id !== 'contact-gap' && id !== 'contact-history',
);

describe('score', () => {
  it('gives every signal but rhythm a weight, and none that speaks against a risk', () => {
    expect(Object.keys(weights).toSorted()).toEqual(weighted.toSorted());
    for (const weight of Object.values(weights)) expect(weight).toBeGreaterThan(0);
  });

  it('is the base where nothing speaks', () => {
    const findings = [finding('open-complaint', 0), finding('no-login', null)];
    const score = scoreRisk(findings, odds(0, 0), priorModel);
    expect(score).toMatchObject({ risk: 5, base: { logOdds: -3, points: 5 } });
    expect(score.contributions).toMatchObject([{ id: 'open-complaint', logOdds: 0, points: 0 }]);
  });

  it('adds log-odds, and points by the share in them', () => {
    const score = scoreRisk(
      [finding('contact-gap', 0), finding('contact-history', 0), finding('unanswered-request', 1)],
      odds(-1, 2),
      priorModel,
    );
    const sum = -3 - 1 + 2 + 4;
    expect(score.logOdds).toBeCloseTo(sum, 12);
    expect(score.risk).toBe(Math.round(100 * sigmoid(sum)));
    // 88 − 5 points, shared 4 : 2 : −1.
    expect(score.contributions.map(({ id, points }) => [id, points])).toEqual([
      ['unanswered-request', 67],
      ['contact-gap', 33],
      ['contact-history', -17],
    ]);
  });

  it('takes weights from the model where it brings them, the shipped ones elsewhere', () => {
    const model = { ...priorModel, weights: { 'no-login': 2 } };
    const findings = [finding('no-login', 0.5), finding('slow-service', 1)];
    expect(scoreRisk(findings, odds(0, 0), model).logOdds).toBeCloseTo(-3 + 1 + 0.7, 12);
  });

  it('has points that add up to the risk, and log-odds that add up to the sum', () => {
    const severity = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null });
    const severities = fc.array(severity, {
      minLength: weighted.length,
      maxLength: weighted.length,
    });
    const some = fc.double({ min: -6, max: 6, noNaN: true });
    fc.assert(
      fc.property(severities, some, some, some, (all, base, history, gap) => {
        const findings = [
          finding('contact-gap', 0),
          finding('contact-history', 0),
          ...weighted.map((id, index) => finding(id, all[index]!)),
        ];
        const score = scoreRisk(findings, odds(history, Math.abs(gap), base), priorModel);
        const total = (key: 'points' | 'logOdds') =>
          score.contributions.reduce((sum, contribution) => sum + contribution[key], 0);
        expect(score.base.points + total('points')).toBe(score.risk);
        expect(score.base.logOdds + total('logOdds')).toBeCloseTo(score.logOdds, 9);
        for (const { logOdds, points } of score.contributions) {
          if (logOdds >= 0) expect(points).toBeGreaterThanOrEqual(0);
          if (logOdds <= 0) expect(points).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});

describe('apportion', () => {
  it.each([
    [10, [3.4, 3.4, 3.2], [4, 3, 3]],
    [1, [0.2, 0.7, 0.1], [0, 1, 0]],
    [0, [0, 0], [0, 0]],
    [3, [4.6, -1.2], [4, -1]],
    [7, [7.3, 0, -0.5], [7, 0, 0]],
    [0, [], []],
  ])('splits %i by %j', (total, shares, parts) => {
    expect(apportion(total, shares)).toEqual(parts);
  });
});
