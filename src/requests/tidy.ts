import type { Cue, CueKind } from '../timeline/records.ts';
import { isRequest } from './kinds.ts';
import type { Found } from './read-sentences.ts';

const ends: ReadonlySet<string> = new Set(['cancellation', 'complaint', 'refund_request']);

/** Each kind once; what only belongs to a quote adds nothing to it; an automatic mail is only that. */
export function tidy(found: readonly Found[]): Cue[] {
  const automatic = found.find((cue) => cue.kind === 'auto' || cue.kind === 'out_of_office');
  const left = found.some((cue) => cue.kind === 'contact_left');
  if (automatic && !left) return [{ kind: automatic.kind, sentence: automatic.sentence }];
  const named = new Set(found.filter((cue) => cue.asked).map((cue) => cue.kind));
  const wantsMore = found.some(
    (cue) => isRequest(cue.kind) || ends.has(cue.kind) || cue.kind === 'price_objection',
  );
  const quoted = found.some((cue) => cue.kind === 'quote_request');
  const kinds = new Set<CueKind>();
  return found
    .filter((cue) => {
      if (kinds.has(cue.kind)) return false;
      if (left && (cue.kind === 'out_of_office' || cue.kind === 'auto')) return false;
      if (cue.minor && quoted) return false;
      // Thanks before a new request or an objection closes nothing.
      if (cue.kind === 'closure' && wantsMore) return false;
      if (!cue.asked && cue.kind === 'price_list_request' && named.has('quote_request'))
        return false;
      kinds.add(cue.kind);
      return true;
    })
    .map(({ kind, sentence }) => ({ kind, sentence }));
}
