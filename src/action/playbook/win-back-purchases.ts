import { callName } from '../../signals/call-name.ts';
import { callNow } from '../imagine.ts';
import { counterpart } from '../people.ts';
import { speaking, type Play } from '../play.ts';
import { suggest } from '../suggest.ts';

/**
 * Ask what has become of the usual order. Nobody can log a purchase for the customer, so what the
 * model re-runs is the conversation only, and the effect shown is as small as that.
 */
export const winBackPurchases: Play = {
  id: 'win-back-purchases',
  signal: 'purchases-falling',
  how: 'call',
  who: 'owner',
  certainty: 0.6,
  urgency: 3,
  owed: false,
  suggest(situation) {
    const found = speaking(situation, 'purchases-falling', { atLeast: 0.2 });
    if (!found) return null;
    const { timeline } = situation.judgement;
    const contact = counterpart(situation);
    return suggest('win-back-purchases', situation, {
      values: { ...found.reason.values, contact: callName(contact ?? timeline.customer) },
      evidence: found.evidence,
      dueHours: 16,
      imagined: [callNow(contact, situation)],
    });
  },
};
