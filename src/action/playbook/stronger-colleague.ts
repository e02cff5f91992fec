import { callName } from '../../signals/call-name.ts';
import { callNow } from '../imagine.ts';
import { counterpart } from '../people.ts';
import { strongestColleague } from '../strongest-colleague.ts';
import { speaking, type Play } from '../play.ts';
import { suggest } from '../suggest.ts';

/** The owner gets no answer, but a colleague has talked with them far more often: let that colleague call. */
export const strongerColleague: Play = {
  id: 'stronger-colleague',
  signal: 'unanswered-outreach',
  how: 'call',
  who: 'colleague',
  certainty: 0.6,
  urgency: 3,
  owed: false,
  suggest(situation) {
    const found = speaking(situation, 'unanswered-outreach', { atLeast: 0.2 });
    const colleague = found && strongestColleague(situation);
    if (!found || !colleague) return null;
    const { timeline } = situation.judgement;
    const contact = counterpart(situation);
    return suggest('stronger-colleague', situation, {
      values: {
        ...found.reason.values,
        contact: callName(contact ?? timeline.customer),
        talks: colleague.talks,
      },
      evidence: found.evidence,
      dueHours: 16,
      imagined: [callNow(contact, situation)],
      subject: 'title',
    });
  },
};
