import type { CompiledRule } from './compile-phrases.ts';
import { inbound } from './kinds.ts';

/**
 * A sentence that names the thing asked for needs no guess from "how much"; one that asks for a
 * quote asks for listed prices as well only where it names a list. Words of price in a sentence that
 * calls it too high ask for none, unless it is a question.
 */
export function settleNeighbours(
  hits: readonly CompiledRule[],
  namesList: boolean,
  isQuestion: boolean,
): CompiledRule[] {
  const named = hits.some(
    (hit) => hit.kind === 'quote_request' || hit.kind === 'price_list_request',
  );
  const objects = !isQuestion && hits.some((hit) => hit.kind === 'price_objection');
  const quoted = hits.some((hit) => hit.kind === 'quote_request');
  const kinds = new Set<string>();
  const busy = hits.some((hit) => hit.kind !== 'information_request' && inbound.has(hit.kind));
  return hits.filter((hit) => {
    if (kinds.has(hit.kind)) return false;
    if ((named || objects) && hit.kind === 'price_question') return false;
    if (hit.minor && busy) return false;
    if (quoted && !namesList && hit.kind === 'price_list_request') return false;
    kinds.add(hit.kind);
    return true;
  });
}
