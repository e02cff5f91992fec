import type { Timeline } from '../timeline/build-timeline.ts';
import { classifyActivity } from '../timeline/classify-activity.ts';
import { daysBetween } from '../timeline/days.ts';
import type { WordedActivity } from '../timeline/file-activities.ts';
import type { Activity, Cue } from '../timeline/records.ts';
import { callName } from './call-name.ts';
import { evidenceOf, finding, notApplicable } from './finding.ts';
import { heal } from './heal.ts';
import { keepLast } from './keep-last.ts';
import type { Signal } from './signal.ts';

/** Nobody has answered: bad at once, worse within days. */
const unanswered = { atOnce: 0.6, scaleDays: 7, atMost: 1 };
/** Answered, and then silence: closed in the system is not healed. */
const unhealed = { atOnce: 0.4, scaleDays: 21, atMost: 0.75 };
const healHalfLife = 1.5;
/** What their own "thank you, solved" leaves. */
const afterThanks = 0.3;

/** A complaint that nobody answered, or that was answered and followed by silence. */
export const openComplaint: Signal = {
  id: 'open-complaint',
  title: 'signal.open-complaint.title',
  why: 'signal.open-complaint.why',
  detect(timeline, { now }) {
    const complaints = findComplaints(timeline);
    if (complaints.length === 0) {
      const anythingToRead = timeline.tickets.length > 0 || timeline.touches.length > 0;
      if (!anythingToRead) return notApplicable('open-complaint', 'nothing');
      return finding('open-complaint', 0, 'none');
    }
    const states = complaints.map((complaint) => stateOf(complaint, now));
    const worst = states.reduce((a, b) => (b.severity > a.severity ? b : a));
    const calm = states.reduce((left, { severity }) => left * (1 - severity), 1);
    const values = {
      name: callName(timeline.customer),
      count: complaints.length,
      complainedAt: worst.activity.at,
      silentDays: Math.floor(worst.silentDays),
    };
    const evidence = [evidenceOf(worst.activity, worst.sentence)];
    return finding('open-complaint', 1 - calm, worst.state, values, evidence);
  },
};

/** A complaint, and what has come of it. */
type Complaint = {
  activity: Activity;
  sentence: string;
  /** What is left of it after an answer, 0–1; null where there was none. */
  left: number | null;
  thanked: boolean;
  /** Nothing more was heard since. */
  silentSince: number;
};
type State = Complaint & {
  state: 'unanswered' | 'unhealed' | 'healing';
  severity: number;
  silentDays: number;
};

const findComplaints = keepLast((timeline: Timeline) => {
  const complaints: Complaint[] = [];
  for (const activity of timeline.heard) {
    const cue = activity.cues.find(isComplaint);
    if (cue)
      complaints.push({ activity, sentence: cue.sentence, ...outcomeOf(activity, timeline) });
  }
  return complaints;
});

function isComplaint({ kind }: Cue): boolean {
  return kind === 'complaint' || kind === 'refund_request';
}

function outcomeOf(
  complaint: Activity,
  timeline: Timeline,
): Pick<Complaint, 'left' | 'thanked' | 'silentSince'> {
  const answeredAt = findAnswer(complaint, timeline);
  if (answeredAt === null) return { left: null, thanked: false, silentSince: complaint.at };
  const thanked = timeline.heard.some((activity) => isThanks(activity, complaint.at));
  return {
    left: heal(timeline.touchDays, answeredAt, healHalfLife),
    thanked,
    silentSince: Math.max(answeredAt, timeline.touches.at(-1)?.at ?? answeredAt),
  };
}

function stateOf(complaint: Complaint, now: number): State {
  const { left, thanked, silentSince } = complaint;
  const silentDays = daysBetween(silentSince, now);
  if (left === null)
    return {
      ...complaint,
      state: 'unanswered',
      severity: grow(unanswered, silentDays),
      silentDays,
    };
  const severity = grow(unhealed, silentDays) * left * (thanked ? afterThanks : 1);
  return { ...complaint, state: left === 1 ? 'unhealed' : 'healing', severity, silentDays };
}

function grow(by: typeof unanswered, days: number): number {
  return by.atOnce + (by.atMost - by.atOnce) * (1 - Math.exp(-days / by.scaleDays));
}

/** The first thing that we said after the complaint: a mail, a talk, or the ticket's own reply. */
function findAnswer(complaint: Activity, timeline: Timeline): number | null {
  if (complaint.type === 'call' || complaint.type === 'meeting') return complaint.at;
  const said = timeline.activities.find((activity) => isAnswer(activity, complaint))?.at;
  const { firstReplyAt, closedAt } =
    complaint.type === 'ticket' ? complaint : { firstReplyAt: null, closedAt: null };
  const first = Math.min(said ?? Infinity, firstReplyAt ?? Infinity, closedAt ?? Infinity);
  return first === Infinity ? null : first;
}

function isAnswer(activity: Activity, complaint: Activity): boolean {
  if (activity.at <= complaint.at || !sharesContact(activity, complaint)) return false;
  if (activity.type === 'email')
    return activity.direction === 'out' && !activity.automated && !activity.failed;
  if (activity.type === 'message') return activity.direction === 'out' && !activity.automated;
  if (activity.type === 'call') return activity.connected !== false;
  return activity.type === 'meeting' && classifyActivity(activity) === 'touch';
}

function sharesContact(a: Activity, b: Activity): boolean {
  if (a.contactIds.length === 0 || b.contactIds.length === 0) return true;
  return a.contactIds.some((id) => b.contactIds.includes(id));
}

function isThanks(activity: WordedActivity, since: number): boolean {
  return activity.at > since && activity.cues.some((cue) => cue.kind === 'closure');
}
