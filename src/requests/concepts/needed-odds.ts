import type { CueKind } from '../../timeline/records.ts';
import { isRequest } from '../kinds.ts';
import type { MessageText } from '../read-message.ts';

/**
 * Chosen on messages read by what was learned without them (`train:concepts -- --cross-validate`): wrong findings cost
 * trust and missed requests cost customers, so that of a hundred requests found fewer than eight may be none.
 */
const saidRequest = 0.1;
const saidCue = -0.7;
/** A lone sentence is small talk more often than business. */
const loneRequest = 0.7;
const loneWordsOnly = 2.6;
/** What no phrase says. */
const wordsOnlyRequest = -0.8;
const wordsOnlyCue = -0.2;

/** Few ask in a sentence that neither asks nor wishes ("your page doesn't say whether it fits"). */
export const toldRequest = 1;

/** A second request beside one that a phrase found is often the same one in other words. */
const besideRequest = 0.3;

/**
 * The log-odds from which a kind is believed; `isSaid` where a phrase found it, `asks` where phrases
 * found any request in the message.
 */
export function neededOdds(kind: CueKind, isSaid: boolean, isLone: boolean, asks: boolean): number {
  const request = isRequest(kind);
  if (isSaid) return request ? (isLone ? loneRequest : saidRequest) : saidCue;
  if (isLone) return loneWordsOnly;
  if (!request) return wordsOnlyCue;
  return asks ? besideRequest : wordsOnlyRequest;
}

/** A mail without subject of at most two sentences: nothing around tells what it is about. */
export function isLoneSentence({ channel, subject }: MessageText, sentences: number): boolean {
  return channel === 'email' && !subject && sentences <= 2;
}
