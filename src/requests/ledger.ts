import { inOrder } from '../timeline/in-order.ts';
import type { Activity } from '../timeline/records.ts';
import { closedByHand, isClosed } from './ledger/closed-by-hand.ts';
import { isAwaited } from './ledger/concerns.ts';
import { cuesOf, isAutomated, speaksForUs, writtenBeforeSpoken } from './ledger/facts.ts';
import type { LedgerState } from './ledger/ledger-state.ts';
import { openPromises } from './ledger/open-promises.ts';
import { openRequests } from './ledger/open-requests.ts';
import { settleByDeed } from './ledger/settle-by-deed.ts';
import { settleByMessage } from './ledger/settle-by-message.ts';
import { withdraw, withdraws } from './ledger/withdraw.ts';
import type { ClosedRequest, Ledger } from './ledger-types.ts';

export type LedgerOptions = {
  /** The moment of judgement; later activities are left out. */
  now: number;
  /** Requests that a person has closed ("not a request", "answered elsewhere"). */
  closed?: ClosedRequest[];
  /**
   * Does a colleague's message in the same thread count as the answer when it neither promises
   * nor delivers anything recognisable? Default `true`: what reps write is often unrecognisable,
   * and a nag about an answered request costs more trust than a missed one.
   */
  repliesAnswer?: boolean;
};

/**
 * Which asks and promises still wait at `now`, from activities in any order. A request is settled
 * by what delivers it, from anyone of us, in any thread with the same contact: message, quote
 * object (quote requests only), connected call, held meeting. Automated mail, unanswered calls,
 * notes and bare promises settle nothing. A chaser opens no second request. What was written at the
 * moment of a talk was written before it.
 */
export function buildLedger(activities: readonly Activity[], options: LedgerOptions): Ledger {
  const repliesAnswer = options.repliesAnswer ?? true;
  const state: LedgerState = {
    open: [],
    resolved: [],
    promises: [],
    subjects: new Map(),
    story: inOrder(activities, writtenBeforeSpoken),
    closed: options.closed ?? [],
  };

  for (const activity of state.story) {
    if (activity.at > options.now) break;
    if (isAutomated(activity)) continue;
    const cues = cuesOf(activity);
    // Most of a story passes while nothing is asked or promised: then there is nothing to settle.
    if (isAwaited(state, activity)) {
      settleByDeed(state, activity);
      if (speaksForUs(activity)) settleByMessage(state, activity, cues, repliesAnswer);
      if (withdraws(activity, cues)) withdraw(state, activity, cues);
    }
    if (cues.length > 0) {
      openRequests(state, activity, cues);
      openPromises(state, activity, cues);
    }
  }
  return closeByHand(state);
}

/** What is still open and closed by hand. */
function closeByHand(state: LedgerState): Ledger {
  const byHand = state.open.filter((request) => isClosed(state, request));
  return {
    open: state.open.filter((request) => !isClosed(state, request)),
    resolved: [...state.resolved, ...byHand.map(closedByHand)],
    promisesOpen: state.promises,
  };
}
