import { areaUnderCurve } from '../backtest/area-under-curve.ts';
import { resample } from '../backtest/resample.ts';
import { sigmoid } from '../score-risk.ts';
import type { Case } from './case.ts';
import type { WayFigures } from './learning.ts';

export type Trial = {
  customers: number;
  left: number;
  ways: WayFigures[];
  /** Share of bootstrap samples of accounts in which the first way has a lower log loss than the second. */
  firstAhead: number;
};

const rounds = 400;

/** Holds ways of telling a probability against each other on cases that none of them was fitted on. */
export function tryWeights(
  cases: readonly Case[],
  waysOf: readonly ((one: Case) => number)[],
): Trial {
  const customers = new Int32Array(1 + Math.max(0, ...cases.map(({ customer }) => customer))).fill(
    1,
  );
  const told = waysOf.map((oddsOf) => cases.map(oddsOf));
  const losses = told.map((odds) =>
    cases.map(({ left }, row) => logLoss(left ? odds[row]! : -odds[row]!)),
  );
  return {
    customers: cases.length,
    left: cases.filter(({ left }) => left).length,
    ways: waysOf.map((oddsOf, way) => ({
      logLoss: mean(losses[way]!),
      brier: mean(told[way]!.map((odds, row) => (sigmoid(odds) - Number(cases[row]!.left)) ** 2)),
      areaUnderCurve: areaUnderCurve(cases, oddsOf)(customers),
      said: mean(told[way]!.map(sigmoid)),
    })),
    firstAhead: shareAhead(
      cases,
      losses[0]!.map((loss, row) => losses[1]![row]! - loss),
    ),
  };
}

/** Paired bootstrap by account: the people of one company don't leave independently. */
function shareAhead(cases: readonly Case[], gains: readonly number[]): number {
  const byAccount = new Map<number, number>();
  cases.forEach(({ account }, row) =>
    byAccount.set(account, (byAccount.get(account) ?? 0) + gains[row]!),
  );
  const sums = [...byAccount.values()];
  let ahead = 0;
  for (const times of resample(sums.length, rounds, 1))
    if (sums.reduce((sum, gain, index) => sum + gain * times[index]!, 0) > 0) ahead += 1;
  return ahead / rounds;
}

/** −log σ(x), also where σ(x) is too small to be told from 0. */
function logLoss(odds: number): number {
  return odds > 0 ? Math.log1p(Math.exp(-odds)) : Math.log1p(Math.exp(odds)) - odds;
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
