import { callName } from '../../signals/call-name.ts';
import { counterpart } from '../people.ts';
import { meetNow } from '../imagine.ts';
import { speaking, type Play } from '../play.ts';
import { suggest } from '../suggest.ts';

/** A review meeting on price, fit and experience before the contract ends; about its going on where the day is past. */
export const renewalReview: Play = {
  id: 'renewal-review',
  signal: 'renewal-near',
  how: 'meeting',
  who: 'owner',
  certainty: 0.6,
  urgency: 3,
  owed: false,
  suggest(situation) {
    const found = speaking(situation, 'renewal-near', { atLeast: 0.1 });
    if (!found) return null;
    const { timeline } = situation.judgement;
    const contact = counterpart(situation);
    return suggest('renewal-review', situation, {
      values: {
        ...found.reason.values,
        contact: callName(contact ?? timeline.customer),
        past: found.reason.key.endsWith('.past') ? 'yes' : 'no',
      },
      evidence: found.evidence,
      dueHours: 24,
      imagined: [meetNow(contact, situation)],
    });
  },
};
