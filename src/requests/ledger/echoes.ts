import type { Cue } from '../../timeline/records.ts';
import type { LedgerRequest } from '../ledger-types.ts';
import { sharesWords } from '../shares-words.ts';

/** Does what is said take up words of this request that no other that waits holds? */
export function echoes(
  said: readonly Pick<Cue, 'sentence'>[],
  request: LedgerRequest,
  waiting: readonly LedgerRequest[],
): boolean {
  const others = waiting.filter((other) => other !== request).map(({ sentence }) => sentence);
  return said.some(({ sentence }) => sharesWords(sentence, request.sentence, others));
}
