import type { Activity } from '../../timeline/records.ts';
import type { LedgerRequest, Settlement } from '../ledger-types.ts';
import { closedByHand, isClosed } from './closed-by-hand.ts';
import { concerns } from './concerns.ts';
import { refOf, threadOf } from './facts.ts';
import type { LedgerState } from './ledger-state.ts';

/** Resolves the open requests of this conversation that fit; tells whether there were any. */
export function settle(
  state: LedgerState,
  activity: Activity,
  how: Settlement,
  which: (request: LedgerRequest) => boolean,
): boolean {
  const fitting = state.open.filter((request) => concerns(request, activity) && which(request));
  // Where the same thread holds an open ask, the answer is to that one and not to another's.
  const thread = threadOf(activity);
  const inThread = fitting.filter((request) => thread !== null && request.threadId === thread);
  const done = inThread.length > 0 ? inThread : fitting;
  for (const request of done)
    state.resolved.push(
      isClosed(state, request)
        ? closedByHand(request)
        : { request, by: refOf(activity), how, at: activity.at },
    );
  state.open = state.open.filter((request) => !done.includes(request));
  return done.length > 0;
}
