import { callName } from '../../signals/call-name.ts';
import { daysBetween } from '../../timeline/days.ts';
import { hasGrievance } from '../has-grievance.ts';
import { counterpart } from '../people.ts';
import type { Play } from '../play.ts';
import { suggest } from '../suggest.ts';

const withinDays = 90;
const many = 3;

/** They ask for help again and again: an hour of training saves them, and us, the next ten questions. */
export const training: Play = {
  id: 'training',
  signal: 'slow-service',
  how: 'email',
  who: 'owner',
  certainty: 0.5,
  urgency: 1,
  owed: false,
  suggest(situation) {
    const { timeline } = situation.judgement;
    const { now } = situation.context;
    const tickets = timeline.tickets.filter(({ at }) => daysBetween(at, now) <= withinDays);
    const last = tickets.at(-1);
    if (!last || tickets.length < many || hasGrievance(situation)) return null;
    const contact = counterpart(situation);
    return suggest('training', situation, {
      values: {
        name: callName(contact ?? timeline.customer),
        count: tickets.length,
        sinceAt: tickets[0]?.at ?? last.at,
      },
      evidence: [{ at: last.at, quote: null, record: { type: 'ticket', id: last.id } }],
      dueHours: 24,
      imagined: [],
    });
  },
};
