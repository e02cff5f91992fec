import type { Cue, CueKind } from '../../timeline/records.ts';
import { isRequest } from '../kinds.ts';
import type { MessageText } from '../read-message.ts';

/** One kind in one message, before it is decided: where it would stand and how likely it is. */
export type Weighed = {
  kind: CueKind;
  /** What phrases found of it. */
  known: Cue | undefined;
  /** The sentence's place; -1 is the subject. */
  order: number;
  logOdds: number;
};

/**
 * Chosen on messages read by what was learned without them (`train:concepts -- --cross-validate`): wrong findings cost
 * trust and missed requests cost customers, so that of a hundred requests found fewer than eight may be none.
 */
const request = 0.2;
const cue = -0.2;
/** What of a request still counts beside others, and what of a delivery leaves it open whether a reply answers. */
const hint = -1.5;
const maybeDelivered = -2;
/** A lone sentence is small talk more often than business. */
const loneRequest = 2;
const loneWordsOnly = 4.5;
/** A second price is often the first in other words; who asks for a quote and a price list as well says so. */
const secondPrice = 2;

/**
 * The kinds that are believed. A message that asks for something, though for what is not plain, asks for what is
 * likeliest; and the same is asked for once.
 */
export function settleKinds(weighed: readonly Weighed[], isLone: boolean): Weighed[] {
  const kept = weighed.filter((one) => one.logOdds >= neededOdds(one, isLone));
  if (kept.some(({ kind }) => isRequest(kind))) return withoutDoubles(kept);
  const asked = weighed.filter(({ kind }) => isRequest(kind));
  const noneAsked = asked.reduce((chance, { logOdds }) => chance / (1 + Math.exp(logOdds)), 1);
  if (isLone || noneAsked > 0.4) return kept;
  const likeliest = asked.reduce((best, one) => (one.logOdds > best.logOdds ? one : best));
  return [...kept, likeliest];
}

/** Below these log-odds a kind can't be believed, whatever else the message says. */
export function isHopeless(kind: CueKind, logOdds: number): boolean {
  if (kind === 'quote_sent') return logOdds < maybeDelivered;
  return logOdds < (isRequest(kind) ? hint : cue);
}

/** The log-odds from which a kind is believed by itself. */
function neededOdds({ kind, known, order }: Weighed, isLone: boolean): number {
  // A subject that asks for itself stands above a body that says little.
  if (known && order < 0) return -Infinity;
  if (isLone && !known) return loneWordsOnly;
  if (!isRequest(kind)) return cue;
  return isLone ? loneRequest : request;
}

function withoutDoubles(kept: Weighed[]): Weighed[] {
  const [first, ...others] = kept
    .filter(({ kind }) => isRequest(kind))
    .toSorted((a, b) => b.logOdds - a.logOdds);
  const isDouble = ({ kind, logOdds }: Weighed): boolean => {
    const isPrice = kind !== 'information_request' && first?.kind !== 'information_request';
    return isPrice && logOdds < secondPrice;
  };
  const doubles = new Set(others.filter(isDouble));
  return kept.filter((one) => !doubles.has(one));
}

/** A mail without subject of at most two sentences: nothing around tells what it is about. */
export function isLoneSentence({ channel, subject }: MessageText, sentences: number): boolean {
  return channel === 'email' && !subject && sentences <= 2;
}
