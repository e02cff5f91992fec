import { callName } from '../signals/call-name.ts';
import type { OwnPlay, Settings } from '../timeline/settings.ts';
import { callNow, meetNow } from './imagine.ts';
import { counterpart } from './people.ts';
import { speaking, type Play } from './play.ts';
import { ownText } from './own-text.ts';
import { suggest } from './suggest.ts';

const dueHours = 16;
/** Between the playbook's own: neither what is certain nor what is a mere hope. */
const certainty = 0.5;

const made = new WeakMap<readonly OwnPlay[], readonly Play[]>();

/** The plays that the admin has added; each speaks of the signal it was added for, with that signal's own reason. */
export function ownPlays({ ownPlays: own }: Pick<Settings, 'ownPlays'>): readonly Play[] {
  let plays = made.get(own);
  if (!plays) made.set(own, (plays = own.map(asPlay)));
  return plays;
}

function asPlay(own: OwnPlay): Play {
  const { name, how } = own;
  const signal = own.signal as Play['signal'];
  const id = `own:${name}`;
  return {
    id,
    signal,
    how,
    who: 'owner',
    certainty,
    urgency: 0,
    owed: false,
    suggest(situation) {
      const { timeline } = situation.judgement;
      const found = speaking(situation, signal);
      if (!found || !reaches(situation, own.level)) return null;
      const contact = counterpart(situation);
      const words = (text: string) => ownText(text, situation);
      const imagined =
        how === 'call'
          ? [callNow(contact, situation)]
          : how === 'meeting'
            ? [meetNow(contact, situation)]
            : [];
      const values = { contact: callName(contact ?? timeline.customer) };
      return {
        ...suggest(id, situation, { values, evidence: found.evidence, dueHours, imagined }),
        title: words(name),
        why: found.reason,
        draft: { subject: words(own.subject), body: words(own.body) },
      };
    },
  };
}

function reaches({ judgement, context }: Parameters<Play['suggest']>[0], level: OwnPlay['level']) {
  return judgement.risk !== null && judgement.risk >= context.settings.levels[level];
}
