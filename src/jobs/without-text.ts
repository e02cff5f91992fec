import { deliveredKinds } from '../requests/delivered-kinds.ts';
import type { Activity, Cue } from '../timeline/records.ts';
import { hashText } from './record-hash.ts';

/**
 * An activity with none of its words: of a sentence its hash and what it named are left, which is what the ledger
 * goes by. Names of deals and quotes go as well, since people write anything into them.
 */
export function withoutText<Kept extends Activity>(activity: Kept): Kept {
  return withoutTextThat(() => true, activity);
}

/** The same for those of its texts that `holds` picks; the others stay. */
export function withoutTextThat<Kept extends Activity>(
  holds: (text: string) => boolean,
  activity: Kept,
): Kept {
  const rid = (text: string | null) => (text !== null && holds(text) ? null : text);
  return {
    ...activity,
    ...('subject' in activity && { subject: rid(activity.subject) }),
    ...('cues' in activity && {
      cues: activity.cues.map((cue) => (holds(cue.sentence) ? wordless(cue) : cue)),
    }),
    ...('name' in activity && { name: rid(activity.name) }),
    ...('title' in activity && { title: rid(activity.title) }),
  };
}

function wordless({ kind, sentence, hash, about }: Cue): Cue {
  if (sentence === '') return { kind, sentence, ...(hash && { hash }), ...(about && { about }) };
  return { kind, sentence: '', hash: hashText(sentence), about: about ?? deliveredKinds(sentence) };
}
