import { callName } from '../../signals/call-name.ts';
import { callNow } from '../imagine.ts';
import { contactById, counterpart, speakerOf } from '../people.ts';
import { speaking, type Play } from '../play.ts';
import { suggest } from '../suggest.ts';

/** After that a plain answer is too late: a manager calls. */
const withinDays = 14;
/** Working hours from the complaint to our first answer. */
const answerHours = 4;

/** A complaint that nobody has answered: a clock runs from the hour it came. */
export const complaintClock: Play = {
  id: 'complaint-clock',
  signal: 'open-complaint',
  how: 'call',
  who: 'owner',
  certainty: 0.8,
  urgency: 12,
  owed: true,
  suggest(situation) {
    const found = speaking(situation, 'open-complaint', { atLeast: 0.25, withinDays });
    const complaint = found?.evidence[0];
    if (!found?.reason.key.endsWith('unanswered') || !complaint?.at) return null;
    const { timeline } = situation.judgement;
    const record = timeline.heard.find(
      ({ type, id }) => type === complaint.record?.type && id === complaint.record.id,
    );
    const contact = contactById(timeline, record?.contactIds[0] ?? null) ?? counterpart(situation);
    return suggest('complaint-clock', situation, {
      values: {
        ...found.reason.values,
        contact: callName(contact ?? timeline.customer),
        sentence: complaint.quote ?? '',
      },
      evidence: found.evidence,
      dueHours: answerHours,
      since: complaint.at,
      imagined: [callNow(contact, situation)],
      subject: 'title',
      ...(speakerOf(complaint.record, timeline) === null && { nameless: ['title', 'body'] }),
    });
  },
};
