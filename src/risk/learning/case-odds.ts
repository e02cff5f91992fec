import type { Finding, WeightedSignalId } from '../../signals/signal.ts';
import type { Model } from '../model.ts';
import { sumLogOdds } from '../score-risk.ts';
import type { Case } from './case.ts';
import type { Learned } from './learning.ts';

/** The log-odds that a model with these weights would have shown in a past case, by the live formula. */
export function caseOdds(
  { parts }: Case,
  { slope, shift, weights }: Learned,
  heard?: Model['heard'],
): number {
  const findings = Object.entries(parts.severities).map(([id, severity]): Finding => {
    return { id: id as WeightedSignalId, severity, reason: unsaid, evidence: [] };
  });
  const odds = { base: slope * parts.silence + shift, history: 0, gap: 0 };
  return sumLogOdds(findings, odds, { weights, ...(heard && { heard }) } as Model);
}

const unsaid = { key: '', values: {} };
