import type { BgNbd } from './bg-nbd.ts';
import {
  featureNames,
  silenceFeatures,
  type EventDays,
  type SilenceFeatures,
} from './silence-features.ts';

/** Log-odds for each feature, and where the sum starts. */
export type SilenceWeights = { intercept: number } & SilenceFeatures;

/** What turns one customer's event days into the probability of silence. */
export type SilenceModel = {
  weights: SilenceWeights;
  book: BgNbd;
  /** Log-odds by which this book is quieter or livelier than the shipped weights expect. */
  shift: number;
};

/** Log-odds of no event in the `horizonDays` after `today`. */
export function silenceLogOdds(
  days: EventDays,
  today: number,
  horizonDays: number,
  { weights, book, shift }: SilenceModel,
): number {
  const features = silenceFeatures(days, today, horizonDays, book);
  let sum = weights.intercept + shift;
  for (const name of featureNames) sum += weights[name] * features[name];
  return sum;
}
