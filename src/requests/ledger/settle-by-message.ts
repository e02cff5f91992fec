import type { Activity, Cue } from '../../timeline/records.ts';
import { requestKinds, type RequestKind } from '../ledger-types.ts';
import { aboutOf } from './about-of.ts';
import { threadOf } from './facts.ts';
import { keepByReply, keepPromises } from './keep-promises.ts';
import type { LedgerState } from './ledger-state.ts';
import { settle } from './settle.ts';

/** Our own words answer what they deliver, and where replies answer, what was asked in their thread. */
export function settleByMessage(
  state: LedgerState,
  activity: Activity,
  cues: readonly Cue[],
  repliesAnswer: boolean,
): void {
  const delivered = cues.filter((cue) => cue.kind === 'quote_sent');
  if (delivered.length > 0) {
    const kinds = new Set(delivered.flatMap(aboutOf));
    // "As discussed, attached": nothing says what it is, so it is what was asked for.
    const fits = (kind: RequestKind): boolean => kinds.size === 0 || kinds.has(kind);
    settle(state, activity, 'delivered', (request) => fits(request.kind));
    keepPromises(state, activity, requestKinds.filter(fits));
    return;
  }
  const isMessage = activity.type === 'email' || activity.type === 'message';
  const postpones = cues.some((cue) => cue.kind === 'promise');
  if (!repliesAnswer || !isMessage || postpones || activity.asksBack) return;
  const thread = threadOf(activity);
  settle(state, activity, 'replied', (request) =>
    activity.type === 'email'
      ? thread !== null && request.threadId === thread
      : request.record.type === 'message',
  );
  keepByReply(state, activity);
}
