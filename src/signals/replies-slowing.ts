import type { Ledger } from '../requests/ledger-types.ts';
import type { Timeline } from '../timeline/build-timeline.ts';
import type { Activity, Email, Message } from '../timeline/records.ts';
import { bookDaysBetween } from './book-time.ts';
import type { Book } from './book.ts';
import { callName } from './call-name.ts';
import { evidenceOf, finding, notApplicable } from './finding.ts';
import { keepLast } from './keep-last.ts';
import type { Signal, SignalContext } from './signal.ts';
import { medianOf } from './sum-up-gaps.ts';

/** The last so many turns of ours are the recent ones, of which two must be answered or waiting. */
const recentTurns = 4;
const fewestRecent = 2;
/** Replies before those that make a habit; older ones than the last twenty say nothing about it. */
const fewestEarlier = 4;
const mostEarlier = 20;
/** Within a day is within a day: nobody is leaving because the reply came in the afternoon. */
const shortestDays = 1;
/** Twice as long is chance, and two to this power as long is as bad as it gets. */
const doublings = { noise: 1, full: 4 };

/**
 * How long this customer takes to answer us, against how long it used to be. A turn is what we wrote
 * since the last contact; the next contact ends it, and is the reply when it is a message in one of the
 * same threads, or else from one of those we wrote to. What has one moment has no order in it. The turn that still waits counts with its age
 * where that makes the recent ones slower, and so a late answer is never worse than none.
 */
export const repliesSlowing: Signal = {
  id: 'replies-slowing',
  title: 'signal.replies-slowing.title',
  why: 'signal.replies-slowing.why',
  detect(timeline, context) {
    const habit = habitOf(timeline, context.ledger, context.book);
    const recent = habit && slowestRecent(habit, context);
    if (!recent) return notApplicable('replies-slowing', 'few');
    const slower = Math.log2(recent.days / habit.usualDays);
    const severity = (slower - doublings.noise) / (doublings.full - doublings.noise);
    const values = {
      name: callName(timeline.customer),
      usualDays: Math.round(habit.usualDays),
      recentDays: Math.round(recent.days),
      untilAt: habit.until,
      waiting: recent.waits ? 'yes' : 'no',
      sentAt: habit.waiting?.at ?? 0,
    };
    const message = severity > 0 ? 'slowing' : 'usual';
    return finding('replies-slowing', severity, message, values, [evidenceOf(recent.activity)]);
  },
};

type Mail = Email | Message;
type Reply = { activity: Activity; days: number };
/** What we wrote between two moments of contact, and who met us at the second; nobody while it waits. */
type Turn = { mails: Mail[]; contacts: Activity[] };

type Habit = {
  usualDays: number;
  /** When the last of the earlier replies came. */
  until: number;
  replies: Reply[];
  /** First message of the turn that nobody has reacted to. */
  waiting: Mail | null;
};

type Recent = { days: number; waits: boolean; activity: Activity };

/** The longer of the recent replies' median alone and with what waits, none where they are too few. */
function slowestRecent({ replies, waiting }: Habit, { now, book }: SignalContext): Recent | null {
  const answered = replies.map(({ days, activity }) => ({ days, activity, waits: false }));
  let slowest = answered.length < fewestRecent ? null : lowerMedian(answered);
  if (waiting) {
    const days = lengthInDays(waiting.at, now, book);
    const all = [...answered, { days, activity: waiting, waits: true }];
    const median = all.length < fewestRecent ? null : lowerMedian(all);
    if (median && (!slowest || median.days > slowest.days)) slowest = { ...median, waits: true };
  }
  return slowest;
}

/** Most took at least so long: of an even number the lower middle, so that one slow reply is no drift. */
function lowerMedian<Item extends { days: number }>(items: readonly Item[]): Item | null {
  const sorted = items.toSorted((a, b) => a.days - b.days);
  return sorted[(sorted.length - 1) >> 1] ?? null;
}

function lengthInDays(from: number, to: number, book: Book): number {
  return Math.max(shortestDays, bookDaysBetween(from, to, book));
}

