import type { Assessment, Override } from '../../src/action/assessment.ts';
import type { CustomerLife } from '../../src/action/customer-life.ts';
import type { CustomerFacts } from '../../src/action/customer-facts.ts';
import type { NewAssessment } from '../../src/store/assessments.ts';
import type { FittedModel } from '../../src/store/models.ts';
import { priorModel } from '../../src/risk/prior-model.ts';
import type { Customer, CustomerRef, Email } from '../../src/timeline/records.ts';

export const noon = Date.UTC(2026, 4, 4, 12);
export const hour = 3_600_000;
export const day = 86_400_000;

export function contact(id: string, changes: Partial<Customer> = {}): Customer {
  return {
    kind: 'contact',
    id,
    name: `Contact ${id}`,
    firstName: null,
    email: null,
    companyIds: [],
    ownerId: null,
    lifecycleStage: 'customer',
    source: null,
    createdAt: noon - 400 * day,
    customerSince: null,
    revenue: null,
    lastLoginAt: null,
    renewalAt: null,
    leftEmployerAt: null,
    ownerAssignedAt: null,
    language: null,
    timeZone: null,
    ...changes,
  };
}

export const company = (id: string, changes: Partial<Customer> = {}): Customer =>
  contact(id, { kind: 'company', name: `Company ${id}`, ...changes });

export function email(id: string, contactIds: string[], changes: Partial<Email> = {}): Email {
  return {
    type: 'email',
    id,
    at: noon - 10 * day,
    ownerId: null,
    contactIds,
    companyIds: [],
    subject: `Subject ${id}`,
    cues: [],
    language: null,
    direction: 'in',
    automated: false,
    threadId: null,
    failed: false,
    ...changes,
  };
}

export function assessment(customer: CustomerRef, changes: Partial<Assessment> = {}): Assessment {
  return {
    customer: { kind: customer.kind, id: customer.id },
    assessedAt: noon,
    modelVersion: 'test-1',
    risk: 40,
    range: null,
    level: 'watch',
    base: { logOdds: 0, points: 40 },
    contributions: [],
    notApplicable: [],
    missing: [],
    openRequests: [],
    action: null,
    alternatives: [],
    nextChange: null,
    rhythm: { touches: [], usualGapDays: null, spreadDays: null },
    lastTouchAt: null,
    inputs: { activities: 0, touches: 0, contacts: 1 },
    ...changes,
  };
}

export function override(id: string, changes: Partial<Override> = {}): Override {
  return {
    id,
    kind: 'wrong',
    reason: null,
    record: null,
    by: null,
    at: noon,
    until: null,
    ...changes,
  };
}

export const model = (version: string, customers = 10, fittedAt = noon): FittedModel => ({
  id: `id of ${version}`,
  model: { ...priorModel, version, book: { ...priorModel.book, customers } },
  fittedAt,
  program: 'program-1',
});

export const facts = (
  { kind, id }: CustomerRef,
  changes: Partial<CustomerFacts> = {},
): CustomerFacts => ({
  kind,
  id,
  ownerId: null,
  companyId: null,
  counted: true,
  isCustomer: true,
  stage: 'customer',
  source: null,
  segment: null,
  product: null,
  since: noon - 400 * day,
  value: null,
  purchases: 0,
  lastPurchaseAt: null,
  lastTouchAt: null,
  renewalAt: null,
  lastLoginAt: null,
  risk: 40,
  level: 'watch',
  signals: [],
  actionId: null,
  actionHow: null,
  actionOwnerId: null,
  actionDueAt: null,
  riskAfter: null,
  response: null,
  saved: null,
  snoozedUntil: null,
  letGoAt: null,
  ...changes,
});

/** A customer for 400 days, and still one. */
export const life = (
  { kind, id }: CustomerRef,
  spells: CustomerLife['spells'] = [{ beganAt: noon - 400 * day, endedAt: null }],
  discounted: boolean | null = null,
): CustomerLife => ({ kind, id, spells, discounted });

/** An assessment as it is handed to the store. */
export const made = (
  customer: CustomerRef,
  changes: Partial<Assessment> = {},
  origin: Partial<Omit<NewAssessment, 'assessment'>> = {},
): NewAssessment => ({
  assessment: assessment(customer, changes),
  inputs: '{"inputs":1}',
  inputsHash: 'h',
  people: customer.kind === 'contact' ? [customer.id] : [],
  modelId: 'model-1',
  program: 'program-1',
  digest: 'd',
  refreshAt: noon + 30 * day,
  facts: facts(customer),
  life: life(customer),
  ...origin,
});
