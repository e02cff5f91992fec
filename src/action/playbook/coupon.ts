import { affordableOffer } from '../affordable-offer.ts';
import { hasGrievance } from '../has-grievance.ts';
import { speaking, type Play } from '../play.ts';
import { suggest } from '../suggest.ts';

/** Orders come less often: a coupon, which somebody approves. Nothing is ever sent by itself. */
export const coupon: Play = {
  id: 'coupon',
  signal: 'purchases-falling',
  how: 'task',
  who: 'manager',
  offers: true,
  certainty: 0.5,
  urgency: 1,
  owed: false,
  suggest(situation) {
    const found = speaking(situation, 'purchases-falling', { atLeast: 0.2 });
    if (!found || hasGrievance(situation)) return null;
    const offer = affordableOffer(['coupon'], situation);
    if (!offer) return null;
    const { timeline } = situation.judgement;
    return suggest('coupon', situation, {
      values: {
        ...found.reason.values,
        customer: timeline.customer.name,
        offer: offer.name,
      },
      evidence: found.evidence,
      dueHours: 24,
      imagined: [],
      subject: 'title',
    });
  },
};
