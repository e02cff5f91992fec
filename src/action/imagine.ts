import type { LedgerRequest } from '../requests/ledger-types.ts';
import type { Call, Customer, Email, Meeting } from '../timeline/records.ts';
import type { Situation } from './play.ts';

/** Sorts after every real id, so that what is imagined at a moment comes last in it. */
const imaginedId = '~';

/** Our mail that answers the request, sent now. Its cue names what was asked for, and nothing else. */
export function answerNow(request: LedgerRequest, situation: Situation): Email {
  const delivered = request.kind === 'information_request' ? 'documentation' : 'quote';
  return {
    ...base(situation, request.contactId),
    type: 'email',
    direction: 'out',
    automated: false,
    failed: false,
    threadId: request.threadId,
    subject: null,
    cues: [{ kind: 'quote_sent', sentence: delivered }],
    language: null,
  };
}

/** A call now in which two people speak. */
export function callNow(contact: Customer | null, situation: Situation): Call {
  return {
    ...base(situation, contact?.id ?? null),
    type: 'call',
    direction: 'out',
    connected: true,
    durationMs: null,
    subject: null,
    cues: [],
    language: null,
  };
}

/** A meeting held now. */
export function meetNow(contact: Customer | null, situation: Situation): Meeting {
  return {
    ...base(situation, contact?.id ?? null),
    type: 'meeting',
    outcome: 'held',
    endAt: null,
    subject: null,
    cues: [],
    language: null,
  };
}

function base({ judgement, context }: Situation, contactId: string | null) {
  const { customer } = judgement.timeline;
  return {
    id: imaginedId,
    at: context.now,
    ownerId: customer.ownerId,
    contactIds: contactId === null ? [] : [contactId],
    companyIds: customer.kind === 'company' ? [customer.id] : customer.companyIds,
  };
}
