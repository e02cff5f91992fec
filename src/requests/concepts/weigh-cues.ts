import type { Cue, CueKind } from '../../timeline/records.ts';
import { isAllowed, isRequest } from '../kinds.ts';
import type { MessageText } from '../read-message.ts';
import type { PhraseReading } from '../read-with-phrases.ts';
import {
  loadModel,
  scoredKinds,
  scoreSentences,
  type SentenceModel,
  type SentenceWeights,
} from './score-sentences.ts';
import { isLoneSentence, neededOdds, toldRequest } from './needed-odds.ts';
import { gramModels, shippedGrams, type GramModels } from '../grams/gram-models.ts';
import { scoreGrams, type GramWeights } from '../grams/score-grams.ts';
import { seeMessage } from './see-message.ts';
import {
  isOwnStrength,
  ownFeatures,
  rivalFeatures,
  rivalStrengths,
  sharedFeatures,
  weighFeatures,
  type Witnesses,
} from './weigh-features.ts';
import weights from './weights.json' with { type: 'json' };

export type DecisionWeights = { shared: Record<string, number> } & {
  own: Record<string, Record<string, number>>;
};
export type Weights = {
  sentences: SentenceWeights;
  decision: DecisionWeights;
  /** By language. */
  grams: Record<string, GramWeights>;
};

const longestEvidence = 300;

/**
 * Weighs what the phrase books found against what the words of the whole message make likely: weak
 * findings without support go, and what no phrase says is found by its words. Each kind once, in
 * the order of the text, with an exact sentence. Unknown languages keep the phrases' cues.
 */
export function weighCues(message: MessageText, reading: PhraseReading): Cue[] {
  return weighWith(model, message, reading);
}

export type Model = {
  sentences: SentenceModel;
  decision: Float32Array[];
  grams: GramModels;
};

/** Makes a model from its readable weights. */
export function modelFrom({ sentences, decision, grams }: Weights): Model {
  const { shared, own } = decision;
  return {
    sentences: loadModel(sentences),
    grams: gramModels(grams),
    decision: scoredKinds.map((kind) =>
      Float32Array.from([
        ...sharedFeatures.map((name) => shared[name] ?? 0),
        ...ownFeatures.map((name) => own[kind]?.[name] ?? 0),
        ...rivalFeatures.map((name) => own[kind]?.[name] ?? 0),
      ]),
    ),
  };
}

const model: Model = { ...modelFrom({ ...weights, grams: {} }), grams: shippedGrams };

/** One kind in one message, before it is decided: where it would stand and how likely it is. */
export type Weighed = {
  kind: CueKind;
  /** What phrases found of it. */
  known: Cue | undefined;
  /** The sentence's place; -1 is the subject. */
  order: number;
  logOdds: number;
};

/** The same with a given model, for training and tests. */
export function weighWith(using: Model, message: MessageText, reading: PhraseReading): Cue[] {
  const weighed = weighKinds(using, message, reading);
  if (!weighed) return reading.cues;
  const isLone = isLoneSentence(message, reading.sentences.length);
  const asks = reading.cues.some((cue) => isRequest(cue.kind));
  const kept = weighed.filter(({ kind, known, order, logOdds }) => {
    // A subject that asks for itself stands above a body that says little.
    if (known && order < 0) return true;
    if (logOdds < neededOdds(kind, known !== undefined, isLone, asks)) return false;
    if (!known && isRequest(kind) && logOdds < toldRequest && reading.tells(order)) return false;
    // What the guards of the phrase books take for a story, a pitch or support stays unfound.
    return known !== undefined || !reading.isSilenced(kind, order);
  });
  // In one sentence what phrases found comes first, in their order.
  const rank = (known: Cue | undefined): number =>
    known ? reading.cues.indexOf(known) : reading.cues.length;
  const cues = kept
    .toSorted((a, b) => a.order - b.order || rank(a.known) - rank(b.known))
    .map(({ kind, known, order }) => {
      const sentence = (reading.sentences[order] ?? '').slice(0, longestEvidence).trim();
      return known ?? { kind, sentence };
    });
  return onlyAutomatic(cues);
}

/** How likely each kind is that such a message may carry; `null` for a language without words. */
export function weighKinds(
  using: Model,
  message: MessageText,
  { cues, sentences, ...reading }: PhraseReading,
): Weighed[] | null {
  const seen = seeMessage(message, { ...reading, sentences });
  if (!seen) return null;
  const scores = scoreSentences(using.sentences, seen);
  const language = reading.language ?? '';
  const grams = using.grams.get(language);
  const spoken = grams
    ? scoreGrams(grams, {
        subject: reading.subject,
        sentences,
        language,
        isOurs: message.direction === 'out',
        isNote: seen.isNote,
      })
    : null;
  const witnesses = witnessesOf({ cues, sentences, automated: reading.automated }, scores, spoken);
  const rivals = rivalStrengths(witnesses);
  return scoredKinds.flatMap((kind, at) => {
    if (!isAllowed(kind, message.direction, seen.isNote)) return [];
    const known = cues.find((cue) => cue.kind === kind);
    if (!known && sentences.length === 0) return [];
    const order = (known && witnesses.found.get(kind)) ?? witnesses.places[at] ?? -1;
    return [{ kind, known, order, logOdds: logOdds(using, witnesses, at, rivals) }];
  });
}

function logOdds(
  using: Model,
  witnesses: Witnesses,
  kindNumber: number,
  rivals: readonly number[],
): number {
  const decision = using.decision[kindNumber];
  if (!decision) return -Infinity;
  const strengths = weighFeatures(witnesses, kindNumber);
  const first = strengths.length;
  let sum = 0;
  for (let i = 0; i < first; i += 1) sum += (strengths[i] as number) * (decision[i] as number);
  for (let i = 0; i < rivals.length; i += 1)
    if (!isOwnStrength(kindNumber, i))
      sum += (rivals[i] as number) * (decision[first + i] as number);
  return sum;
}

/** What is known of a message when its kinds are judged, from its sentences' scores. */
export function witnessesOf(
  { cues, sentences, automated }: Pick<PhraseReading, 'cues' | 'sentences' | 'automated'>,
  scores: readonly Float32Array[],
  grams: Float32Array | null,
): Witnesses {
  const place = (cue: Cue): number => sentences.findIndex((each) => each.includes(cue.sentence));
  const best = new Float32Array(scoredKinds.length).fill(-9.2);
  const places = scoredKinds.map(() => -2);
  scores.forEach((row, order) => {
    for (let kind = 0; kind < best.length; kind += 1) {
      const score = row[kind] as number;
      if (order > 0 && score <= (best[kind] as number)) continue;
      best[kind] = score;
      places[kind] = order;
    }
  });
  return {
    found: new Map(cues.map((cue) => [cue.kind, place(cue)])),
    best,
    places,
    grams,
    automated,
  };
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