const habitOf = keepLast((timeline: Timeline, ledger: Ledger, book: Book) =>
  readHabit(takeTurns(timeline, ledger), book),
);

/** Turns and not replies part recent from earlier: no contact of today can move that border. */
function readHabit(turns: readonly Turn[], book: Book): Habit | null {
  const border = turns.length - recentTurns;
  if (border < fewestEarlier) return null;
  const earlier = repliesTo(turns.slice(0, border), mostEarlier, book);
  const last = earlier.at(-1);
  if (!last || earlier.length < fewestEarlier) return null;
  const open = turns.at(-1);
  return {
    usualDays: Math.exp(medianOf(earlier.map(({ days }) => Math.log(days)))),
    until: last.activity.at,
    replies: repliesTo(turns.slice(border), recentTurns, book),
    waiting: open?.contacts.length === 0 ? (open.mails[0] ?? null) : null,
  };
}

/** The latest so many replies, in order of time. */
function repliesTo(turns: readonly Turn[], most: number, book: Book): Reply[] {
  const replies: Reply[] = [];
  for (let index = turns.length - 1; index >= 0 && replies.length < most; index -= 1) {
    const reply = replyIn(turns[index]!, book);
    if (reply) replies.push(reply);
  }
  return replies.toReversed();
}

function takeTurns({ touches, attempts }: Timeline, ledger: Ledger): Turn[] {
  // What settled a request asks for no answer.
  const answers = new Set(ledger.resolved.map(({ by }) => by && `${by.type}:${by.id}`));
  const asksNothing = ({ type, id }: Activity) => answers.size > 0 && answers.has(`${type}:${id}`);
  const sent = attempts.filter(isMail).filter((mail) => !asksNothing(mail));
  const turns: Turn[] = [];
  let [next, met] = [0, 0];
  while (next < sent.length) {
    while (met < touches.length && touches[met]!.at < sent[next]!.at) met += 1;
    // What we wrote at the very moment of a contact was written before it.
    const until = touches[met]?.at ?? Infinity;
    const turn: Turn = { mails: [], contacts: [] };
    while (next < sent.length && sent[next]!.at <= until) turn.mails.push(sent[next++]!);
    while (met < touches.length && touches[met]!.at === until) turn.contacts.push(touches[met++]!);
    turns.push(turn);
  }
  return turns;
}

/**
 * The reply among the contacts of one moment, which end a turn together. Where they did more than
 * reply (and spoke with us as well) the reply is prompt: one contact more is never worse than less.
 */
function replyIn({ mails, contacts }: Turn, book: Book): Reply | null {
  let quickest: Reply | null = null;
  let isAll = true;
  for (const contact of contacts) {
    const reply = replyTo(mails, contact, book);
    if (!reply) isAll = false;
    else if (!quickest || reply.days < quickest.days) quickest = reply;
  }
  return quickest && !isAll ? { ...quickest, days: shortestDays } : quickest;
}

/** In the thread the delay runs from our first message there, else from the latest to that person. */
function replyTo(mails: readonly Mail[], touch: Activity, book: Book): Reply | null {
  if (!isMail(touch) || touch.direction !== 'in') return null;
  const thread = threadOf(touch);
  const sent =
    mails.find((mail) => thread !== null && threadOf(mail) === thread) ??
    mails.findLast((mail) => isTo(mail, touch));
  return sent ? { activity: touch, days: lengthInDays(sent.at, touch.at, book) } : null;
}

function isMail(activity: Activity): activity is Mail {
  return activity.type === 'email' || activity.type === 'message';
}

function threadOf(mail: Mail): string | null {
  return mail.type === 'email' ? mail.threadId : null;
}

/** A record that names nobody may be with anyone. */
function isTo({ contactIds }: Mail, reply: Activity): boolean {
  if (contactIds.length === 0 || reply.contactIds.length === 0) return true;
  return contactIds.some((id) => reply.contactIds.includes(id));
}
