import type { SilenceWeights } from './silence-model.ts';

/**
 * Log-odds fitted by `bench/train-silence.ts` on 2026-11-22 over public books of purchases and of mail, each book
 * with equal weight, directions fixed beforehand. docs/risk.md has the figures, also for weights
 * trained without the family of books they are tested on.
 */
export const shippedSilenceWeights: SilenceWeights = {
  intercept: 1.606,
  quiet: 0.342,
  gap: 0.081,
  count: -0.384,
  lately: -0.073,
  window: -0.511,
  usual: -1.02,
};
