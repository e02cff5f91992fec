import type { Cue } from '../../timeline/records.ts';
import { deliveredKinds } from '../delivered-kinds.ts';
import type { RequestKind } from '../ledger-types.ts';

/** What of the things to ask for a sentence names; kept beside it where the sentence itself is not. */
export function aboutOf({ sentence, about }: Pick<Cue, 'sentence' | 'about'>): RequestKind[] {
  return about ?? deliveredKinds(sentence);
}
