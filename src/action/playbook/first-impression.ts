import { callName } from '../../signals/call-name.ts';
import { daysBetween } from '../../timeline/days.ts';
import { isCustomer } from '../../timeline/is-customer.ts';
import { callNow } from '../imagine.ts';
import { counterpart } from '../people.ts';
import type { Play } from '../play.ts';
import { suggest } from '../suggest.ts';

const fromDay = 14;
const toDay = 28;

/** Two weeks in: what is the first impression? What is small now is still easy to put right. */
export const firstImpression: Play = {
  id: 'first-impression',
  signal: 'thin-onboarding',
  how: 'call',
  who: 'owner',
  certainty: 0.7,
  urgency: 1,
  owed: true,
  suggest(situation) {
    const { timeline } = situation.judgement;
    const { now, settings } = situation.context;
    const { customer, purchases, touches } = timeline;
    if (customer.customerSince === null || !isCustomer(customer, purchases, settings)) return null;
    const days = daysBetween(customer.customerSince, now);
    if (days < fromDay || days > toDay) return null;
    // Whoever spoke with them this week has heard it.
    if (touches.some(({ at }) => daysBetween(at, now) < 7)) return null;
    const contact = counterpart(situation);
    return suggest('first-impression', situation, {
      values: { contact: callName(contact ?? customer), startAt: customer.customerSince },
      evidence: [{ at: customer.customerSince, quote: null, record: null }],
      dueHours: 16,
      imagined: [callNow(contact, situation)],
      subject: 'title',
    });
  },
};
