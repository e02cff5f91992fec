import { scoredKinds } from '../../src/requests/concepts/score-sentences.ts';
import {
  modelFrom,
  weighWith,
  type Model,
  type Weights,
} from '../../src/requests/concepts/weigh-cues.ts';
import { doubtNames, featureNames } from '../../src/requests/concepts/weigh-features.ts';
import type { CueKind } from '../../src/timeline/records.ts';
import type { Labelled, TrainingText } from './training-texts.ts';

export type ThreeWays = { message: Labelled } & Record<Way, Set<CueKind>>;
export const ways = ['phrases', 'words', 'both'] as const;
type Way = (typeof ways)[number];

/** What phrases alone, words alone and both together find in each message. */
export function readThreeWays(weights: Weights, texts: readonly TrainingText[]): ThreeWays[] {
  const model = modelFrom(weights);
  const wordsOnly = { ...model, decision: byWordsAlone() };
  return texts.map(({ message, reading }) => ({
    message,
    phrases: kindsOf(reading.cues),
    words: kindsOf(weighWith(wordsOnly, message, { ...reading, cues: [], automated: false }).cues),
    both: kindsOf(weighWith(model, message, reading).cues),
  }));
}

/** A decision by the words alone: log-odds above one in three. */
function byWordsAlone(): Model['decision'] {
  const weights: Record<string, number> = { words: 3, always: 0.3 };
  return scoredKinds.map(() => ({
    features: Float64Array.from(featureNames, (name) => weights[name] ?? 0),
    doubts: new Float64Array(doubtNames.length),
  }));
}

function kindsOf(cues: readonly { kind: CueKind }[]): Set<CueKind> {
  return new Set(cues.map((cue) => cue.kind));
}
