import type { SignalId } from '../../signals/signal.ts';
import type { Model } from '../model.ts';
import { explicitSignals } from '../weights.ts';

/** One in four: whatever the past taught, what is said stays worth watching. */
const watchLogOdds = Math.log(0.25 / 0.75);

/** What is said is heard as with these weights, as far as to be worth watching. */
export function heardWith(weights: NonNullable<Model['weights']>): NonNullable<Model['heard']> {
  const said = Object.entries(weights).filter(([id]) => explicitSignals.has(id as SignalId));
  return { upTo: watchLogOdds, weights: Object.fromEntries(said) };
}
