import { callName } from '../../signals/call-name.ts';
import { callNow } from '../imagine.ts';
import { counterpart } from '../people.ts';
import { speaking, type Play } from '../play.ts';
import { suggest } from '../suggest.ts';

/** A detractor hears from a senior person at once, and is asked what would have made it a ten. */
export const seniorCall: Play = {
  id: 'senior-call',
  signal: 'low-survey',
  how: 'call',
  who: 'manager',
  certainty: 0.6,
  urgency: 5,
  owed: true,
  suggest(situation) {
    const found = speaking(situation, 'low-survey', { atLeast: 0.3, withinDays: 90 });
    if (!found) return null;
    const { timeline } = situation.judgement;
    const contact = counterpart(situation);
    return suggest('senior-call', situation, {
      values: { ...found.reason.values, contact: callName(contact ?? timeline.customer) },
      evidence: found.evidence,
      dueHours: 8,
      imagined: [callNow(contact, situation)],
    });
  },
};
