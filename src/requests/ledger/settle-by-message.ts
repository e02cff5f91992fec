import type { Activity, Cue } from '../../timeline/records.ts';
import { requestKinds, type LedgerRequest, type RequestKind } from '../ledger-types.ts';
import { aboutOf } from './about-of.ts';
import { concerns } from './concerns.ts';
import { threadOf } from './facts.ts';
import { keepByReply, keepPromises } from './keep-promises.ts';
import type { LedgerState } from './ledger-state.ts';
import { settle } from './settle.ts';
import { whatIsDelivered } from './what-is-delivered.ts';

/** Our own words answer what they deliver, and where replies answer, what was asked in their thread. */
export function settleByMessage(
  state: LedgerState,
  activity: Activity,
  cues: readonly Cue[],
  repliesAnswer: boolean,
): void {
  const delivered = cues.filter((cue) => cue.kind === 'quote_sent');
  if (delivered.length > 0) {
    const promised = cues.filter((cue) => cue.kind === 'promise');
    const waiting = waitingHere(state, activity);
    const brought = whatIsDelivered(delivered, promised, waiting);
    settle(state, activity, 'delivered', (request) => brought.includes(request));
    keepPromises(state, activity, kindsBrought(delivered, waiting, brought));
    return;
  }
  const isMessage = activity.type === 'email' || activity.type === 'message';
  const postpones = cues.some((cue) => cue.kind === 'promise');
  if (!repliesAnswer || !isMessage || postpones || activity.answersNothing) return;
  const thread = threadOf(activity);
  settle(state, activity, 'replied', (request) =>
    activity.type === 'email'
      ? thread !== null && request.threadId === thread
      : request.record.type === 'message',
  );
  keepByReply(state, activity);
}

/** What waits in this conversation, or where nothing waits in it, what waits with this customer. */
function waitingHere(state: LedgerState, activity: Activity): LedgerRequest[] {
  const waiting = state.open.filter((request) => concerns(request, activity));
  const thread = threadOf(activity);
  const here = waiting.filter((request) => thread !== null && request.threadId === thread);
  return here.length > 0 ? here : waiting;
}

/**
 * The kinds that a delivery brings: those it names, or any where it names none, but for what still waits. Where a price
 * still waits and no price is named, it brings none, however the price was asked for.
 */
function kindsBrought(
  delivered: readonly Cue[],
  waiting: readonly LedgerRequest[],
  brought: readonly LedgerRequest[],
): RequestKind[] {
  const named = delivered.flatMap(aboutOf);
  const left = waiting.filter((request) => !brought.includes(request)).map(({ kind }) => kind);
  const noPrice = named.length === 0 && left.some((kind) => kind !== 'information_request');
  return requestKinds.filter(
    (kind) =>
      (named.length === 0 || named.includes(kind)) &&
      !left.includes(kind) &&
      !(noPrice && kind !== 'information_request'),
  );
}
