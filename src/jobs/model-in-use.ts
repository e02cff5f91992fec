import type { Model } from '../risk/model.ts';
import { priorModel } from '../risk/prior-model.ts';
import { weights as shippedWeights } from '../risk/weights.ts';
import type { WeightedSignalId } from '../signals/signal.ts';
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

/**
 * The model with the weights in it that the portal's admin chose, which win over what was learned; what is said stays
 * worth watching by the levels of this portal.
 */
export function weighed(model: Model, settings: Settings): Model {
  const { weights = defaultSettings.weights, levels } = settings;
  const { heard } = model;
  if (Object.keys(weights).length === 0 && !heard) return model;
  const said = Object.keys(heard?.weights ?? {}) as WeightedSignalId[];
  return {
    ...model,
    weights: { ...shippedWeights, ...model.weights, ...weights },
    ...(heard && {
      heard: {
        upTo: Math.log(levels.watch / (100 - levels.watch)),
        weights: Object.fromEntries(said.map((id) => [id, weights[id] ?? heard.weights[id]])),
      },
    }),
  };
}
