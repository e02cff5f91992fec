import { featureNames } from '../silence/silence-features.ts';
import type { SilenceWeights } from '../silence/silence-model.ts';
import type { Model } from '../model.ts';
import { priorModel } from '../prior-model.ts';
import { weights as shippedWeights } from '../weights.ts';
import { heardWith } from './heard-with.ts';
import type { Learned, Learning } from './learning.ts';

/** The model with the decision kept in it, and with what was learned where that is in use. */
export function withLearning(model: Model, learning: Learning): Model {
  const { learned } = learning;
  return { ...(learned ? applyLearned(model, learned) : model), learning };
}

/**
 * The model with what the portal's past taught in it. Slope and shift go into the model of silence
 * itself, so that the base, the history, the gap and the comparison with others all move together and
 * nothing but the numbers of the model changes.
 */
function applyLearned(model: Model, { slope, shift, weights }: Learned): Model {
  const silence = model.silence ?? priorModel.silence;
  const base = model.baseLogOdds ?? priorModel.baseLogOdds;
  const moved: SilenceWeights = {
    ...silence.weights,
    intercept: silence.weights.intercept * slope,
  };
  for (const name of featureNames) moved[name] = silence.weights[name] * slope;
  return {
    ...model,
    silence: { ...silence, weights: moved, shift: slope * silence.shift + shift },
    baseLogOdds: slope * base + shift,
    weights: { ...model.weights, ...weights },
    heard: heardWith({ ...shippedWeights, ...model.weights }),
  };
}
