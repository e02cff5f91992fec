import { callName } from '../../signals/call-name.ts';
import { daysBetween } from '../../timeline/days.ts';
import { counterpart } from '../people.ts';
import type { Play } from '../play.ts';
import { suggest } from '../suggest.ts';

const withinDays = 3;

/** The morning after a meeting: thanks, and what was agreed, in writing. */
export const thankAfterMeeting: Play = {
  id: 'thank-after-meeting',
  signal: 'contact-gap',
  how: 'email',
  who: 'owner',
  off: 'routine',
  certainty: 0.8,
  urgency: 1,
  owed: true,
  suggest(situation) {
    const { timeline } = situation.judgement;
    const { now } = situation.context;
    const met = timeline.touches.findLast(({ type }) => type === 'meeting');
    if (!met || daysBetween(met.at, now) > withinDays) return null;
    if (timeline.attempts.some(({ type, at }) => type === 'email' && at > met.at)) return null;
    const contact = counterpart(situation);
    return suggest('thank-after-meeting', situation, {
      values: { name: callName(contact ?? timeline.customer), metAt: met.at },
      evidence: [{ at: met.at, quote: null, record: { type: met.type, id: met.id } }],
      dueHours: 8,
      imagined: [],
    });
  },
};
