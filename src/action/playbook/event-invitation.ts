import { callName } from '../../signals/call-name.ts';
import { daysBetween } from '../../timeline/days.ts';
import { isCustomer } from '../../timeline/is-customer.ts';
import { datedEntries } from '../dated-entry.ts';
import { hasGrievance } from '../has-grievance.ts';
import { counterpart } from '../people.ts';
import type { Play } from '../play.ts';
import { suggest } from '../suggest.ts';

/** An invitation for tomorrow says that others could not come. */
const leastDays = 5;
const mostDays = 45;

/** An event of the admin’s list is near: invite them in person. */
export const eventInvitation: Play = {
  id: 'event-invitation',
  signal: 'contact-gap',
  how: 'email',
  who: 'owner',
  off: 'list',
  certainty: 0.4,
  urgency: 0,
  owed: true,
  suggest(situation) {
    const { timeline } = situation.judgement;
    const { now, settings } = situation.context;
    if (hasGrievance(situation) || !isCustomer(timeline.customer, timeline.purchases, settings))
      return null;
    const event = datedEntries(settings.events, { now, timeZone: settings.timeZone }).find(
      ({ at, text }) =>
        text !== '' && daysBetween(now, at) >= leastDays && daysBetween(now, at) <= mostDays,
    );
    if (!event) return null;
    const contact = counterpart(situation);
    return suggest('event-invitation', situation, {
      values: {
        name: callName(contact ?? timeline.customer),
        event: event.text,
        eventAt: event.at,
      },
      evidence: [{ at: event.at, quote: null, record: null }],
      dueHours: 24,
      imagined: [],
    });
  },
};
