import { inOrder } from '../timeline/in-order.ts';
import type { Activity, ActivityRef, Cue } from '../timeline/records.ts';
import { deliveredKinds } from './delivered-kinds.ts';
import { namesSubject } from './names-subject.ts';
import {
  requestKinds,
  type ClosedRequest,
  type Ledger,
  type LedgerPromise,
  type LedgerRequest,
  type RequestKind,
  type ResolvedRequest,
  type Settlement,
} from './ledger-types.ts';

export type LedgerOptions = {
  /** The moment of judgement; later activities are left out. */
  now: number;
  /** Requests that a person has closed ("not a request", "answered elsewhere"). */
  closed?: ClosedRequest[];
  /**
   * Does a colleague's message in the same thread count as the answer when it neither promises
   * nor delivers anything recognisable? Default `true`: what reps write is often unrecognisable,
   * and a nag about an answered request costs more trust than a missed one.
   */
  repliesAnswer?: boolean;
};

/**
 * Which asks and promises still wait at `now`, from activities in any order. A request is settled
 * by what delivers it, from anyone of us, in any thread with the same contact: message, quote
 * object (quote requests only), connected call, held meeting. Automated mail, unanswered calls,
 * notes and bare promises settle nothing. A chaser opens no second request. What was written at the
 * moment of a talk was written before it.
 */
export function buildLedger(activities: readonly Activity[], options: LedgerOptions): Ledger {
  const repliesAnswer = options.repliesAnswer ?? true;
  const state: State = {
    open: [],
    resolved: [],
    promises: [],
    subjects: new Map(),
    story: inOrder(activities, writtenBeforeSpoken),
    closed: options.closed ?? [],
  };

  for (const activity of state.story) {
    if (activity.at > options.now) break;
    if (isAutomated(activity)) continue;
    const cues = cuesOf(activity);
    // Most of a story passes while nothing is asked or promised: then there is nothing to settle.
    if (isAwaited(state, activity)) {
      settleByDeed(state, activity);
      if (speaksForUs(activity)) settleByMessage(state, activity, cues, repliesAnswer);
      if (withdraws(activity, cues)) withdraw(state, activity, cues);
    }
    if (cues.length > 0) {
      openRequests(state, activity, cues);
      openPromises(state, activity, cues);
    }
  }
  return closeByHand(state);
}

type State = {
  open: LedgerRequest[];
  resolved: ResolvedRequest[];
  promises: LedgerPromise[];
  /** Subjects of the messages that asked, which name the thing where the sentence only says "it". */
  subjects: Map<LedgerRequest, string>;
  /** All that has happened, in order of time. */
  story: readonly Activity[];
  closed: readonly ClosedRequest[];
};

const requestKindSet: ReadonlySet<string> = new Set(requestKinds);

function cuesOf(activity: Activity): Cue[] {
  return 'cues' in activity ? activity.cues : [];
}

function isAutomated(activity: Activity): boolean {
  return (
    ((activity.type === 'email' || activity.type === 'message') && activity.automated) ||
    (activity.type === 'email' && activity.failed)
  );
}

/** By time, and within one moment talks last. */
function writtenBeforeSpoken(a: Activity, b: Activity): number {
  return a.at - b.at || Number(isTalk(a)) - Number(isTalk(b));
}

function isTalk({ type }: Activity): boolean {
  return type === 'call' || type === 'meeting';
}

/** A message that left us, or a note of a talk in which we may have delivered. */
function speaksForUs(activity: Activity): boolean {
  if (activity.type === 'email' || activity.type === 'message') return activity.direction === 'out';
  return isTalk(activity) || activity.type === 'note';
}

function threadOf(activity: Activity): string | null {
  return activity.type === 'email' ? activity.threadId : null;
}

/** What of the things to ask for a sentence names; kept beside it where the sentence itself is not. */
function aboutOf({ sentence, about }: Pick<Cue, 'sentence' | 'about'>): RequestKind[] {
  return about ?? deliveredKinds(sentence);
}

function refOf(activity: Activity): ActivityRef {
  return { type: activity.type, id: activity.id };
}

