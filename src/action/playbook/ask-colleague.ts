import { callName } from '../../signals/call-name.ts';
import { callNow } from '../imagine.ts';
import { counterpart } from '../people.ts';
import { speaking, type Play } from '../play.ts';
import { suggest } from '../suggest.ts';

/** Our contact is gone: find who has taken over, before someone else introduces themselves. */
export const askColleague: Play = {
  id: 'ask-colleague',
  signal: 'contact-left',
  how: 'call',
  who: 'owner',
  certainty: 0.5,
  urgency: 8,
  owed: false,
  suggest(situation) {
    const found = speaking(situation, 'contact-left');
    if (!found) return null;
    const isCompany = situation.judgement.timeline.customer.kind === 'company';
    const successor = isCompany ? counterpart(situation) : null;
    return suggest('ask-colleague', situation, {
      values: {
        ...found.reason.values,
        contact: successor ? callName(successor) : '',
        known: successor ? 'yes' : 'no',
      },
      evidence: found.evidence,
      dueHours: 16,
      // For a contact who left, a call to a colleague lands on another record: nothing changes here.
      imagined: successor ? [callNow(successor, situation)] : [],
    });
  },
};
