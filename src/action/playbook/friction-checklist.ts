import { daysBetween } from '../../timeline/days.ts';
import { speaking, type Play } from '../play.ts';
import { suggest } from '../suggest.ts';

const withinDays = 180;
const many = 3;

/** We keep them waiting, and they need us often: walk the way they walk, and take one stone out of it. */
export const frictionChecklist: Play = {
  id: 'friction-checklist',
  signal: 'slow-service',
  how: 'task',
  who: 'manager',
  certainty: 0.5,
  urgency: 1,
  owed: false,
  suggest(situation) {
    const found = speaking(situation, 'slow-service', { atLeast: 0.2 });
    if (!found) return null;
    const { timeline } = situation.judgement;
    const { now } = situation.context;
    const tickets = timeline.tickets.filter(({ at }) => daysBetween(at, now) <= withinDays);
    if (tickets.length < many) return null;
    return suggest('friction-checklist', situation, {
      values: {
        ...found.reason.values,
        customer: timeline.customer.name,
        tickets: tickets.length,
      },
      evidence: found.evidence,
      dueHours: 40,
      imagined: [],
      subject: 'title',
    });
  },
};
