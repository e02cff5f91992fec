import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactOdds } from '../../../src/risk/contact-odds.ts';
import { caseOdds } from '../../../src/risk/learning/case-odds.ts';
import type { Learned, Learning } from '../../../src/risk/learning/learning.ts';
import { withLearning } from '../../../src/risk/learning/with-learning.ts';
import { observe } from '../../../src/risk/backtest/observe.ts';
import { priorModel } from '../../../src/risk/prior-model.ts';
import { scoreRisk } from '../../../src/risk/score-risk.ts';
import { explicitSignals, shippedBaseLogOdds, weights } from '../../../src/risk/weights.ts';
import type { Finding, WeightedSignalId } from '../../../src/signals/signal.ts';
import { buildTimeline } from '../../../src/timeline/build-timeline.ts';
import { defaultSettings } from '../../../src/timeline/settings.ts';
import { anyInput } from '../../any-records.ts';
import { now } from '../../builders.ts';

const ids = Object.keys(weights) as WeightedSignalId[];
const decision = (learned: Learned | null): Learning => ({
  source: learned ? 'fitted' : 'shipped',
  reason: learned ? 'better' : 'too-few-losses',
  trainedOn: { customers: 100, left: 40 },
  latest: { from: now, customers: 100, left: 20 },
  trial: null,
  learned,
});
const share = (most: number) => fc.double({ min: 0, max: most, noNaN: true });
const anyLearned: fc.Arbitrary<Learned> = fc.record({
  slope: fc.double({ min: 0.3, max: 1.5, noNaN: true }),
  shift: fc.double({ min: -3, max: 3, noNaN: true }),
  weights: fc
    .tuple(...ids.map(() => share(1.5)))
    .map((shares) => Object.fromEntries(ids.map((id, i) => [id, shares[i]! * weights[id]]))),
});
/** All silence in the base: gap and history count through findings of their own. */
const anyOdds = fc
  .double({ min: -8, max: 3, noNaN: true })
  .map((base) => ({ base, history: 0, gap: 0 }));
const anyFindings: fc.Arbitrary<Finding[]> = fc
  .tuple(...ids.map(() => fc.option(share(1), { nil: null })))
  .map((severities) => ids.map((id, index) => finding(id, severities[index]!)));
const finding = (id: WeightedSignalId, severity: number | null): Finding => ({
  id,
  severity,
  reason: { key: 'x', values: {} },
  evidence: [],
});

describe('withLearning', () => {
  it('changes nothing but keeps the decision where nothing was learned', () => {
    expect(withLearning(priorModel, decision(null))).toEqual({
      ...priorModel,
      learning: decision(null),
    });
  });

  it('moves base, history and gap together, by slope and shift', () => {
    fc.assert(
      fc.property(anyInput(), anyLearned, ({ customer, contacts, activities }, learned) => {
        const timeline = buildTimeline(customer, contacts, activities, now);
        const [before, after] = [priorModel, withLearning(priorModel, decision(learned))].map(
          (one) => contactOdds(timeline, now, one),
        );
        const { slope, shift } = learned;
        expect(after!.base).toBeCloseTo(slope * before!.base + shift, 9);
        expect(after!.history).toBeCloseTo(slope * before!.history, 9);
        expect(after!.gap).toBeCloseTo(slope * before!.gap, 9);
      }),
      { numRuns: 60 },
    );
  });

  it('is tried by the very formula that is live', () => {
    fc.assert(
      fc.property(anyInput(), anyLearned, (input, learned) => {
        const model = withLearning(priorModel, decision(learned));
        const context = { now, settings: defaultSettings, windowDays: 180 };
        const records = { ...input, closed: [] };
        const seen = observe(records, { ...context, model: priorModel, withParts: true });
        const live = observe(records, { ...context, model });
        fc.pre(typeof seen === 'object' && typeof live === 'object');
        if (typeof seen !== 'object' || typeof live !== 'object') return;
        const one = { customer: 0, month: 0, account: 0, left: false, silentDays: 0 };
        const odds = caseOdds({ ...one, parts: seen.parts! }, learned, model.heard);
        expect(odds).toBeCloseTo(live.logOdds, 9);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a model with learned weights', () => {
  const laws = (check: (findings: Finding[], odds: Odds, model: Model) => void) =>
    fc.assert(
      fc.property(anyFindings, anyOdds, anyLearned, (findings, odds, learned) =>
        check(findings, odds, withLearning(priorModel, decision(learned))),
      ),
      { numRuns: 300 },
    );
  type Odds = { base: number; history: number; gap: number };
  type Model = Parameters<typeof scoreRisk>[2];

  it('adds up, in log-odds and in points', () => {
    laws((findings, odds, model) => {
      const { base, risk, logOdds, contributions } = scoreRisk(findings, odds, model);
      expect(base.points + contributions.reduce((sum, { points }) => sum + points, 0)).toBe(risk);
      const sum = contributions.reduce((all, one) => all + one.logOdds, base.logOdds);
      expect(sum).toBeCloseTo(logOdds, 9);
    });
  });

  it('never lowers the risk for more silence, nor for a signal that speaks louder', () => {
    laws((findings, odds, model) => {
      const before = scoreRisk(findings, odds, model).logOdds;
      const longer = scoreRisk(findings, { ...odds, base: odds.base + 0.7 }, model).logOdds;
      expect(longer).toBeGreaterThanOrEqual(before - 1e-9);
      findings.forEach((one, index) => {
        const louder = findings.with(index, {
          ...one,
          severity: Math.min(1, (one.severity ?? 0) + 0.3),
        });
        const after = scoreRisk(louder, odds, model).logOdds;
        expect(after).toBeGreaterThanOrEqual(before - 1e-9);
      });
    });
  });

  it('does not mind the order of the signals', () => {
    laws((findings, odds, model) => {
      const turned = scoreRisk(findings.toReversed(), odds, model);
      expect(turned.logOdds).toBeCloseTo(scoreRisk(findings, odds, model).logOdds, 9);
    });
  });

  it('hears whatever is said as worth watching, even where the past took nearly all its weight', () => {
    const faint = { slope: 1, shift: -2, weights: Object.fromEntries(ids.map((id) => [id, 0])) };
    const model = withLearning(priorModel, decision(faint));
    for (const id of explicitSignals as ReadonlySet<WeightedSignalId>) {
      for (const silence of [-6, shippedBaseLogOdds, -2, 0]) {
        const odds = { base: silence, history: 0, gap: 0 };
        expect(scoreRisk([finding(id, 1)], odds, model).risk).toBeGreaterThanOrEqual(25);
      }
    }
    const calm = { base: -5, history: 0, gap: 0 };
    expect(scoreRisk([finding('slow-service', 1)], calm, model).risk).toBeLessThan(5);
  });
});
