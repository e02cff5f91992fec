import type { Observation, Parts } from '../backtest/observation.ts';

/** One customer at the start of a window that has closed since, and what came of it. */
export type Case = Pick<Observation, 'customer' | 'month' | 'left' | 'silentDays'> & {
  parts: Parts;
  /** Index of the company: what happens to its people happens together. */
  account: number;
};
