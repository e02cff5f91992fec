import { callName } from '../../signals/call-name.ts';
import { dayMs } from '../../timeline/days.ts';
import { isCustomer } from '../../timeline/is-customer.ts';
import { datedEntries } from '../dated-entry.ts';
import { hasGrievance } from '../has-grievance.ts';
import { counterpart } from '../people.ts';
import type { Play } from '../play.ts';
import { suggest } from '../suggest.ts';

/** So long before the day it may be written. */
const aheadDays = 3;

/** A greeting at a birthday, or on a day of the admin’s list; not while something of ours is to be put right. */
export const greeting: Play = {
  id: 'greeting',
  signal: 'contact-gap',
  how: 'email',
  who: 'owner',
  off: 'list',
  certainty: 0.5,
  urgency: 0,
  owed: true,
  suggest(situation) {
    const { timeline } = situation.judgement;
    const { now, settings } = situation.context;
    const contact = counterpart(situation);
    if (hasGrievance(situation) || !isCustomer(timeline.customer, timeline.purchases, settings))
      return null;
    const near = (lines: readonly string[]) =>
      datedEntries(lines, { now, timeZone: settings.timeZone }).find(
        ({ at }) => at - now <= aheadDays * dayMs && now - at < dayMs,
      );
    const birthday = contact?.birthday ? near([contact.birthday]) : undefined;
    const day = birthday ?? near(settings.greetings);
    if (!day) return null;
    return suggest('greeting', situation, {
      values: {
        name: callName(contact ?? timeline.customer),
        occasion: day.text,
        dayAt: day.at,
        kind: birthday ? 'birthday' : 'day',
      },
      evidence: [{ at: day.at, quote: null, record: null }],
      dueHours: 8,
      imagined: [],
    });
  },
};
