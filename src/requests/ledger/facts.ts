import type { Activity, ActivityRef, Cue } from '../../timeline/records.ts';

/** What was read in it; nothing of what has no text. */
export function cuesOf(activity: Activity): Cue[] {
  return 'cues' in activity ? activity.cues : [];
}

/** Nobody of us spoke: a machine's mail, or one that never arrived. */
export function isAutomated(activity: Activity): boolean {
  return (
    ((activity.type === 'email' || activity.type === 'message') && activity.automated) ||
    (activity.type === 'email' && activity.failed)
  );
}

/** By time, and within one moment talks last. */
export function writtenBeforeSpoken(a: Activity, b: Activity): number {
  return a.at - b.at || Number(isTalk(a)) - Number(isTalk(b));
}

function isTalk({ type }: Activity): boolean {
  return type === 'call' || type === 'meeting';
}

/** A message that left us, or a note of a talk in which we may have delivered. */
export function speaksForUs(activity: Activity): boolean {
  if (activity.type === 'email' || activity.type === 'message') return activity.direction === 'out';
  return isTalk(activity) || activity.type === 'note';
}

/** The thread of a mail; null of anything else. */
export function threadOf(activity: Activity): string | null {
  return activity.type === 'email' ? activity.threadId : null;
}

/** The deals that alone say whose it is, where they are of several customers; none of anything else. */
export function sharedDealsOf({ contactIds, companyIds, dealIds = [] }: Activity): string[] {
  return contactIds.length + companyIds.length === 0 ? dealIds : [];
}

/** What names the record in the CRM. */
export function refOf(activity: Activity): ActivityRef {
  return { type: activity.type, id: activity.id };
}
