import type { JudgeContext, Judgement } from '../risk/judge.ts';
import { likelyResponse, tallyApproaches } from '../risk/response.ts';
import type { SignalId } from '../signals/signal.ts';
import { isCustomer } from '../timeline/is-customer.ts';
import type { Customer, CustomerKind } from '../timeline/records.ts';
import type { Action, Assessment, Override } from './assessment.ts';
import { expectedSaving } from './expected-saving.ts';
import { findProduct } from './find-product.ts';
import { letGoAt, snoozedUntil } from './obey-overrides.ts';
import { valueOf } from './value-of.ts';

/** What one assessed customer is filtered, sorted and counted by, on the pages that show all of them. */
export type CustomerFacts = {
  kind: CustomerKind;
  id: string;
  ownerId: string | null;
  /** A contact's primary company. */
  companyId: string | null;
  /**
   * A company, or a contact of no company: counting these alone counts each customer once, since a company's risk is
   * that of all its contacts and its revenue theirs.
   */
  counted: boolean;
  /** In one of the stages that make a customer, or has bought. */
  isCustomer: boolean;
  stage: string | null;
  /** The record's own; a company's without one is that of its first contact. */
  source: string | null;
  /** Of the record itself; a contact that has none is shown with its company's. */
  segment: string | null;
  product: string | null;
  /** When it became a customer, else when its record was made. */
  since: number;
  /** Revenue known of it, in the portal's currency. */
  value: number | null;
  purchases: number;
  lastPurchaseAt: number | null;
  lastTouchAt: number | null;
  renewalAt: number | null;
  lastLoginAt: number | null;
  risk: number | null;
  level: Assessment['level'];
  /** The signals that add to the risk, the largest first; how contact has been so far is the background and comes last. */
  signals: SignalId[];
  actionId: string | null;
  actionHow: Action['how'] | null;
  actionOwnerId: string | null;
  actionDueAt: number | null;
  riskAfter: number | null;
  /** How likely it answers when we turn to it, 0–1. */
  response: number | null;
  /** What acting may be expected to save, in the portal's currency; null where risk or value are unknown. */
  saved: number | null;
  snoozedUntil: number | null;
  letGoAt: number | null;
};

/** The facts of a customer as just judged. Pure, like the assessment they go with. */
export function gatherFacts(
  { customer, overrides }: { customer: Customer; overrides: readonly Override[] },
  { timeline }: Judgement,
  assessment: Assessment,
  { settings, model: { book } }: JudgeContext,
): CustomerFacts {
  const { kind, id, lifecycleStage: stage } = customer;
  const now = assessment.assessedAt;
  const { action } = assessment;
  const value = valueOf(timeline);
  const riskAfter = action?.riskAfter ?? null;
  const response = likelyResponse(tallyApproaches(timeline, now), book);
  return {
    kind,
    id,
    ownerId: customer.ownerId,
    companyId: customer.companyIds[0] ?? null,
    counted: kind === 'company' || customer.companyIds.length === 0,
    isCustomer: isCustomer(customer, timeline.purchases, settings),
    stage,
    source: customer.source ?? firstSource(timeline.contacts),
    segment: customer.segment ?? null,
    product: findProduct(timeline),
    since: customer.customerSince ?? customer.createdAt,
    value,
    purchases: timeline.purchases.length,
    lastPurchaseAt: timeline.purchases.at(-1)?.at ?? null,
    lastTouchAt: assessment.lastTouchAt,
    renewalAt: customer.renewalAt,
    lastLoginAt: customer.lastLoginAt,
    risk: assessment.risk,
    level: assessment.level,
    signals: assessment.contributions
      .filter(({ points }) => points > 0)
      .map((one) => one.id)
      .sort((a, b) => Number(a === 'contact-history') - Number(b === 'contact-history')),
    actionId: action?.id ?? null,
    actionHow: action?.how ?? null,
    actionOwnerId: action?.ownerId ?? null,
    actionDueAt: action?.dueAt ?? null,
    riskAfter,
    response,
    saved:
      action &&
      expectedSaving({
        risk: assessment.risk,
        riskAfter,
        value,
        response,
        // To enrol somebody is the work of a task.
        cost: settings.actionCosts[action.how === 'workflow' ? 'task' : action.how],
      }),
    snoozedUntil: snoozedUntil(overrides, now),
    letGoAt: letGoAt(overrides, now),
  };
}

/** Where the first of these people came from. */
function firstSource(people: readonly Customer[]): string | null {
  const [first] = people.toSorted((a, b) => a.createdAt - b.createdAt);
  return first?.source ?? null;
}
