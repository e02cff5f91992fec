import { callName } from '../../signals/call-name.ts';
import { affordableOffer } from '../affordable-offer.ts';
import { hasGrievance } from '../has-grievance.ts';
import { counterpart } from '../people.ts';
import { speaking, type Play } from '../play.ts';
import { suggest } from '../suggest.ts';

/** Price is the question: something of the admin’s list, where it costs less than the profit it may save. */
export const offer: Play = {
  id: 'offer',
  signal: 'price-or-competitor',
  how: 'email',
  who: 'owner',
  offers: true,
  certainty: 0.5,
  urgency: 2,
  owed: false,
  suggest(situation) {
    const found = speaking(situation, 'price-or-competitor', { atLeast: 0.2, withinDays: 90 });
    // An offer to whom something is to be put right first would buy silence.
    if (!found || hasGrievance(situation)) return null;
    const offer = affordableOffer(['discount', 'points', 'early_access', 'gift'], situation);
    if (!offer) return null;
    const { timeline } = situation.judgement;
    const contact = counterpart(situation);
    return suggest('offer', situation, {
      values: {
        ...found.reason.values,
        name: callName(contact ?? timeline.customer),
        offer: offer.name,
      },
      evidence: found.evidence,
      dueHours: 16,
      imagined: [],
    });
  },
};
