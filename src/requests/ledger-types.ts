import type { ActivityRef, CueKind } from '../timeline/records.ts';

export const requestKinds = [
  'quote_request',
  'price_list_request',
  'information_request',
] as const satisfies readonly CueKind[];

export type RequestKind = (typeof requestKinds)[number];

/** One thing a customer asked for; `sentence` is their own wording. */
export type LedgerRequest = {
  kind: RequestKind;
  at: number;
  sentence: string;
  /** The e-mail, call, ticket … that holds the sentence. */
  record: ActivityRef;
  /** Who asked: the first contact on the record, `null` where the CRM names none. */
  contactId: string | null;
  /** Who should answer: the record's owner. */
  ownerId: string | null;
  threadId: string | null;
  /** The deals of several customers that it hangs on alone: who of them it is from isn't known. */
  dealIds?: string[];
  /** What the sentence named, where the admin keeps no sentences. */
  about?: RequestKind[];
  /** Later messages that asked for the same again. */
  chasers: ActivityRef[];
};

/** One thing a colleague said they would send or do, not done by `now`. */
export type LedgerPromise = {
  at: number;
  sentence: string;
  record: ActivityRef;
  contactId: string | null;
  ownerId: string | null;
  threadId: string | null;
  /** The deals of several customers that it hangs on alone: who of them it is from isn't known. */
  dealIds?: string[];
  about?: RequestKind[];
};

/**
 * How a request was settled: `delivered` (what was asked for was sent), `replied` (a colleague
 * wrote in the same thread and nothing says that the thing is still to come), a call, a meeting,
 * a quote object, the customer's own withdrawal, or a person's word in the app.
 */
export type Settlement =
  'delivered' | 'replied' | 'call' | 'meeting' | 'quote' | 'withdrawn' | 'closed_by_hand';

export type ResolvedRequest = {
  request: LedgerRequest;
  /** What settled it; `null` where a person closed it by hand. */
  by: ActivityRef | null;
  how: Settlement;
  /** When it was settled; for one closed by hand, when it was asked. */
  at: number;
};

export type Ledger = {
  open: LedgerRequest[];
  resolved: ResolvedRequest[];
  promisesOpen: LedgerPromise[];
};

/** A request or promise that a person has closed: all requests of the record, or just what is named. */
export type ClosedRequest = { record: ActivityRef; kind?: RequestKind | 'promise' };
