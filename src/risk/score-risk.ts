import type { Finding, SignalId } from '../signals/signal.ts';
import { apportion } from './apportion.ts';
import type { Model } from './model.ts';
import { shippedBaseLogOdds, weights as shippedWeights } from './weights.ts';

/** A signal's share in the risk. Log-odds add up exactly; points are whole and add up to the risk. */
export type Contribution = Finding & { logOdds: number; points: number };

export type Score = {
  /** 0–100, whole. */
  risk: number;
  logOdds: number;
  /** Where the sum starts: a customer of whom no signal speaks. */
  base: { logOdds: number; points: number };
  /** Applicable signals, largest share first. */
  contributions: Contribution[];
};

/** The probability that belongs to log-odds. */
export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Base log-odds plus weight times severity over the signals that apply. */
export function sumLogOdds(findings: readonly Finding[], model: Model): number {
  let sum = baseOf(model);
  for (const { id, severity } of findings)
    if (severity !== null) sum += weightOf(id, model) * severity;
  return sum;
}

/** The risk as it is shown: 100 times the probability, rounded. */
export function toRisk(logOdds: number): number {
  return Math.round(100 * sigmoid(logOdds));
}

/**
 * Additive log-odds, explained in points. Each signal's points are its Aumann–Shapley value along
 * the straight line from the base b to the sum b + S: (σ(b+S) − σ(b)) · cᵢ/S, which no order of the
 * signals changes (Aumann and Shapley 1974); then rounded by largest remainder, so that base and
 * points add up to the risk exactly.
 */
export function scoreRisk(findings: readonly Finding[], model: Model): Score {
  const base = baseOf(model);
  const logOdds = sumLogOdds(findings, model);
  const risk = toRisk(logOdds);
  const basePoints = toRisk(base);
  const shares = findings
    .filter((finding) => finding.severity !== null)
    .map((finding) => ({ finding, logOdds: weightOf(finding.id, model) * finding.severity! }))
    .sort((a, b) => b.logOdds - a.logOdds);
  const points = apportion(
    risk - basePoints,
    shares.map((share) => share.logOdds),
  );
  return {
    risk,
    logOdds,
    base: { logOdds: base, points: basePoints },
    contributions: shares.map((share, index) => ({
      ...share.finding,
      logOdds: share.logOdds,
      points: points[index]!,
    })),
  };
}

function baseOf(model: Model): number {
  return model.baseLogOdds ?? shippedBaseLogOdds;
}

function weightOf(id: SignalId, model: Model): number {
  return (model.weights ?? shippedWeights)[id];
}
