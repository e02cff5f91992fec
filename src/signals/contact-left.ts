import { dayMs } from '../timeline/days.ts';
import type { Activity } from '../timeline/records.ts';
import type { Timeline } from '../timeline/build-timeline.ts';
import { callName } from './call-name.ts';
import { finding, notApplicable } from './finding.ts';
import type { Evidence, Signal } from './signal.ts';

/** The latest touches tell who carries the relationship today. */
const latest = 20;
/** One who still writes a day later has not left. */
const stillThereMs = dayMs;
/** Any known contact who leaves a company matters at least this much. */
const leastShare = 0.2;

/** Our contact has left, and the relationship with them: at a company, as far as they carried it. */
export const contactLeft: Signal = {
  id: 'contact-left',
  title: 'signal.contact-left.title',
  why: 'signal.contact-left.why',
  detect(timeline, { now }) {
    if (timeline.contacts.length === 0) return notApplicable('contact-left', 'no-contacts');
    const gone = findLeavers(timeline, now);
    const first = gone[0];
    if (!first) return finding('contact-left', 0, 'none');
    const { customer } = timeline;
    const severity = customer.kind === 'contact' ? 1 : shareCarried(timeline, gone);
    const values = {
      name: first.name,
      company: customer.kind === 'company' ? callName(customer) : '',
      count: gone.length,
      sharePercent: Math.round(100 * severity),
      leftAt: first.evidence.at ?? 0,
    };
    const message = customer.kind === 'contact' ? 'contact' : 'company';
    return finding(
      'contact-left',
      severity,
      message,
      values,
      gone.map((leaver) => leaver.evidence),
    );
  },
};

export type Leaver = { id: string; name: string; evidence: Evidence };

/** Contacts who have left by `now`: the CRM noticed, or a message of theirs says so. Earliest first. */
export function findLeavers(timeline: Timeline, now: number): Leaver[] {
  const leavers: Leaver[] = [];
  for (const contact of timeline.contacts) {
    const evidence = whenLeft(timeline, contact.id, contact.leftEmployerAt, now);
    if (!evidence?.at) continue;
    const leftAt = evidence.at;
    const cameBack = timeline.touches.some(
      (touch) => touch.at > leftAt + stillThereMs && touch.contactIds.includes(contact.id),
    );
    if (!cameBack) leavers.push({ id: contact.id, name: callName(contact), evidence });
  }
  return leavers.sort((a, b) => a.evidence.at! - b.evidence.at! || (a.id < b.id ? -1 : 1));
}

function whenLeft(
  timeline: Timeline,
  contactId: string,
  noticedAt: number | null,
  now: number,
): Evidence | null {
  for (const activity of timeline.heard) {
    if (!activity.contactIds.includes(contactId)) continue;
    const cue = activity.cues.find(({ kind }) => kind === 'contact_left');
    if (cue)
      return {
        at: activity.at,
        quote: cue.sentence,
        record: { type: activity.type, id: activity.id },
      };
  }
  if (noticedAt === null || noticedAt > now) return null;
  return { at: noticedAt, quote: null, record: null };
}

function shareCarried(timeline: Timeline, gone: readonly Leaver[]): number {
  const ids = new Set(gone.map((leaver) => leaver.id));
  const isTheirs = ({ contactIds }: Activity): boolean =>
    contactIds.length > 0 && contactIds.every((id) => ids.has(id));
  const firstLeft = gone[0]!.evidence.at!;
  const touches = timeline.touches
    // A last word on the way out carries nothing any more.
    .filter((touch) => touch.at <= firstLeft || !isTheirs(touch))
    .slice(-latest);
  const theirs = touches.filter(isTheirs);
  const share = touches.length === 0 ? 1 : theirs.length / touches.length;
  if (timeline.contacts.every((contact) => ids.has(contact.id))) return 1;
  return Math.max(leastShare, share);
}
