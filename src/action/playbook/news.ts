import { callName } from '../../signals/call-name.ts';
import { daysBetween } from '../../timeline/days.ts';
import { isCustomer } from '../../timeline/is-customer.ts';
import { datedEntries } from '../dated-entry.ts';
import { hasGrievance } from '../has-grievance.ts';
import { counterpart } from '../people.ts';
import type { Play } from '../play.ts';
import { suggest } from '../suggest.ts';

const quietDays = 21;
const freshDays = 30;

/** There is something new to tell, and nobody has spoken with them for weeks: a reason to write that is not “just checking in”. */
export const news: Play = {
  id: 'news',
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
    const last = timeline.touches.at(-1);
    if (!last || daysBetween(last.at, now) < quietDays || hasGrievance(situation)) return null;
    if (!isCustomer(timeline.customer, timeline.purchases, settings)) return null;
    const item = datedEntries(settings.news, { now, timeZone: settings.timeZone }).findLast(
      ({ at, text }) => text !== '' && at <= now && daysBetween(at, now) <= freshDays,
    );
    if (!item) return null;
    const contact = counterpart(situation);
    return suggest('news', situation, {
      values: {
        name: callName(contact ?? timeline.customer),
        news: item.text,
        lastAt: last.at,
      },
      evidence: [{ at: item.at, quote: null, record: null }],
      dueHours: 40,
      imagined: [],
    });
  },
};
