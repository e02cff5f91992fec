import { callName } from '../../signals/call-name.ts';
import { daysBetween } from '../../timeline/days.ts';
import { callNow } from '../imagine.ts';
import { lostSince } from '../lost-since.ts';
import { counterpart } from '../people.ts';
import type { Play } from '../play.ts';
import { suggest } from '../suggest.ts';

/** Later nobody remembers what it was. */
const withinDays = 120;

/** They have left, and it is on record: ask why, by somebody who did not look after them. At any risk: the risk is past. */
export const exitInterview: Play = {
  id: 'exit-interview',
  signal: 'renewal-near',
  how: 'call',
  who: 'manager',
  certainty: 0.3,
  urgency: 4,
  owed: true,
  suggest(situation) {
    const { timeline } = situation.judgement;
    const { now, settings } = situation.context;
    const lost = lostSince(timeline, settings);
    if (!lost?.at || daysBetween(lost.at, now) > withinDays) return null;
    const contact = counterpart(situation);
    return suggest('exit-interview', situation, {
      values: { contact: callName(contact ?? timeline.customer), lostAt: lost.at },
      evidence: [lost],
      dueHours: 24,
      imagined: [callNow(contact, situation)],
      subject: 'title',
    });
  },
};
