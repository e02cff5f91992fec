import type { Activity } from '../../timeline/records.ts';
import { requestKinds } from '../ledger-types.ts';
import { keepPromises } from './keep-promises.ts';
import type { LedgerState } from './ledger-state.ts';
import { settle } from './settle.ts';

/** A quote object answers quote requests; a connected call and a held meeting answer all. */
export function settleByDeed(state: LedgerState, activity: Activity): void {
  if (activity.type === 'quote' && activity.sent) {
    settle(state, activity, 'quote', (request) => request.kind === 'quote_request');
    keepPromises(state, activity, ['quote_request']);
  } else if (activity.type === 'call' && activity.connected === true) {
    settle(state, activity, 'call', () => true);
    keepPromises(state, activity, requestKinds);
  } else if (activity.type === 'meeting' && activity.outcome === 'held') {
    settle(state, activity, 'meeting', () => true);
    keepPromises(state, activity, requestKinds);
  }
}
