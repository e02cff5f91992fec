import { callName } from '../../signals/call-name.ts';
import { callNow } from '../imagine.ts';
import { counterpart } from '../people.ts';
import { speaking, type Play } from '../play.ts';
import { suggest } from '../suggest.ts';

/** They no longer use it: offer to go through it together. Only their next login lowers that signal. */
export const restartUse: Play = {
  id: 'restart-use',
  signal: 'no-login',
  how: 'call',
  who: 'owner',
  certainty: 0.5,
  urgency: 2,
  owed: false,
  suggest(situation) {
    const found = speaking(situation, 'no-login', { atLeast: 0.3 });
    if (!found) return null;
    const { timeline } = situation.judgement;
    const contact = counterpart(situation);
    return suggest('restart-use', situation, {
      values: { ...found.reason.values, contact: callName(contact ?? timeline.customer) },
      evidence: found.evidence,
      dueHours: 16,
      imagined: [callNow(contact, situation)],
    });
  },
};
