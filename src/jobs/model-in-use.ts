import type { Model } from '../risk/model.ts';
import { priorModel } from '../risk/prior-model.ts';
import { weights as shippedWeights } from '../risk/weights.ts';
import type { Db } from '../store/db.ts';
import { type FittedModel, latestModel, saveModel } from '../store/models.ts';
import { defaultSettings, type Settings } from '../timeline/settings.ts';
import { canonicalJson } from './canonical-json.ts';
import { programVersion } from './program-version.ts';
import { hashText } from './record-hash.ts';

/**
 * A model as it is kept: with all that is shipped written out, so that it says the same when something else is
 * shipped, and under the hash of its contents.
 */
export function sealModel(model: Model, fittedAt: number): FittedModel {
  const whole: Model = {
    ...priorModel,
    ...model,
    weights: { ...shippedWeights, ...model.weights },
  };
  const text = canonicalJson(whole);
  // What is used is what will be read again: a NaN or undefined would not come back.
  const kept = JSON.parse(text) as Model;
  return { id: hashText(text), model: kept, fittedAt, program: programVersion() };
}

/** The model fitted last, or the shipped one, kept as well so that what it judges can be replayed. */
export async function modelInUse(db: Db, portalId: string): Promise<FittedModel> {
  const latest = await latestModel(db, portalId);
  // One kept by an older program may lack the weight of a newer signal.
  const sealed = sealModel(latest?.model ?? priorModel, latest?.fittedAt ?? 0);
  if (latest?.id === sealed.id) return latest;
  await saveModel(db, portalId, { ...sealed, program: latest?.program ?? null });
  return sealed;
}

/** The model with the portal's own weights in it. */
export function weighed(model: Model, { weights = defaultSettings.weights }: Settings): Model {
  if (Object.keys(weights).length === 0) return model;
  return { ...model, weights: { ...shippedWeights, ...model.weights, ...weights } };
}
