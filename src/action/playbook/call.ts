import { callName } from '../../signals/call-name.ts';
import { addBusinessHours } from '../../timeline/add-business-hours.ts';
import { callNow } from '../imagine.ts';
import { counterpart, responsible } from '../people.ts';
import { speaking, type Play } from '../play.ts';

const dueHours = 48;

/** Nobody has spoken for longer than is usual: call, rather than send another mail. */
export const call: Play = {
  id: 'call',
  signal: 'contact-gap',
  how: 'call',
  certainty: 0.6,
  urgency: 0,
  owed: false,
  suggest(situation) {
    const found = speaking(situation, 'contact-gap');
    if (!found) return null;
    const { judgement, context } = situation;
    const contact = counterpart(judgement.timeline);
    const values = {
      ...found.reason.values,
      name: callName(contact ?? judgement.timeline.customer),
    };
    return {
      title: { key: 'action.call.title', values },
      why: { key: 'action.call.why', values },
      evidence: found.evidence,
      ownerId: responsible(judgement.timeline),
      draft: {
        subject: { key: 'action.call.subject', values },
        body: { key: 'action.call.body', values },
      },
      dueAt: addBusinessHours(context.now, dueHours, context.settings.timeZone),
      imagined: [callNow(contact, situation)],
    };
  },
};
