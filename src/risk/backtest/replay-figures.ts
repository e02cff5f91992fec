import type { Backtest } from './backtest.ts';

const kept = [
  'asOf',
  'definition',
  'windowDays',
  'capacity',
  'counted',
  'customers',
  'left',
  'enough',
  'results',
  'months',
  'levels',
  'calibration',
] as const;

/** What a replay of the past came to, without anybody in it. */
export type ReplayFigures = Pick<Backtest, (typeof kept)[number]> & {
  /** Losses there were, and those flagged before. */
  losses: number;
  caught: number;
};

/** Takes the figures out of a backtest: nothing of them tells of a single customer. */
export function replayFigures(backtest: Backtest): ReplayFigures {
  const figures = Object.fromEntries(kept.map((name) => [name, backtest[name]])) as Pick<
    Backtest,
    (typeof kept)[number]
  >;
  const { losses } = backtest;
  const caught = losses.filter(({ flaggedAt }) => flaggedAt !== null).length;
  return { ...figures, losses: losses.length, caught };
}
