import { callName } from '../../signals/call-name.ts';
import { callNow } from '../imagine.ts';
import { isTopAccount } from '../is-top-account.ts';
import { counterpart } from '../people.ts';
import type { Play } from '../play.ts';
import { suggest } from '../suggest.ts';

/** A top account at high risk hears from one of the management: not to sell, but to listen. */
export const executiveTouch: Play = {
  id: 'executive-touch',
  signal: 'contact-gap',
  how: 'call',
  who: 'executive',
  certainty: 0.7,
  urgency: 4,
  owed: false,
  suggest(situation) {
    const { judgement } = situation;
    const { timeline, level, score } = judgement;
    if (level !== 'high' || !isTopAccount(situation)) return null;
    const reason = score.contributions.find(({ points }) => points > 0);
    if (!reason) return null;
    const contact = counterpart(situation);
    return suggest('executive-touch', situation, {
      values: {
        contact: callName(contact ?? timeline.customer),
        customer: timeline.customer.name,
        lastAt: timeline.touches.at(-1)?.at ?? 0,
        known: timeline.touches.length > 0 ? 'yes' : 'no',
      },
      evidence: reason.evidence,
      dueHours: 16,
      imagined: [callNow(contact, situation)],
      subject: 'title',
      signal: reason.id,
    });
  },
};
