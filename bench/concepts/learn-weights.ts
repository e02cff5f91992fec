import {
  featureCount,
  featureName,
  messageFeatures,
  sentenceFeatures,
} from '../../src/requests/concepts/sentence-features.ts';
import { scoredKinds, scoreSentences } from '../../src/requests/concepts/score-sentences.ts';
import { modelFrom, type Weights } from '../../src/requests/concepts/weigh-cues.ts';
import {
  doubtFeatures,
  doubtNames,
  featureNames,
  weighFeatures,
} from '../../src/requests/concepts/weigh-features.ts';
import { witnessesOf } from '../../src/requests/concepts/witnesses.ts';
import { isAllowed, isRequest } from '../../src/requests/kinds.ts';
import type { CueKind } from '../../src/timeline/records.ts';
import { scoreGrams } from '../../src/requests/grams/score-grams.ts';
import { gramModels, type GramModels } from '../../src/requests/grams/gram-models.ts';
import { evidenceKinds } from './evidence-kinds.ts';
import { fitLogistic, type Rows } from './fit-logistic.ts';
import { gramTextOf, learnGrams } from './learn-grams.ts';
import { folds, messageWeight, tellsOf, type TrainingText } from './training-texts.ts';

/** The penalty on weights: chosen on folds of the training data. */
const ridge = 3.3;
/** Weights smaller than this change nothing that can be seen. */
const smallest = 0.1;
/** What fewer sentences show is chance. */
const fewest = 15;

/**
 * Learns both stages: what the words of a sentence say for each kind, and how much that counts
 * beside the phrases. The second learns from scores of sentences which the first had not seen.
 */
export function learnWeights(texts: readonly TrainingText[]): Weights {
  const scores = new Map<TrainingText, Scores>();
  for (let fold = 0; fold < folds; fold += 1) {
    const others = texts.filter((text) => text.fold !== fold);
    const part = modelFrom({
      sentences: fitSentences(others),
      decision: {},
      grams: {},
    });
    const grams = gramModels(learnGrams(others));
    for (const text of texts)
      if (text.fold === fold)
        scores.set(text, {
          sentences: scoreSentences(part.sentences, text.seen),
          grams: gramScores(grams, text),
        });
  }
  return {
    sentences: fitSentences(texts),
    decision: fitDecision(texts, scores),
    grams: learnGrams(texts),
  };
}

/** What both first stages say of each sentence of a text they have not seen. */
type Scores = { sentences: Float32Array[]; grams: Float32Array[] };

function gramScores(models: GramModels, text: TrainingText): Float32Array[] {
  const model = models.get(text.message.lang);
  if (!model) throw new Error(`Nothing was learned for ${text.message.lang}.`);
  return scoreGrams(model, gramTextOf(text));
}

function fitSentences(texts: readonly TrainingText[]): Weights['sentences'] {
  const rows = new RowsMaker();
  const owners: { text: TrainingText; labels: Set<string> }[] = [];
  for (const text of texts)
    text.seen.sentences.forEach((_, order) => {
      rows.begin();
      messageFeatures(text.seen, rows.put);
      sentenceFeatures(text.seen, order, rows.put);
      owners.push({ text, labels: evidenceKinds(text, order) });
    });
  const counts = new Int32Array(featureCount);
  for (const column of rows.columns) counts[column] = (counts[column] ?? 0) + 1;
  const kept = [...counts.keys()].filter((column) => (counts[column] ?? 0) >= fewest);
  const sparse = rows.sparse(kept);
  const weights = scoredKinds.map((kind) => {
    const counting = owners.map(({ text }) => {
      const { message, seen, isSentence } = text;
      if (!isAllowed(kind, message.direction, seen.isNote) || !tellsOf(text, kind)) return 0;
      return isSentence ? 1 : messageWeight;
    });
    const is = Uint8Array.from(owners, ({ labels }) => (labels.has(kind) ? 1 : 0));
    const fitted = fitLogistic({ ...sparse, weights: Float64Array.from(counting) }, is, ridge);
    const named: [string, number][] = [['(always)', rounded(fitted[kept.length])]];
    kept.forEach((feature, at) => {
      const weight = rounded(fitted[at]);
      if (Math.abs(weight) >= smallest) named.push([featureName(feature), weight]);
    });
    return [kind, Object.fromEntries(named.toSorted(([a], [b]) => (a < b ? -1 : 1)))] as const;
  });
  return Object.fromEntries(weights);
}

