import { callName } from '../../signals/call-name.ts';
import { daysBetween } from '../../timeline/days.ts';
import { contactById, counterpart, speakerOf } from '../people.ts';
import type { Play } from '../play.ts';
import { suggest } from '../suggest.ts';

const withinDays = 30;

/** What they reported is fixed: tell those who reported it, before they find out or give up. */
export const weFixedIt: Play = {
  id: 'we-fixed-it',
  signal: 'open-complaint',
  how: 'email',
  who: 'owner',
  certainty: 0.8,
  urgency: 9,
  owed: true,
  suggest(situation) {
    const { timeline } = situation.judgement;
    const { now } = situation.context;
    const fixed = timeline.tickets.findLast(
      ({ closedAt, cues }) =>
        closedAt !== null &&
        daysBetween(closedAt, now) <= withinDays &&
        cues.some(({ kind }) => kind === 'complaint'),
    );
    if (!fixed?.closedAt) return null;
    const { closedAt, contactIds } = fixed;
    const told = [...timeline.attempts, ...timeline.touches].some(({ at }) => at > closedAt);
    if (told) return null;
    const contact = contactById(timeline, contactIds[0] ?? null) ?? counterpart(situation);
    const sentence = fixed.cues.find(({ kind }) => kind === 'complaint')?.sentence ?? '';
    return suggest('we-fixed-it', situation, {
      values: {
        name: callName(contact ?? timeline.customer),
        sentence,
        saidAt: fixed.at,
        fixedAt: closedAt,
      },
      evidence: [{ at: closedAt, quote: sentence, record: { type: 'ticket', id: fixed.id } }],
      dueHours: 8,
      imagined: [],
      ...(speakerOf(fixed, timeline) === null && { nameless: ['title', 'why', 'body'] }),
    });
  },
};
