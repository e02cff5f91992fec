import type { CueKind } from '../../timeline/records.ts';
import { isRequest } from '../kinds.ts';
import { scoredKinds } from './score-sentences.ts';

/** What is known of a message when one kind is judged: the phrases' findings and the scores. */
export type Witnesses = {
  /** Kinds that phrases found, with the place of the sentence; -1 is the subject. */
  found: ReadonlyMap<CueKind, number>;
  /** The best log-odds of any sentence and its place, in the order of `scoredKinds`. */
  best: Float32Array;
  places: readonly number[];
  /** The best log-odds of any sentence by what it is written with; `null` where nothing was learned. */
  grams: Float32Array | null;
  automated: boolean;
};

/** Names of what the last word on a kind is weighed from; each kind has its own three as well. */
export const sharedFeatures = [
  'score',
  'phrase',
  'score where phrase',
  'phrase of another request',
  'phrase of another request here',
  'automated request',
  'automated other',
  'any request score',
  'phrases found others',
  'grams',
  'grams where phrase',
] as const;
export const ownFeatures = ['always', 'score', 'phrase', 'grams'] as const;
export const rivalFeatures = scoredKinds.flatMap((kind) => [
  `score of ${kind}`,
  `phrase of ${kind}`,
]);

/** Strengths in the order of `sharedFeatures`, then of `ownFeatures`. */
export function weighFeatures(witnesses: Witnesses, kindNumber: number): number[] {
  const kind = scoredKinds[kindNumber] as CueKind;
  const score = tame(witnesses.best[kindNumber] ?? 0);
  const phrase = witnesses.found.has(kind) ? 1 : 0;
  const request = isRequest(kind);
  const others = request && phrase === 0 ? requestsFound(witnesses) : [];
  const here = others.includes(witnesses.places[kindNumber] ?? -2) ? 1 : 0;
  const anyRequest = request ? tame(Math.max(...witnesses.best.slice(0, 3))) : 0;
  const grams = tame(witnesses.grams?.[kindNumber] ?? 0);
  const automated = witnesses.automated ? 1 : 0;
  return [
    score,
    phrase,
    phrase * score,
    others.length > 0 ? 1 : 0,
    here,
    request ? automated : 0,
    request ? 0 : automated,
    anyRequest,
    phrase === 0 && witnesses.found.size > 0 ? 1 : 0,
    grams,
    phrase * grams,
    0.7,
    0.5 * score,
    0.5 * phrase,
    0.5 * grams,
  ];
}

/**
 * What is known of every kind, as strengths in the order of `rivalFeatures`: what speaks for a promise speaks against a
 * delivery. A kind is no rival of its own: its two stay out.
 */
export function rivalStrengths({ best, found }: Witnesses): number[] {
  return scoredKinds.flatMap((kind, at) => [0.3 * tame(best[at] ?? 0), found.has(kind) ? 0.5 : 0]);
}

/** Where in `rivalStrengths` a kind's own two stand. */
export function isOwnStrength(kindNumber: number, place: number): boolean {
  return place >> 1 === kindNumber;
}

/** The places of the requests that phrases found. */
function requestsFound({ found }: Witnesses): number[] {
  return [...found].filter(([kind]) => isRequest(kind)).map(([, place]) => place);
}

/** Log-odds beyond one in ten thousand say no more. */
function tame(logOdds: number): number {
  return Math.max(-9.2, Math.min(9.2, logOdds)) / 3;
}
