import { deliveredKinds } from '../requests/delivered-kinds.ts';
import type { Activity, Cue } from '../timeline/records.ts';
import { hashText } from './record-hash.ts';

/**
 * An activity with none of its words: of a sentence its hash and what it named are left, which is what the ledger
 * goes by. Names of deals and quotes go as well, since people write anything into them.
 */
export function withoutText<Kept extends Activity>(activity: Kept): Kept {
  return {
    ...activity,
    ...('subject' in activity && { subject: null }),
    ...('cues' in activity && { cues: activity.cues.map(wordless) }),
    ...('name' in activity && { name: null }),
    ...('title' in activity && { title: null }),
  };
}

function wordless({ kind, sentence, hash, about }: Cue): Cue {
  if (sentence === '') return { kind, sentence, ...(hash && { hash }), ...(about && { about }) };
  return { kind, sentence: '', hash: hashText(sentence), about: deliveredKinds(sentence) };
}
