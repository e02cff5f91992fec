import type { Activity, Cue } from '../../timeline/records.ts';
import type { LedgerPromise } from '../ledger-types.ts';
import { refOf, sharedDealsOf, threadOf } from './facts.ts';

/** What is kept of an ask or a promise: its words, where they stand, and whose they are. */
export function wording(activity: Activity, cue: Cue): LedgerPromise {
  const dealIds = sharedDealsOf(activity);
  return {
    at: activity.at,
    sentence: cue.sentence,
    ...(cue.about && { about: cue.about }),
    record: refOf(activity),
    contactId: activity.contactIds[0] ?? null,
    ownerId: activity.ownerId,
    threadId: threadOf(activity),
    ...(dealIds.length > 0 && { dealIds }),
  };
}
