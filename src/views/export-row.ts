import type { Assessment } from '../action/assessment.ts';
import type { Customer, Owner } from '../timeline/records.ts';
import { say, type Reader } from './say.ts';
import { topReasons } from './top-reasons.ts';

export type ExportRow = {
  kind: string;
  id: string;
  name: string;
  owner: string | null;
  level: string;
  /** 0–100, higher is worse; null when unknown. */
  risk: number | null;
  reasons: string[];
  nextAction: string | null;
  nextActionDueAt: string | null;
  riskAfterAction: number | null;
  openRequests: number;
  oldestRequestAt: string | null;
  /** Each open request with the customer's exact sentence. */
  requests: { kind: string; at: string; sentence: string }[];
  lastContactAt: string | null;
  levelChangesAt: string | null;
  levelChangesTo: string | null;
  missing: string[];
  assessedAt: string;
  model: string;
};

/** One line of the export: flat, times in ISO 8601, texts in the reader's language. */
export function exportRow(
  assessment: Assessment,
  options: Reader & { customer: Customer; owners: readonly Owner[] },
): ExportRow {
  const { customer, owners } = options;
  const { action, nextChange } = assessment;
  return {
    kind: customer.kind,
    id: customer.id,
    name: customer.name,
    owner: owners.find((owner) => owner.id === customer.ownerId)?.name ?? null,
    level: assessment.level,
    risk: assessment.risk,
    reasons:
      assessment.level === 'unknown'
        ? []
        : topReasons(assessment).map(({ reason }) => say(reason, options)),
    nextAction: action && say(action.title, options),
    nextActionDueAt: iso(action?.dueAt),
    riskAfterAction: action?.riskAfter ?? null,
    openRequests: assessment.openRequests.length,
    oldestRequestAt: iso(assessment.openRequests[0]?.at),
    requests: assessment.openRequests.map(({ kind, at, sentence }) => ({
      kind,
      at: new Date(at).toISOString(),
      sentence,
    })),
    lastContactAt: iso(assessment.lastTouchAt),
    levelChangesAt: iso(nextChange?.at),
    levelChangesTo: nextChange?.level ?? null,
    missing: assessment.missing.map((phrase) => say(phrase, options)),
    assessedAt: new Date(assessment.assessedAt).toISOString(),
    model: assessment.modelVersion,
  };
}

function iso(at: number | null | undefined): string | null {
  return at === null || at === undefined ? null : new Date(at).toISOString();
}
