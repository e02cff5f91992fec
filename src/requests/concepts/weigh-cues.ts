import type { Cue } from '../../timeline/records.ts';
import { gramModels, shippedGrams, type GramModels } from '../grams/gram-models.ts';
import { scoreGrams, type GramWeights } from '../grams/score-grams.ts';
import { isAllowed } from '../kinds.ts';
import type { MessageText } from '../read-message.ts';
import type { PhraseReading } from '../read-with-phrases.ts';

import {
  loadModel,
  scoredKinds,
  scoreSentences,
  type SentenceModel,
  type SentenceWeights,
} from './score-sentences.ts';
import { seeMessage } from './see-message.ts';
import { isHopeless, isLoneSentence, settleKinds, type Weighed } from './settle-kinds.ts';
import { doubtFeatures, doubtNames, featureNames, weighFeatures } from './weigh-features.ts';
import weights from './weights.json' with { type: 'json' };
import { witnessesOf } from './witnesses.ts';

/** By kind what each of `featureNames` and `doubtNames` weighs. */
export type DecisionWeights = Record<string, Record<string, number>>;
export type Weights = {
  sentences: SentenceWeights;
  decision: DecisionWeights;
  /** By language. */
  grams: Record<string, GramWeights>;
};

/** What is believed of a message, and whether it may bring what was asked for, be it never so unlikely. */
export type Weighing = { cues: Cue[]; mayDeliver: boolean };

const longestEvidence = 300;

/**
 * Weighs what the phrase books found against what the words of the whole message make likely: weak
 * findings without support go, and what no phrase says is found by its words. Each kind once, in
 * the order of the text, with an exact sentence. Unknown languages keep the phrases' cues.
 */
export function weighCues(message: MessageText, reading: PhraseReading): Weighing {
  return weighWith(model, message, reading);
}

export type Model = {
  sentences: SentenceModel;
  decision: { features: Float64Array; doubts: Float64Array }[];
  grams: GramModels;
};

/** Makes a model from its readable weights. */
export function modelFrom({ sentences, decision, grams }: Weights): Model {
  return {
    sentences: loadModel(sentences),
    grams: gramModels(grams),
    decision: scoredKinds.map((kind) => ({
      features: Float64Array.from(featureNames, (name) => decision[kind]?.[name] ?? 0),
      doubts: Float64Array.from(doubtNames, (name) => decision[kind]?.[name] ?? 0),
    })),
  };
}

const model: Model = { ...modelFrom({ ...weights, grams: {} }), grams: shippedGrams };

/** The same with a given model, for training and tests. */
export function weighWith(using: Model, message: MessageText, reading: PhraseReading): Weighing {
  const weighed = weighKinds(using, message, reading);
  if (!weighed) return { cues: reading.cues, mayDeliver: true };
  const kept = settleKinds(weighed, isLoneSentence(message, reading.sentences.length));
  // In one sentence what phrases found comes first, in their order.
  const rank = (known: Cue | undefined): number =>
    known ? reading.cues.indexOf(known) : reading.cues.length;
  const cues = kept
    .toSorted((a, b) => a.order - b.order || rank(a.known) - rank(b.known))
    .map(({ kind, known, order }) => {
      const sentence = (reading.sentences[order] ?? '').slice(0, longestEvidence).trim();
      return known ?? { kind, sentence };
    });
  return {
    cues: onlyAutomatic(cues),
    // What could not be read may say anything.
    mayDeliver: reading.sentences.length === 0 || weighed.some(({ kind }) => kind === 'quote_sent'),
  };
}

/**
 * How likely each kind is that such a message may carry, but for hopeless ones; `null` for a language without words, or one
 * that may not be read.
 * Guards can only take away, so they are asked where a kind stands without them.
 */
function weighKinds(using: Model, message: MessageText, reading: PhraseReading): Weighed[] | null {
  const { cues, sentences, isRead } = reading;
  // Where a language's own book may not be read, its words may not either.
  const seen = isRead ? seeMessage(message, reading) : null;
  if (!seen) return null;
  const witnesses = witnessesOf(
    message,
    reading,
    scoreSentences(using.sentences, seen),
    gramScores(using.grams, message, reading),
  );
  return scoredKinds.flatMap((kind, at) => {
    if (!isAllowed(kind, message.direction, seen.isNote)) return [];
    const known = cues.find((cue) => cue.kind === kind);
    if (!known && sentences.length === 0) return [];
    const order = witnesses.places[at] ?? -1;
    const weights = using.decision[at];
    if (!weights) return [];
    let logOdds = dot(weights.features, weighFeatures(witnesses, at));
    if (!isHopeless(kind, logOdds)) logOdds += dot(weights.doubts, doubtFeatures(witnesses, at));
    return isHopeless(kind, logOdds) && order >= 0 ? [] : [{ kind, known, order, logOdds }];
  });
}

function gramScores(
  models: GramModels,
  { channel, direction }: MessageText,
  { subject, sentences, language }: PhraseReading,
): Float32Array[] {
  const grams = models.get(language ?? '');
  if (!grams) return [];
  const isNote = channel.endsWith('note');
  const text = { subject, sentences, language: language ?? '', isNote };
  return scoreGrams(grams, { ...text, isOurs: direction === 'out' });
}

function dot(weights: Float64Array, strengths: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1)
    sum += (weights[i] as number) * (strengths[i] as number);
  return sum;
}

/** An automatic mail is only that, unless it says that somebody has left. */
function onlyAutomatic(cues: readonly Cue[]): Cue[] {
  const automatic = cues.find((cue) => cue.kind === 'auto' || cue.kind === 'out_of_office');
  if (!automatic) return [...cues];
  const left = cues.some((cue) => cue.kind === 'contact_left');
  return left
    ? cues.filter((cue) => cue.kind !== 'auto' && cue.kind !== 'out_of_office')
    : [automatic];
}
