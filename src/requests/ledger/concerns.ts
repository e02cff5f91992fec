import type { Activity } from '../../timeline/records.ts';
import { threadOf } from './facts.ts';
import type { LedgerState } from './ledger-state.ts';

type Party = { contactId: string | null; threadId: string | null };

/** Same conversation partner: a shared thread or contact; a record without contacts goes by company. */
export function concerns(request: Party, activity: Activity): boolean {
  const thread = threadOf(activity);
  if (thread !== null && thread === request.threadId) return true;
  if (request.contactId === null || activity.contactIds.length === 0) return true;
  return activity.contactIds.includes(request.contactId);
}

/** Does anything that waits have to do with it? */
export function isAwaited({ open, promises }: LedgerState, activity: Activity): boolean {
  return (
    open.some((request) => concerns(request, activity)) ||
    promises.some((promise) => concerns(promise, activity))
  );
}
