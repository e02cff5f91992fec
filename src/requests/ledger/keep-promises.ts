import type { Activity } from '../../timeline/records.ts';
import { requestKinds, type RequestKind } from '../ledger-types.ts';
import { aboutOf } from './about-of.ts';
import { concerns } from './concerns.ts';
import { threadOf } from './facts.ts';
import type { LedgerState } from './ledger-state.ts';

/** A promise is kept by whatever delivers the thing it was about; what it is about is often unsaid. */
export function keepPromises(
  state: LedgerState,
  activity: Activity,
  kinds: readonly RequestKind[],
): void {
  state.promises = state.promises.filter((promise) => {
    if (!concerns(promise, activity) || promise.at >= activity.at) return true;
    if (kinds.length === requestKinds.length) return false;
    const about = aboutOf(promise);
    return about.length > 0 && !about.some((kind) => kinds.includes(kind));
  });
}

/** What we write next in the same conversation is what we said we would write. */
export function keepByReply(state: LedgerState, activity: Activity): void {
  const thread = threadOf(activity);
  state.promises = state.promises.filter(
    (promise) =>
      promise.threadId !== thread || !concerns(promise, activity) || promise.at >= activity.at,
  );
}
