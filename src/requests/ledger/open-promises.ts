import type { Activity, Cue } from '../../timeline/records.ts';
import type { LedgerState } from './ledger-state.ts';
import { wording } from './wording.ts';

/** Adds what we promised the customer here. */
export function openPromises(state: LedgerState, activity: Activity, cues: readonly Cue[]): void {
  const promise = cues.find((cue) => cue.kind === 'promise');
  if (promise && reachesCustomer(activity)) state.promises.push(wording(activity, promise));
}

/** Work handed out between colleagues is no promise: the customer must have been there. */
function reachesCustomer(activity: Activity): boolean {
  if (activity.type === 'note') return false;
  if (activity.type === 'meeting')
    return activity.outcome !== 'no_show' && activity.outcome !== 'canceled';
  return activity.type !== 'call' || activity.connected !== false;
}
