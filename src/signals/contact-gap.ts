import { daysBetween } from '../timeline/days.ts';
import { callName } from './call-name.ts';
import { evidenceOf, finding, notApplicable } from './finding.ts';
import { lateness, ownRhythm } from './own-rhythm.ts';
import type { Signal } from './signal.ts';

/** Silence against this customer's own rhythm, which leans on the book's where there is little of it. */
export const contactGap: Signal = {
  id: 'contact-gap',
  title: 'signal.contact-gap.title',
  why: 'signal.contact-gap.why',
  detect(timeline, { now, book }) {
    const last = timeline.touches.at(-1);
    if (!last) return notApplicable('contact-gap', 'none');
    const rhythm = ownRhythm(timeline.touchDays, book.touchGapDays);
    const gapDays = daysBetween(last.at, now);
    const values = {
      name: callName(timeline.customer),
      gapDays: Math.floor(gapDays),
      lateDays: Math.floor(gapDays - rhythm.usualDays),
      usualDays: Math.max(1, Math.round(rhythm.usualDays)),
      spreadDays: Math.max(1, Math.round(rhythm.spreadDays)),
      lastAt: last.at,
    };
    const severity = lateness(gapDays, rhythm);
    const own = rhythm.ownGaps >= 2 ? '' : '-book';
    const message = (severity > 0 ? 'late' : 'usual') + own;
    return finding('contact-gap', severity, message, values, [evidenceOf(last)]);
  },
};
