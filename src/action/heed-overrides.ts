import type { Records } from '../risk/judge.ts';
import type { Call, Customer } from '../timeline/records.ts';
import type { Override } from './assessment.ts';
import { closedByHand } from './obey-overrides.ts';
import type { TakenPlay } from './rest.ts';

const saidPrefix = 'said:';

/**
 * The records with what people have said of them by then: requests closed by hand, and conversations that the CRM may
 * not hold. A score that a phone call doesn't change is worth nothing, logged or not.
 */
export function heedOverrides(
  { customer, contacts, activities }: Omit<Records, 'closed'>,
  overrides: readonly Override[],
  at: number,
): Records {
  const said = overrides
    .filter((one) => one.at <= at && wasConversation(one))
    .map((one) => conversation(one, customer));
  return {
    customer,
    contacts,
    activities: said.length === 0 ? activities : [...activities, ...said],
    closed: closedByHand(overrides, at),
  };
}

/** Is this activity only somebody's word? Then the CRM has no record of it to show. */
export function isOnlySaid({ id }: { id: string }): boolean {
  return id.startsWith(saidPrefix);
}

/** Plays that people say they have done by themselves: the customer rests from those as from any other. */
export function playsDone(overrides: readonly Override[]): TakenPlay[] {
  return overrides.flatMap(({ kind, action, at }) =>
    kind === 'done' && action ? [{ id: action.id, at }] : [],
  );
}

/** Answered by phone or in person, a suggested call or meeting that took place, or "wrong, for we spoke". */
function wasConversation({ kind, reason, action }: Override): boolean {
  if (kind === 'answered') return true;
  if (kind === 'done') return action?.how === 'call' || action?.how === 'meeting';
  return kind === 'wrong' && reason === 'spoke_by_phone';
}

function conversation({ id, at }: Override, customer: Customer): Call {
  return {
    type: 'call',
    id: `${saidPrefix}${id}`,
    at,
    direction: 'out',
    connected: true,
    durationMs: null,
    ownerId: customer.ownerId,
    contactIds: customer.kind === 'contact' ? [customer.id] : [],
    companyIds: customer.kind === 'company' ? [customer.id] : customer.companyIds,
    subject: null,
    cues: [],
    language: null,
  };
}
