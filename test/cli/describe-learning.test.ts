import { expect, it } from 'vitest';
import { describeLearning } from '../../src/cli/describe-learning.ts';
import type { Learning } from '../../src/risk/learning/learning.ts';

const way = (said: number) => ({ logLoss: 0.3, brier: 0.1, areaUnderCurve: 0.8, said });
const learning: Learning = {
  source: 'fitted',
  reason: 'better',
  trainedOn: { customers: 913, left: 95 },
  latest: { from: Date.UTC(2026, 4, 26), customers: 400, left: 32 },
  trial: { shipped: way(0.352), shown: way(0.151), fitted: way(0.1), recency: way(0.114) },
  learned: { slope: 1, shift: 0, weights: {} },
};
const figures =
  '; in the window from 2026-05-26, 8 % fell silent, where the shipped weights said 35 % and the learned ones 15 %';

it('says in one sentence what was decided, and by which figures', () => {
  expect(describeLearning(learning)).toBe(
    `weights learned from this portal's own past, 127 losses${figures}`,
  );
  expect(describeLearning({ ...learning, source: 'shipped', reason: 'ranks-worse' })).toBe(
    `shipped weights: what the past taught put the customers of the latest window in a worse order${figures}`,
  );
});

it('counts the losses where there were too few, and knows models of before', () => {
  const few = { ...learning, source: 'shipped', reason: 'too-few-losses', trial: null } as const;
  expect(describeLearning({ ...few, trainedOn: { customers: 9, left: 3 }, latest: null })).toBe(
    'shipped weights: too few customers fell silent in the closed windows to learn from (3 in earlier ones, 0 in the latest)',
  );
  expect(describeLearning(undefined)).toMatch(/has not been fitted to a past yet/);
});
