import { callName } from '../../signals/call-name.ts';
import { findProduct } from '../find-product.ts';
import { callNow } from '../imagine.ts';
import { counterpart } from '../people.ts';
import { speaking, type Play } from '../play.ts';
import { suggest } from '../suggest.ts';

/** They buy less often, and we know what they took: recommend what goes with it, or replaces it. */
export const recommend: Play = {
  id: 'recommend',
  signal: 'purchases-falling',
  how: 'call',
  who: 'owner',
  certainty: 0.5,
  urgency: 1,
  owed: false,
  suggest(situation) {
    const found = speaking(situation, 'purchases-falling', { atLeast: 0.1 });
    const { timeline } = situation.judgement;
    const product = found && findProduct(timeline);
    if (!found || !product) return null;
    const contact = counterpart(situation);
    return suggest('recommend', situation, {
      values: {
        ...found.reason.values,
        contact: callName(contact ?? timeline.customer),
        product,
      },
      evidence: found.evidence,
      dueHours: 24,
      imagined: [callNow(contact, situation)],
      subject: 'title',
    });
  },
};
