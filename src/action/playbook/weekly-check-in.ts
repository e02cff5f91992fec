import { callName } from '../../signals/call-name.ts';
import { daysBetween } from '../../timeline/days.ts';
import { callNow } from '../imagine.ts';
import { counterpart } from '../people.ts';
import { speaking, type Play } from '../play.ts';
import { suggest } from '../suggest.ts';

/** While a customer is new the calls are owed, however little is known yet. */
const owedForDays = 91;

/** A new customer is spoken with every week until they can do without. */
export const weeklyCheckIn: Play = {
  id: 'weekly-check-in',
  signal: 'thin-onboarding',
  how: 'call',
  who: 'owner',
  certainty: 0.6,
  urgency: 2,
  owed: true,
  suggest(situation) {
    const found = speaking(situation, 'thin-onboarding', { atLeast: 0.2 });
    if (!found) return null;
    const { timeline, risk } = situation.judgement;
    const { now, settings } = situation.context;
    const worthActing = risk !== null && risk >= settings.actFrom;
    const ageDays = daysBetween(timeline.customer.customerSince ?? -Infinity, now);
    if (!worthActing && ageDays > owedForDays) return null;
    const contact = counterpart(situation);
    return suggest('weekly-check-in', situation, {
      values: { ...found.reason.values, contact: callName(contact ?? timeline.customer) },
      evidence: found.evidence,
      dueHours: 16,
      imagined: [callNow(contact, situation)],
    });
  },
};
