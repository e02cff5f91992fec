import type { Activity } from '../timeline/records.ts';
import type { Evidence, Finding, SignalId } from './signal.ts';

type Values = Record<string, string | number>;

/** A finding whose reason is the signal's message of that name. Severity is kept within 0 and 1. */
export function finding(
  id: SignalId,
  severity: number,
  message: string,
  values: Values = {},
  evidence: Evidence[] = [],
): Finding {
  const kept = Math.min(1, Math.max(0, severity));
  return { id, severity: kept, reason: { key: `signal.${id}.${message}`, values }, evidence };
}

/** A signal that says nothing about this customer, and why. */
export function notApplicable(id: SignalId, message: string, values: Values = {}): Finding {
  return { id, severity: null, reason: { key: `signal.${id}.${message}`, values }, evidence: [] };
}

/** Points at an activity, with the sentence where there is one. */
export function evidenceOf(activity: Activity, quote: string | null = null): Evidence {
  return { at: activity.at, quote, record: { type: activity.type, id: activity.id } };
}
