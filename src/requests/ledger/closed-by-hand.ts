import type { LedgerRequest, ResolvedRequest } from '../ledger-types.ts';
import type { LedgerState } from './ledger-state.ts';

/** Has a person closed it? */
export function isClosed({ closed }: LedgerState, request: LedgerRequest): boolean {
  return closed.some(
    ({ record, kind }) =>
      record.type === request.record.type &&
      record.id === request.record.id &&
      (kind === undefined || kind === request.kind),
  );
}

/** A person's word stands, whatever came later: no touch makes a closed request one answered late. */
export function closedByHand(request: LedgerRequest): ResolvedRequest {
  return { request, by: null, how: 'closed_by_hand', at: request.at };
}