/** What is learned for a kind alone counts so much beside what is learned for all kinds together. */
const ownShare = 0.7;
const decisionRidge = 1;

function fitDecision(
  texts: readonly TrainingText[],
  scores: ReadonlyMap<TrainingText, Scores>,
): Weights['decision'] {
  const names = [...featureNames, ...doubtNames];
  const size = names.length * (1 + scoredKinds.length);
  const rows = new RowsMaker();
  const weights: number[] = [];
  const is: number[] = [];
  for (const text of texts) {
    if (text.trust === 0) continue;
    const { sentences, grams } = scores.get(text) ?? { sentences: [], grams: [] };
    const witnesses = witnessesOf(text.message, text.reading, sentences, grams);
    scoredKinds.forEach((kind, at) => {
      if (!isAllowed(kind, text.message.direction, text.seen.isNote)) return;
      if (!tellsOf(text, kind)) return;
      rows.begin();
      [...weighFeatures(witnesses, at), ...doubtFeatures(witnesses, at)].forEach((strength, i) => {
        if (strength === 0) return;
        rows.put(i, strength);
        rows.put((1 + at) * names.length + i, ownShare * strength);
      });
      weights.push(text.trust);
      is.push(text.message.kinds.includes(kind) ? 1 : 0);
    });
  }
  const sparse = { ...rows.sparse([...Array(size).keys()]), weights: Float64Array.from(weights) };
  const fitted = fitLogistic(sparse, Uint8Array.from(is), decisionRidge);
  const weightOf = (at: number, i: number): number => {
    const own = fitted[(1 + at) * names.length + i] ?? 0;
    const weight = (fitted[i] ?? 0) + ownShare * own;
    if (names[i] === 'always') return weight + (fitted[size] ?? 0);
    // Guards may be asked last only because they never add.
    return i < featureNames.length
      ? weight
      : Math.min(leastDoubt(scoredKinds[at], names[i]), weight);
  };
  return Object.fromEntries(
    scoredKinds.map((kind, at) => [
      kind,
      Object.fromEntries(
        names
          .map((name, i) => [name, rounded(weightOf(at, i))])
          .filter(([, weight]) => weight !== 0),
      ),
    ]),
  );
}

/**
 * A guard was written for sentences that are rare here and common in the mail of some trades (orders, parcels, notes of
 * visits): it doubts at least so much, whatever these texts say of it.
 */
function leastDoubt(kind: CueKind | undefined, name = ''): number {
  if (name === 'silenced here') return -2;
  return name === 'tells' && kind && isRequest(kind) ? -1.4 : 0;
}

/** Collects sparse rows one after the other. */
class RowsMaker {
  readonly #starts: number[] = [];
  readonly columns: number[] = [];
  readonly #values: number[] = [];

  begin(): void {
    this.#starts.push(this.columns.length);
  }

  readonly put = (column: number, value: number): void => {
    this.columns.push(column);
    this.#values.push(value);
  };

  /** The rows with the kept columns alone, which are numbered in that order. */
  sparse(kept: readonly number[]): Omit<Rows, 'weights'> {
    const places = new Map(kept.map((column, place) => [column, place]));
    const starts = [0];
    const columns: number[] = [];
    const values: number[] = [];
    this.#starts.forEach((from, row) => {
      const to = this.#starts[row + 1] ?? this.columns.length;
      for (let at = from; at < to; at += 1) {
        const place = places.get(this.columns[at] ?? -1);
        if (place === undefined) continue;
        columns.push(place);
        values.push(this.#values[at] ?? 0);
      }
      starts.push(columns.length);
    });
    return {
      starts: Int32Array.from(starts),
      columns: Int32Array.from(columns),
      values: Float32Array.from(values),
      size: kept.length,
    };
  }
}

function rounded(weight = 0): number {
  return Number(weight.toFixed(2));
}
