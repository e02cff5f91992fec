import type { CueKind } from '../../timeline/records.ts';
import { isRequest } from '../kinds.ts';
import { scoredKinds } from './score-sentences.ts';
import { leastOdds, type KindOdds, type Witnesses } from './witnesses.ts';

/** What speaks for or against a kind by itself; "here" is in the sentence that would say it. */
const ownFeatures = [
  'always',
  'words',
  'grams',
  'phrase',
  'words where phrase',
  'grams where phrase',
  'words here',
  'grams here',
  'the surer here',
  'the less sure here',
  'both here',
  'any request',
  'phrase of another request',
  'phrase of another request here',
  'phrases found others',
  'automated',
  'one sentence',
  'many sentences',
  'chat',
  'form or ticket',
  'note',
] as const;

/** What is known of every other kind: what speaks for a promise speaks against a delivery. */
const rivalFeatures = scoredKinds.flatMap((kind) => [
  `words of ${kind}`,
  `grams of ${kind}`,
  `phrase of ${kind}`,
  `words of ${kind} here`,
  `grams of ${kind} here`,
  `phrase of ${kind} here`,
]);
const rivalsEach = rivalFeatures.length / scoredKinds.length;

/** Names of what the last word on a kind is weighed from, in the order of `weighFeatures`. */
export const featureNames: readonly string[] = [...ownFeatures, ...rivalFeatures];

/** Names of what can only take away, in the order of `doubtFeatures`. */
export const doubtNames = ['silenced', 'silenced here', 'tells', 'tells where phrase'] as const;

/** Strengths in the order of `featureNames`. */
export function weighFeatures(witnesses: Witnesses, kindNumber: number): Float64Array {
  const kind = scoredKinds[kindNumber] as CueKind;
  const place = witnesses.places[kindNumber] ?? -1;
  const request = isRequest(kind);
  const phrase = witnesses.found.has(kind) ? 1 : 0;
  const words = tame(witnesses.bestWords[kindNumber]);
  const grams = tame(witnesses.bestGrams[kindNumber]);
  // The subject is no sentence that scores: there the message speaks for it.
  const wordsHere = place < 0 ? 0 : tame(witnesses.words[place]?.[kindNumber]);
  const gramsHere = place < 0 ? 0 : tame(witnesses.grams[place]?.[kindNumber]);
  const others = request && phrase === 0 ? requestsFound(witnesses) : [];
  const strengths = new Float64Array(featureNames.length);
  strengths.set([
    1,
    words,
    grams,
    phrase,
    phrase * words,
    phrase * grams,
    wordsHere,
    gramsHere,
    Math.max(wordsHere, gramsHere),
    Math.min(wordsHere, gramsHere),
    wordsHere * gramsHere,
    request ? tame(Math.max(...witnesses.bestWords.slice(0, 3))) : 0,
    others.length > 0 ? 1 : 0,
    others.includes(place) ? 1 : 0,
    phrase === 0 && witnesses.found.size > 0 ? 1 : 0,
    witnesses.automated ? 1 : 0,
    witnesses.sentences === 1 ? 1 : 0,
    witnesses.sentences > 4 ? 1 : 0,
    witnesses.channel === 'chat' ? 1 : 0,
    witnesses.channel === 'form' || witnesses.channel === 'ticket' ? 1 : 0,
    witnesses.channel.endsWith('note') ? 1 : 0,
  ]);
  addRivals(strengths, witnesses, kindNumber, place);
  return strengths;
}

/** A kind is no rival of its own: its own stay 0. */
function addRivals(
  strengths: Float64Array,
  { found, words, grams, bestWords, bestGrams }: Witnesses,
  kindNumber: number,
  place: number,
): void {
  const wordsHere = words[place];
  const gramsHere = grams[place];
  for (let other = 0; other < scoredKinds.length; other += 1) {
    if (other === kindNumber) continue;
    const foundAt = found.get(scoredKinds[other] as CueKind);
    const from = ownFeatures.length + other * rivalsEach;
    strengths[from] = heard(bestWords[other]);
    strengths[from + 1] = heard(bestGrams[other]);
    strengths[from + 2] = foundAt === undefined ? 0 : 0.5;
    strengths[from + 3] = heard(wordsHere?.[other]);
    strengths[from + 4] = heard(gramsHere?.[other]);
    strengths[from + 5] = foundAt === place ? 0.5 : 0;
  }
}

/** What the guards of the phrase books doubt, in the order of `doubtNames`: a story, a pitch, support, a plain telling. */
export function doubtFeatures(witnesses: Witnesses, kindNumber: number): number[] {
  const kind = scoredKinds[kindNumber] as CueKind;
  const place = witnesses.places[kindNumber] ?? -1;
  const phrase = witnesses.found.has(kind) ? 1 : 0;
  const tells = place >= 0 && witnesses.tells(place) ? 1 : 0;
  return [
    phrase === 0 && witnesses.isSilenced(kind, -1) ? 1 : 0,
    phrase === 0 && witnesses.isSilenced(kind, place) ? 1 : 0,
    tells,
    tells * phrase,
  ];
}

/** The places of the requests that phrases found. */
function requestsFound({ found }: Witnesses): number[] {
  return [...found].filter(([kind]) => isRequest(kind)).map(([, place]) => place);
}

/** Log-odds beyond one in ten thousand say no more. */
function tame(logOdds: KindOdds[number] | undefined = 0): number {
  return Math.max(leastOdds, Math.min(-leastOdds, logOdds)) / 3;
}

/** A rival counts from odds of 1 : 6 on: that something else is most unlikely, or how unlikely, says nothing. */
function heard(logOdds: number = leastOdds): number {
  return 0.3 * Math.max(0, tame(logOdds) + 0.6);
}
