import type { Timeline } from '../timeline/build-timeline.ts';
import { classifyActivity } from '../timeline/classify-activity.ts';
import { daysBetween } from '../timeline/days.ts';
import type { Activity, Cue } from '../timeline/records.ts';
import { callName } from './call-name.ts';
import { evidenceOf, finding, notApplicable } from './finding.ts';
import { heal } from './heal.ts';
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
    const states = complaints.map((complaint) => stateOf(complaint, timeline, now));
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

type Complaint = { activity: Activity; sentence: string };
type State = Complaint & {
  state: 'unanswered' | 'unhealed' | 'healing';
  severity: number;
  silentDays: number;
};

function findComplaints(timeline: Timeline): Complaint[] {
  const complaints: Complaint[] = [];
  for (const activity of timeline.activities) {
    if (!('cues' in activity) || ('direction' in activity && activity.direction === 'out'))
      continue;
    const cue = activity.cues.find(isComplaint);
    if (cue) complaints.push({ activity, sentence: cue.sentence });
  }
  return complaints;
}

function isComplaint({ kind }: Cue): boolean {
  return kind === 'complaint' || kind === 'refund_request';
}

function stateOf(complaint: Complaint, timeline: Timeline, now: number): State {
  const answeredAt = findAnswer(complaint.activity, timeline);
  if (answeredAt === null) {
    const silentDays = daysBetween(complaint.activity.at, now);
    return {
      ...complaint,
      state: 'unanswered',
      severity: grow(unanswered, silentDays),
      silentDays,
    };
  }
  const lastTouchAt = timeline.touches.at(-1)?.at ?? answeredAt;
  const silentDays = daysBetween(Math.max(answeredAt, lastTouchAt), now);
  const left = heal(timeline.touchDays, answeredAt, healHalfLife);
  const thanks = timeline.activities.some((activity) => isThanks(activity, complaint.activity.at));
  const severity = grow(unhealed, silentDays) * left * (thanks ? afterThanks : 1);
  return { ...complaint, state: left === 1 ? 'unhealed' : 'healing', severity, silentDays };
}

function grow(by: typeof unanswered, days: number): number {
  return by.atOnce + (by.atMost - by.atOnce) * (1 - Math.exp(-days / by.scaleDays));
}

/** The first thing that we said after the complaint: a mail, a talk, or the ticket's own reply. */
function findAnswer(complaint: Activity, timeline: Timeline): number | null {
  if (complaint.type === 'call' || complaint.type === 'meeting') return complaint.at;
  const times = timeline.activities
    .filter((activity) => isAnswer(activity, complaint))
    .map(({ at }) => at);
  if (complaint.type === 'ticket')
    for (const at of [complaint.firstReplyAt, complaint.closedAt]) if (at !== null) times.push(at);
  return times.length === 0 ? null : Math.min(...times);
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

function isThanks(activity: Activity, since: number): boolean {
  if (activity.at <= since || !('cues' in activity)) return false;
  if ('direction' in activity && activity.direction === 'out') return false;
  return activity.cues.some((cue) => cue.kind === 'closure');
}
