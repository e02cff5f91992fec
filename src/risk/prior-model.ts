import type { Model } from './model.ts';
import { fitSilence } from './silence/fit-silence.ts';
import { shippedBaseLogOdds } from './weights.ts';

const horizonDays = 180;

/**
 * The model before a portal's own book is known, and what small books fall back to: a contact about
 * every three weeks and a purchase every two months, both varying by a factor of two either way.
 */
export const priorModel = {
  version: 'prior-2',
  book: {
    customers: 0,
    touchGapDays: { median: 21, spread: 0.8, priorGaps: 3 },
    purchaseGapDays: { median: 60, spread: 0.7, priorGaps: 3 },
  },
  silence: { ...fitSilence([], 0, horizonDays), horizonDays },
  baseLogOdds: shippedBaseLogOdds,
} satisfies Model;
