import { callName } from '../../signals/call-name.ts';
import { callNow } from '../imagine.ts';
import { counterpart } from '../people.ts';
import { speaking, type Play } from '../play.ts';
import { suggest } from '../suggest.ts';

/** Nobody has spoken for longer than is usual: call, rather than send another mail. */
export const call: Play = {
  id: 'call',
  signal: 'contact-gap',
  how: 'call',
  who: 'owner',
  certainty: 0.6,
  urgency: 0,
  owed: false,
  suggest(situation) {
    const found = speaking(situation, 'contact-gap');
    if (!found) return null;
    const { timeline } = situation.judgement;
    // Who only ever bought is asked about the purchases: there is no talk to come back to.
    if (timeline.touches.length === 0) return null;
    const contact = counterpart(situation);
    return suggest('call', situation, {
      values: { ...found.reason.values, contact: callName(contact ?? timeline.customer) },
      evidence: found.evidence,
      dueHours: 16,
      imagined: [callNow(contact, situation)],
    });
  },
};
