import { callName } from '../../signals/call-name.ts';
import { callNow } from '../imagine.ts';
import { counterpart, speakerOf } from '../people.ts';
import { speaking, type Play } from '../play.ts';
import { suggest } from '../suggest.ts';

/** They spoke of cancelling: whoever keeps customers best takes the call. */
export const takeCancellation: Play = {
  id: 'take-cancellation',
  signal: 'price-or-competitor',
  how: 'call',
  who: 'saver',
  certainty: 0.6,
  urgency: 8,
  owed: false,
  suggest(situation) {
    const found = speaking(situation, 'price-or-competitor', { atLeast: 0.2, withinDays: 90 });
    if (found?.reason.values['kind'] !== 'cancellation') return null;
    const { timeline } = situation.judgement;
    const contact = counterpart(situation);
    return suggest('take-cancellation', situation, {
      values: {
        ...found.reason.values,
        contact: callName(contact ?? timeline.customer),
        sentence: found.evidence[0]?.quote ?? '',
      },
      evidence: found.evidence,
      dueHours: 4,
      imagined: [callNow(contact, situation)],
      subject: 'title',
      ...(speakerOf(found.evidence[0]?.record, timeline) === null && {
        nameless: ['title', 'why', 'body'],
      }),
    });
  },
};
