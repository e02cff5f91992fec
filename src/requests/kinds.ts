import type { Direction } from '../timeline/records.ts';

/** What only the other side says: asks, cues of leaving, thanks. */
export const inbound: ReadonlySet<string> = new Set([
  'quote_request',
  'price_list_request',
  'price_question',
  'information_request',
  'complaint',
  'refund_request',
  'cancellation',
  'price_objection',
  'competitor_mention',
  'contact_left',
  'out_of_office',
  'closure',
]);

/** May a message of this direction carry the kind? Notes of calls and meetings record both sides; our own notes only what we did. */
export function isAllowed(kind: string, direction: Direction, isNote: boolean): boolean {
  if (inbound.has(kind)) return direction !== 'out';
  if (isNote) return kind !== 'auto';
  return direction === 'out';
}

/** Asks for something that waits for an answer; money back is a cue and no such ask. */
export function isRequest(kind: string): boolean {
  return kind.endsWith('_request') && kind !== 'refund_request';
}
