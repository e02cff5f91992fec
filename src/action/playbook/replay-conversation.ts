import { daysBetween } from '../../timeline/days.ts';
import { lostSince } from '../lost-since.ts';
import type { Play } from '../play.ts';
import { suggest } from '../suggest.ts';

const withinDays = 180;
/** After so many tries to ask them nobody will answer. */
const fewestTries = 2;

/** They left and answer nobody: go through what did happen, from the record, and not what should have. */
export const replayConversation: Play = {
  id: 'replay-conversation',
  signal: 'renewal-near',
  how: 'task',
  who: 'manager',
  certainty: 0.5,
  urgency: 3,
  owed: true,
  suggest(situation) {
    const { timeline } = situation.judgement;
    const { now, settings } = situation.context;
    const lostAt = lostSince(timeline, settings)?.at;
    if (!lostAt || daysBetween(lostAt, now) > withinDays) return null;
    const spoke = timeline.touches.some(({ at }) => at > lostAt);
    const tried = timeline.attempts.filter(({ at }) => at > lostAt);
    const last = tried.at(-1);
    if (spoke || !last || tried.length < fewestTries) return null;
    return suggest('replay-conversation', situation, {
      values: {
        customer: timeline.customer.name,
        count: tried.length,
        lostAt,
      },
      evidence: [{ at: last.at, quote: null, record: { type: last.type, id: last.id } }],
      dueHours: 40,
      imagined: [],
      subject: 'title',
    });
  },
};
