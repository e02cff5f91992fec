import { callName } from '../../signals/call-name.ts';
import { callNow } from '../imagine.ts';
import { counterpart, speakerOf } from '../people.ts';
import { speaking, type Play } from '../play.ts';
import { suggest } from '../suggest.ts';

/** A manager calls about the complaint: first what happened, then what was done, then who stays on it. */
export const healComplaint: Play = {
  id: 'heal-complaint',
  signal: 'open-complaint',
  how: 'call',
  who: 'manager',
  certainty: 0.7,
  urgency: 10,
  owed: true,
  suggest(situation) {
    const found = speaking(situation, 'open-complaint', { atLeast: 0.25, withinDays: 180 });
    if (!found) return null;
    const { timeline } = situation.judgement;
    const record = found.evidence[0]?.record;
    const complaint = timeline.activities.find(
      (activity) => activity.type === record?.type && activity.id === record.id,
    );
    const contact =
      timeline.contacts.find(({ id }) => complaint?.contactIds.includes(id)) ??
      counterpart(situation);
    return suggest('heal-complaint', situation, {
      values: {
        ...found.reason.values,
        contact: callName(contact ?? timeline.customer),
        sentence: found.evidence[0]?.quote ?? '',
        state: found.reason.key.endsWith('unanswered') ? 'unanswered' : 'answered',
      },
      evidence: found.evidence,
      dueHours: 4,
      imagined: [callNow(contact, situation)],
      ...(speakerOf(record, timeline) === null && {
        nameless: ['title', 'body'],
        subject: 'title',
      }),
    });
  },
};
