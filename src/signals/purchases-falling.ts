import { daysBetween } from '../timeline/days.ts';
import { bookDaysBetween } from './book-time.ts';
import { callName } from './call-name.ts';
import { evidenceOf, finding, notApplicable } from './finding.ts';
import { lateness, ownRhythm } from './own-rhythm.ts';
import type { Signal } from './signal.ts';

/** The next purchase is overdue by this customer's own habit (won deals and orders). */
export const purchasesFalling: Signal = {
  id: 'purchases-falling',
  title: 'signal.purchases-falling.title',
  why: 'signal.purchases-falling.why',
  detect(timeline, { now, book }) {
    const last = timeline.purchases.at(-1);
    const days = timeline.purchaseDays;
    if (!last || days.length < 2)
      return notApplicable('purchases-falling', 'few', { count: days.length });
    const rhythm = ownRhythm(days, book.purchaseGapDays);
    const severity = lateness(bookDaysBetween(last.at, now, book), rhythm);
    const values = {
      name: callName(timeline.customer),
      gapDays: Math.floor(daysBetween(last.at, now)),
      usualDays: Math.max(1, Math.round(rhythm.usualDays)),
      spreadDays: Math.max(1, Math.round(rhythm.spreadDays)),
      lastAt: last.at,
    };
    const message = severity > 0 ? 'late' : 'usual';
    return finding('purchases-falling', severity, message, values, [evidenceOf(last)]);
  },
};
