import type { Activity, Cue } from '../../timeline/records.ts';
import { pricedKind } from '../delivered-kinds.ts';
import { requestKinds, type LedgerRequest, type RequestKind } from '../ledger-types.ts';
import { aboutOf } from './about-of.ts';
import { echoes } from './echoes.ts';
import { isAutomated, speaksForUs, threadOf } from './facts.ts';
import { keepPromises } from './keep-promises.ts';
import type { LedgerState } from './ledger-state.ts';
import { settle } from './settle.ts';

/** Does the customer say that no answer is needed any more? Who ends the matter itself says so too. */
export function withdraws(activity: Activity, cues: readonly Cue[]): boolean {
  return isInbound(activity) && (closes(cues) || cues.some((cue) => cue.kind === 'cancellation'));
}

function closes(cues: readonly Cue[]): boolean {
  return cues.some((cue) => cue.kind === 'closure');
}

function isInbound(activity: Activity): boolean {
  return !('direction' in activity) || activity.direction !== 'out';
}

/**
 * "Never mind, we have found one" ends the ask. A thank-you for one of two things leaves the other:
 * it names what came, and what is still open is something else.
 */
export function withdraw(state: LedgerState, activity: Activity, cues: readonly Cue[]): void {
  const closing = cues.filter((cue) => cue.kind === 'closure');
  const about = new Set(closing.flatMap(aboutOf));
  const thanked =
    about.size === 0 ? null : new Set(closing.map(({ sentence }) => pricedKind(sentence)));
  if (about.size === 0 && endsAnotherMatter(state, activity)) return;
  const fits = (kind: RequestKind): boolean => about.size === 0 || about.has(kind);
  // "Strike it, the landlord said no" ends what its conversation asked for; a contract's end elsewhere does not.
  const thread = threadOf(activity);
  const isMeant = (request: LedgerRequest): boolean =>
    (closes(cues) && !isHalfAnswered(state, request, activity, thanked)) ||
    (!closes(cues) && thread !== null && request.threadId === thread);
  const named = namedAlone(
    state.open.filter((request) => thread !== null && request.threadId === thread),
    cues,
  );
  const ended = settle(
    state,
    activity,
    'withdrawn',
    (request) => fits(request.kind) && isMeant(request) && (named.size === 0 || named.has(request)),
  );
  if (ended) keepPromises(state, activity, requestKinds.filter(fits));
}

/** "Leave the net, we make it ourselves" takes back the net and not the ice: what it names and no other ask does. */
function namedAlone(
  here: readonly LedgerRequest[],
  cues: readonly Cue[],
): ReadonlySet<LedgerRequest> {
  const closing = cues.filter((cue) => cue.kind === 'closure');
  return new Set(here.length < 2 ? [] : here.filter((one) => echoes(closing, one, here)));
}

/**
 * Asked together with something that our last message brought: a thank-you that names nothing (null), or of the two
 * prices that one alone, is for what came, and what was asked beside it still waits.
 */
function isHalfAnswered(
  state: LedgerState,
  request: LedgerRequest,
  activity: Activity,
  thanked: ReadonlySet<RequestKind | null> | null,
): boolean {
  return state.resolved.some(
    ({ request: other, how, at, by }) =>
      how === 'delivered' &&
      (thanked === null || (thanked.has(other.kind) && !thanked.has(request.kind))) &&
      other.record.id === request.record.id &&
      other.record.type === request.record.type &&
      !state.story.some(
        (later) =>
          later.at > at && later.at < activity.at && later.id !== by?.id && speaksForUs(later),
      ),
  );
}

/** "Thanks, that settles it" below our mail about something else speaks of that mail. */
function endsAnotherMatter(state: LedgerState, activity: Activity): boolean {
  const thread = threadOf(activity);
  if (thread === null || state.open.some((request) => request.threadId === thread)) return false;
  for (const earlier of state.story) {
    if (earlier === activity) return false;
    if (threadOf(earlier) === thread && speaksForUs(earlier) && !isAutomated(earlier)) return true;
  }
  return false;
}
