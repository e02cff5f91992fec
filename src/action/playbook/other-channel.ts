import { callName } from '../../signals/call-name.ts';
import type { Timeline } from '../../timeline/build-timeline.ts';
import { callNow } from '../imagine.ts';
import { counterpart } from '../people.ts';
import { speaking, type Play } from '../play.ts';
import { suggest } from '../suggest.ts';

/** What we tried keeps failing: another channel than that. */
export const otherChannel: Play = {
  id: 'other-channel',
  signal: 'unanswered-outreach',
  how: 'task',
  who: 'owner',
  certainty: 0.5,
  urgency: 2,
  owed: false,
  suggest(situation) {
    const found = speaking(situation, 'unanswered-outreach', { atLeast: 0.2 });
    if (!found) return null;
    const { timeline } = situation.judgement;
    const contact = counterpart(situation);
    return suggest('other-channel', situation, {
      values: {
        ...found.reason.values,
        contact: callName(contact ?? timeline.customer),
        tried: failingChannel(timeline),
      },
      evidence: found.evidence,
      dueHours: 16,
      imagined: [callNow(contact, situation)],
    });
  },
};

/** The channel of most attempts since the last touch. */
function failingChannel(timeline: Timeline): 'email' | 'call' | 'message' {
  const lastTouchAt = timeline.touches.at(-1)?.at ?? -Infinity;
  const counts = { email: 0, call: 0, message: 0 };
  for (const { type, at } of timeline.attempts)
    if (at > lastTouchAt && (type === 'email' || type === 'call' || type === 'message'))
      counts[type] += 1;
  if (counts.email >= counts.call && counts.email >= counts.message) return 'email';
  return counts.call >= counts.message ? 'call' : 'message';
}
