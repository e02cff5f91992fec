import type { CueKind } from '../../timeline/records.ts';
import { isRequest } from '../kinds.ts';
import type { MessageText } from '../read-message.ts';

/** What a phrase says is believed soon: missing a request costs a customer. */
const saidRequest = -1;
const saidCue = -0.7;
/** What takes a request back is said in few words. */
const saidClosure = -1;
/** Two in five: where wrong and missed findings together are fewest on messages not learned from. */
const wordsOnly = -0.4;
/** A lone sentence is small talk more often than business. */
const loneRequest = 0.7;
const loneWordsOnly = 2.6;

/** Few ask in a sentence that neither asks nor wishes ("your page doesn't say whether it fits"). */
export const toldRequest = 2.2;

/** A second request beside one that a phrase found is mostly the same one in other words. */
const besideRequest = 0.8;

/**
 * The log-odds from which a kind is believed; `isSaid` where a phrase found it, `asks` where phrases
 * found any request in the message.
 */
export function neededOdds(kind: CueKind, isSaid: boolean, isLone: boolean, asks: boolean): number {
  if (!isSaid && isLone) return loneWordsOnly;
  if (!isSaid) return asks && isRequest(kind) ? besideRequest : wordsOnly;
  if (!isRequest(kind)) return kind === 'closure' ? saidClosure : saidCue;
  return isLone ? loneRequest : saidRequest;
}

/** A mail without subject of at most two sentences: nothing around tells what it is about. */
export function isLoneSentence({ channel, subject }: MessageText, sentences: number): boolean {
  return channel === 'email' && !subject && sentences <= 2;
}
