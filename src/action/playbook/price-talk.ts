import { callName } from '../../signals/call-name.ts';
import { callNow } from '../imagine.ts';
import { counterpart } from '../people.ts';
import { speaking, type Play } from '../play.ts';
import { suggest } from '../suggest.ts';

/** Too expensive, or someone else's offer: find out which of the two, and talk value before price. */
export const priceTalk: Play = {
  id: 'price-talk',
  signal: 'price-or-competitor',
  how: 'call',
  who: 'owner',
  certainty: 0.6,
  urgency: 6,
  owed: false,
  suggest(situation) {
    const found = speaking(situation, 'price-or-competitor', { atLeast: 0.2, withinDays: 180 });
    if (!found) return null;
    const { timeline } = situation.judgement;
    const contact = counterpart(situation);
    return suggest('price-talk', situation, {
      values: {
        ...found.reason.values,
        contact: callName(contact ?? timeline.customer),
        sentence: found.evidence[0]?.quote ?? '',
      },
      evidence: found.evidence,
      dueHours: 8,
      imagined: [callNow(contact, situation)],
    });
  },
};
