import type { Activity } from '../../timeline/records.ts';
import type {
  ClosedRequest,
  LedgerPromise,
  LedgerRequest,
  ResolvedRequest,
} from '../ledger-types.ts';

/** What is known half-way through a story. */
export type LedgerState = {
  open: LedgerRequest[];
  resolved: ResolvedRequest[];
  promises: LedgerPromise[];
  /** Subjects of the messages that asked, which name the thing where the sentence only says "it". */
  subjects: Map<LedgerRequest, string>;
  /** All that has happened, in order of time. */
  story: readonly Activity[];
  closed: readonly ClosedRequest[];
};
