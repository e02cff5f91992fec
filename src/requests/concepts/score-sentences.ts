import type { CueKind } from '../../timeline/records.ts';
import {
  featureCount,
  featureName,
  messageFeatures,
  sentenceFeatures,
  type SeenMessage,
} from './sentence-features.ts';

/** The kinds in the order of every row of weights and scores. */
export const scoredKinds = [
  'quote_request',
  'price_list_request',
  'information_request',
  'complaint',
  'refund_request',
  'cancellation',
  'price_objection',
  'competitor_mention',
  'contact_left',
  'out_of_office',
  'closure',
  'quote_sent',
  'promise',
  'auto',
] as const satisfies readonly CueKind[];

/** A kind's weights by the feature's name; `(always)` is what it starts from. */
export type SentenceWeights = Record<string, Record<string, number>>;

export type SentenceModel = {
  /** A row of `scoredKinds` for each feature, then the constants. */
  rows: Float32Array;
  /** 1 where a feature's row holds anything. */
  used: Uint8Array;
};

const kinds = scoredKinds.length;

/** Puts readable weights into the order that scoring reads; unknown names are an error. */
export function loadModel(weights: SentenceWeights): SentenceModel {
  const rows = new Float32Array((featureCount + 1) * kinds);
  const used = new Uint8Array(featureCount + 1);
  const numbers = new Map<string, number>([['(always)', featureCount]]);
  for (let feature = 0; feature < featureCount; feature += 1)
    numbers.set(featureName(feature), feature);
  scoredKinds.forEach((kind, at) => {
    for (const [name, weight] of Object.entries(weights[kind] ?? {})) {
      const feature = numbers.get(name);
      if (feature === undefined)
        throw new Error(`No feature is named "${name}": run npm run train:concepts again`);
      rows[feature * kinds + at] = weight;
      used[feature] = 1;
    }
  });
  return { rows, used };
}

/** Log-odds of each kind (in the order of `scoredKinds`) for each sentence of a message. */
export function scoreSentences(model: SentenceModel, message: SeenMessage): Float32Array[] {
  const shared = model.rows.slice(featureCount * kinds);
  messageFeatures(message, (feature, strength) => add(model, feature, strength, shared));
  return message.sentences.map((_, order) => {
    const scores = shared.slice();
    sentenceFeatures(message, order, (feature, strength) => add(model, feature, strength, scores));
    return scores;
  });
}

function add(model: SentenceModel, feature: number, strength: number, to: Float32Array): void {
  if (model.used[feature] === 0) return;
  const start = feature * kinds;
  for (let kind = 0; kind < kinds; kind += 1)
    to[kind] = (to[kind] as number) + strength * (model.rows[start + kind] as number);
}
