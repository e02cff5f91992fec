import { callName } from '../../signals/call-name.ts';
import { daysBetween } from '../../timeline/days.ts';
import { callNow } from '../imagine.ts';
import { counterpart } from '../people.ts';
import type { Play } from '../play.ts';
import { suggest } from '../suggest.ts';

/** After that a call is no call-back any more. */
const openDays = 14;

/** Some days after a purchase: does it do what it was bought for? */
export const callBackAfterPurchase: Play = {
  id: 'call-back-after-purchase',
  signal: 'purchases-falling',
  how: 'call',
  who: 'owner',
  off: 'routine',
  certainty: 0.6,
  urgency: 0,
  owed: true,
  suggest(situation) {
    const { timeline } = situation.judgement;
    const { now, settings } = situation.context;
    const bought = timeline.purchases.at(-1);
    if (!bought) return null;
    const days = daysBetween(bought.at, now);
    const spoke = timeline.touches.some(({ at }) => at > bought.at);
    if (spoke || days < settings.callBackDays || days > settings.callBackDays + openDays)
      return null;
    const contact = counterpart(situation);
    return suggest('call-back-after-purchase', situation, {
      values: { contact: callName(contact ?? timeline.customer), boughtAt: bought.at },
      evidence: [{ at: bought.at, quote: null, record: { type: bought.type, id: bought.id } }],
      dueHours: 16,
      imagined: [callNow(contact, situation)],
      subject: 'title',
    });
  },
};
