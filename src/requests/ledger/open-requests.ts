import type { Activity, Cue } from '../../timeline/records.ts';
import { requestKinds, type LedgerRequest, type RequestKind } from '../ledger-types.ts';
import { namesSubject } from '../names-subject.ts';
import { aboutOf } from './about-of.ts';
import { concerns } from './concerns.ts';
import { refOf } from './facts.ts';
import type { LedgerState } from './ledger-state.ts';
import { wording } from './wording.ts';

const requestKindSet: ReadonlySet<string> = new Set(requestKinds);

/** Adds what is asked here, and to what was asked before that it was asked again. */
export function openRequests(state: LedgerState, activity: Activity, cues: readonly Cue[]): void {
  const already = new Set<RequestKind>();
  const priced = new Set<string>();
  for (const cue of cues) {
    if (!isRequestKind(cue.kind) || already.has(cue.kind)) continue;
    const kind = cue.kind;
    // Quote or price list: one sentence asks for one of them, whatever it may be called.
    if (kind !== 'information_request') {
      const words = cue.hash ?? cue.sentence;
      if (priced.has(words)) continue;
      priced.add(words);
    }
    already.add(kind);
    const first = state.open.find(
      (request) => askedBefore(request, activity) && isChaser(state, request, activity, cue),
    );
    if (first) {
      first.chasers.push(refOf(activity));
      continue;
    }
    const request = { ...wording(activity, cue), kind, chasers: [] };
    state.open.push(request);
    if ('subject' in activity && activity.subject !== null)
      state.subjects.set(request, activity.subject);
  }
}

function askedBefore(request: LedgerRequest, activity: Activity): boolean {
  const itself = request.record.type === activity.type && request.record.id === activity.id;
  return !itself && concerns(request, activity);
}

/**
 * A chaser is often vaguer than the request: in the same thread, asking for "prices" again may mean
 * the quote, and a question that names no thing at all means whatever was asked for first. In
 * another thread it has to name what the first one's subject was.
 */
function isChaser(
  state: LedgerState,
  first: LedgerRequest,
  activity: Activity,
  again: Cue,
): boolean {
  if (first.kind === again.kind) return true;
  if (activity.type === 'email' && activity.threadId !== first.threadId) {
    return (
      again.kind === 'information_request' &&
      aboutOf(again).length === 0 &&
      namesSubject(again.sentence, state.subjects.get(first) ?? '')
    );
  }
  if (first.kind !== 'information_request' && again.kind !== 'information_request') return true;
  return again.kind === 'information_request' && aboutOf(again).length === 0;
}

function isRequestKind(kind: string): kind is RequestKind {
  return requestKindSet.has(kind);
}
