import type { Timeline } from '../timeline/build-timeline.ts';
import { daysBetween } from '../timeline/days.ts';
import { bookDaysBetween } from './book-time.ts';
import { callName } from './call-name.ts';
import { evidenceOf, finding, notApplicable } from './finding.ts';
import { lateness, ownRhythm } from './own-rhythm.ts';
import type { Finding, Signal, SignalContext } from './signal.ts';

/**
 * Silence against this customer's own rhythm, which leans on the book's where there is little of it.
 * Who never spoke with us but buys is judged by the purchases. The severity is for the sentence and
 * for whether to act on it; the share in the risk is what the silence adds to the model's log-odds.
 */
export const contactGap: Signal = {
  id: 'contact-gap',
  title: 'signal.contact-gap.title',
  why: 'signal.contact-gap.why',
  detect(timeline, context) {
    const last = timeline.touches.at(-1) ?? timeline.purchases.at(-1);
    if (!last) return notApplicable('contact-gap', 'none');
    return describe(timeline, last, context);
  },
};

function describe(
  timeline: Timeline,
  last: Timeline['activities'][number],
  { now, book }: SignalContext,
): Finding {
  const spoken = timeline.touches.length > 0;
  const rhythm = spoken
    ? ownRhythm(timeline.touchDays, book.touchGapDays)
    : ownRhythm(timeline.purchaseDays, book.purchaseGapDays);
  const gapDays = bookDaysBetween(last.at, now, book);
  const values = {
    name: callName(timeline.customer),
    gapDays: Math.floor(daysBetween(last.at, now)),
    lateDays: Math.floor(gapDays - rhythm.usualDays),
    usualDays: Math.max(1, Math.round(rhythm.usualDays)),
    spreadDays: Math.max(1, Math.round(rhythm.spreadDays)),
    lastAt: last.at,
  };
  const severity = lateness(gapDays, rhythm);
  const own = rhythm.ownGaps >= 2 ? '' : '-book';
  const message = spoken ? (severity > 0 ? 'late' : 'usual') + own : 'bought';
  return finding('contact-gap', severity, message, values, [evidenceOf(last)]);
}
