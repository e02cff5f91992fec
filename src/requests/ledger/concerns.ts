import type { Activity } from '../../timeline/records.ts';
import type { LedgerPromise } from '../ledger-types.ts';
import { sharedDealsOf, threadOf } from './facts.ts';
import type { LedgerState } from './ledger-state.ts';

type Party = Pick<LedgerPromise, 'contactId' | 'threadId' | 'dealIds'>;

/**
 * Same conversation partner: a shared thread or contact; a record without contacts goes by company. What hangs on deals of several
 * customers alone concerns nobody who is known, and of what hangs on deals that which shares one.
 */
export function concerns(request: Party, activity: Activity): boolean {
  const thread = threadOf(activity);
  if (thread !== null && thread === request.threadId) return true;
  if (request.contactId === null || activity.contactIds.length === 0) {
    const { dealIds = [] } = activity;
    if (request.dealIds && dealIds.length > 0)
      return request.dealIds.some((id) => dealIds.includes(id));
    return request.contactId === null || sharedDealsOf(activity).length === 0;
  }
  return activity.contactIds.includes(request.contactId);
}

/** Does anything that waits have to do with it? */
export function isAwaited({ open, promises }: LedgerState, activity: Activity): boolean {
  return (
    open.some((request) => concerns(request, activity)) ||
    promises.some((promise) => concerns(promise, activity))
  );
}