/** Same conversation partner: a shared thread or contact; a record without contacts goes by company. */
function concerns(request: Party, activity: Activity): boolean {
  const thread = threadOf(activity);
  if (thread !== null && thread === request.threadId) return true;
  if (request.contactId === null || activity.contactIds.length === 0) return true;
  return activity.contactIds.includes(request.contactId);
}

type Party = { contactId: string | null; threadId: string | null };

function isAwaited({ open, promises }: State, activity: Activity): boolean {
  return (
    open.some((request) => concerns(request, activity)) ||
    promises.some((promise) => concerns(promise, activity))
  );
}

function settle(
  state: State,
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

function settleByDeed(state: State, activity: Activity): void {
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

function settleByMessage(
  state: State,
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
  if (!repliesAnswer || !isMessage || postpones) return;
  const thread = threadOf(activity);
  settle(state, activity, 'replied', (request) =>
    activity.type === 'email'
      ? thread !== null && request.threadId === thread
      : request.record.type === 'message',
  );
}

/** A promise is kept by whatever delivers the thing it was about; what it is about is often unsaid. */
function keepPromises(state: State, activity: Activity, kinds: readonly RequestKind[]): void {
  state.promises = state.promises.filter((promise) => {
    if (!concerns(promise, activity) || promise.at >= activity.at) return true;
    if (kinds.length === requestKinds.length) return false;
    const about = aboutOf(promise);
    return about.length > 0 && !about.some((kind) => kinds.includes(kind));
  });
}

function isInbound(activity: Activity): boolean {
  return !('direction' in activity) || activity.direction !== 'out';
}

function withdraws(activity: Activity, cues: readonly Cue[]): boolean {
  return isInbound(activity) && cues.some((cue) => cue.kind === 'closure');
}

/**
 * "Never mind, we have found one" ends the ask. A thank-you for one of two things leaves the other:
 * it names what came, and what is still open is something else.
 */
function withdraw(state: State, activity: Activity, cues: readonly Cue[]): void {
  const about = new Set(cues.filter((cue) => cue.kind === 'closure').flatMap(aboutOf));
  if (about.size === 0 && endsAnotherMatter(state, activity)) return;
  const fits = (kind: RequestKind): boolean => about.size === 0 || about.has(kind);
  const ended = settle(state, activity, 'withdrawn', (request) => fits(request.kind));
  if (ended) keepPromises(state, activity, requestKinds.filter(fits));
}

/** "Thanks, that settles it" below our mail about something else speaks of that mail. */
function endsAnotherMatter(state: State, activity: Activity): boolean {
  const thread = threadOf(activity);
  if (thread === null || state.open.some((request) => request.threadId === thread)) return false;
  for (const earlier of state.story) {
    if (earlier === activity) return false;
    if (threadOf(earlier) === thread && speaksForUs(earlier) && !isAutomated(earlier)) return true;
  }
  return false;
}

function openRequests(state: State, activity: Activity, cues: readonly Cue[]): void {
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
function isChaser(state: State, first: LedgerRequest, activity: Activity, again: Cue): boolean {
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

function openPromises(state: State, activity: Activity, cues: readonly Cue[]): void {
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

function wording(activity: Activity, cue: Cue): LedgerPromise {
  return {
    at: activity.at,
    sentence: cue.sentence,
    ...(cue.about && { about: cue.about }),
    record: refOf(activity),
    contactId: activity.contactIds[0] ?? null,
    ownerId: activity.ownerId,
    threadId: threadOf(activity),
  };
}

/** What is still open and closed by hand. */
function closeByHand(state: State): Ledger {
  const byHand = state.open.filter((request) => isClosed(state, request));
  return {
    open: state.open.filter((request) => !isClosed(state, request)),
    resolved: [...state.resolved, ...byHand.map(closedByHand)],
    promisesOpen: state.promises,
  };
}

function isClosed({ closed }: State, request: LedgerRequest): boolean {
  return closed.some(
    ({ record, kind }) =>
      record.type === request.record.type &&
      record.id === request.record.id &&
      (kind === undefined || kind === request.kind),
  );
}

/** A person's word stands, whatever came later: no touch makes a closed request one answered late. */
function closedByHand(request: LedgerRequest): ResolvedRequest {
  return { request, by: null, how: 'closed_by_hand', at: request.at };
}
