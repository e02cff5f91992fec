import { callName } from '../../signals/call-name.ts';
import { daysBetween } from '../../timeline/days.ts';
import { meetNow } from '../imagine.ts';
import { counterpart } from '../people.ts';
import type { Play } from '../play.ts';
import { suggest } from '../suggest.ts';

/** Whoever used to meet us has not for half a year: look back together on price, fit and experience. */
export const periodicReview: Play = {
  id: 'periodic-review',
  signal: 'contact-gap',
  how: 'meeting',
  who: 'owner',
  certainty: 0.5,
  urgency: 1,
  owed: false,
  suggest(situation) {
    const { timeline } = situation.judgement;
    const { now, settings } = situation.context;
    const met = timeline.touches.findLast(({ type }) => type === 'meeting');
    if (!met || daysBetween(met.at, now) < settings.reviewEveryDays) return null;
    if (timeline.scheduled.length > 0) return null;
    const contact = counterpart(situation);
    return suggest('periodic-review', situation, {
      values: { contact: callName(contact ?? timeline.customer), metAt: met.at },
      evidence: [{ at: met.at, quote: null, record: { type: met.type, id: met.id } }],
      dueHours: 40,
      imagined: [meetNow(contact, situation)],
    });
  },
};
