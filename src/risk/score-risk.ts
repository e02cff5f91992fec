import type { Finding, WeightedSignalId } from '../signals/signal.ts';
import { apportion } from './apportion.ts';
import type { ContactOdds } from './contact-odds.ts';
import type { Model } from './model.ts';
import { weights as shippedWeights } from './weights.ts';

/** A signal's share in the risk. Log-odds add up exactly; points are whole and add up to the risk. */
export type Contribution = Finding & { logOdds: number; points: number };

export type Score = {
  /** 0–100, whole. */
  risk: number;
  logOdds: number;
  /** Where the sum starts: the book's typical customer on a day of contact. */
  base: { logOdds: number; points: number };
  /** Applicable signals, largest share first. */
  contributions: Contribution[];
};

/** The probability that belongs to log-odds. */
export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Log-odds of silence plus weight times severity over the signals that apply. */
export function sumLogOdds(findings: readonly Finding[], odds: ContactOdds, model: Model): number {
  let sum = odds.base;
  for (const { logOdds } of shareOut(findings, odds, model)) sum += logOdds;
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
export function scoreRisk(findings: readonly Finding[], odds: ContactOdds, model: Model): Score {
  const logOdds = sumLogOdds(findings, odds, model);
  const risk = toRisk(logOdds);
  const basePoints = toRisk(odds.base);
  const shares = shareOut(findings, odds, model).sort((a, b) => b.logOdds - a.logOdds);
  const slope = 100 * meanSlope(odds.base, logOdds);
  const points = apportion(
    risk - basePoints,
    shares.map((share) => slope * share.logOdds),
  );
  return {
    risk,
    logOdds,
    base: { logOdds: odds.base, points: basePoints },
    contributions: shares.map((share, index) => ({
      ...share.finding,
      logOdds: share.logOdds,
      points: points[index]!,
    })),
  };
}

function shareOut(
  findings: readonly Finding[],
  odds: ContactOdds,
  model: Model,
): { finding: Finding; logOdds: number }[] {
  return findings
    .filter((finding) => finding.severity !== null)
    .map((finding) => ({ finding, logOdds: shareOf(finding, odds, model) }));
}

function shareOf({ id, severity }: Finding, odds: ContactOdds, model: Model): number {
  if (id === 'contact-gap') return odds.gap;
  if (id === 'contact-history') return odds.history;
  return weightOf(id, model) * (severity ?? 0);
}

/** Average slope of the probability between two log-odds. */
function meanSlope(from: number, to: number): number {
  const way = to - from;
  if (Math.abs(way) < 1e-6) return sigmoid(from) * (1 - sigmoid(from));
  return (sigmoid(to) - sigmoid(from)) / way;
}

function weightOf(id: WeightedSignalId, model: Model): number {
  return model.weights?.[id] ?? shippedWeights[id];
}
