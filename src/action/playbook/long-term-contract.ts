import { callName } from '../../signals/call-name.ts';
import { affordableOffer } from '../affordable-offer.ts';
import { meetNow } from '../imagine.ts';
import { counterpart } from '../people.ts';
import { speaking, type Play } from '../play.ts';
import { suggest } from '../suggest.ts';

/** The contract ends, or price is the question: a longer term at a better price, where that pays. */
export const longTermContract: Play = {
  id: 'long-term-contract',
  signal: 'renewal-near',
  how: 'meeting',
  who: 'owner',
  offers: true,
  certainty: 0.5,
  urgency: 2,
  owed: false,
  suggest(situation) {
    const near = speaking(situation, 'renewal-near', { atLeast: 0.1 });
    const price = speaking(situation, 'price-or-competitor', { atLeast: 0.2, withinDays: 90 });
    const found = near ?? (price?.reason.values['kind'] === 'price_objection' ? price : null);
    const offer = found && affordableOffer(['longer_term'], situation);
    if (!found || !offer) return null;
    const { timeline } = situation.judgement;
    const contact = counterpart(situation);
    return suggest('long-term-contract', situation, {
      values: { name: callName(contact ?? timeline.customer), offer: offer.name },
      evidence: found.evidence,
      dueHours: 24,
      imagined: [meetNow(contact, situation)],
      signal: found.id,
    });
  },
};
