import { evidenceOf, finding } from './finding.ts';
import { ownRhythm } from './own-rhythm.ts';
import type { Signal } from './signal.ts';

/**
 * How long and how regular contact has been: what the model says of the customer as of the day of
 * the last contact, against the book's typical one. Speaks for a risk (in touch once or twice) or
 * against one (a hundred times), so it has no severity of its own.
 */
export const contactHistory: Signal = {
  id: 'contact-history',
  title: 'signal.contact-history.title',
  why: 'signal.contact-history.why',
  detect(timeline, { book }) {
    const [touch, purchase] = [timeline.touches[0], timeline.purchases[0]];
    const first = !purchase || (touch && touch.at <= purchase.at) ? touch : purchase;
    if (!first) return finding('contact-history', 0, 'none');
    const spoken = timeline.touchDays.length >= timeline.purchaseDays.length;
    const days = spoken ? timeline.touchDays : timeline.purchaseDays;
    const rhythm = ownRhythm(days, spoken ? book.touchGapDays : book.purchaseGapDays);
    const values = {
      touches: timeline.touchDays.length,
      purchases: timeline.purchaseDays.length,
      firstAt: first.at,
      usualDays: Math.max(1, Math.round(rhythm.usualDays)),
      spreadDays: Math.max(1, Math.round(rhythm.spreadDays)),
    };
    const message = rhythm.ownGaps >= 2 ? 'regular' : 'few';
    return finding('contact-history', 0, message, values, [evidenceOf(first)]);
  },
};
