import type { Finding, WeightedSignalId } from '../signals/signal.ts';
import { apportion } from './apportion.ts';
import type { ContactOdds } from './contact-odds.ts';
import type { Model } from './model.ts';
import { explicitSignals, shippedBaseLogOdds, weights as shippedWeights } from './weights.ts';

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
  const lift = findLift(findings, odds, model);
  let sum = odds.base;
  for (const finding of findings)
    if (finding.severity !== null) sum += liftedShareOf(finding, lift, odds, model);
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
  const lift = findLift(findings, odds, model);
  const shares = findings
    .filter(({ severity }) => severity !== null)
    .map((finding) => ({ finding, logOdds: liftedShareOf(finding, lift, odds, model) }))
    .sort((a, b) => b.logOdds - a.logOdds);
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

/** What one of the things said counts beyond its own share. */
type Lift = { finding: Finding | null; logOdds: number };

/**
 * What is said counts from the shipped typical customer, however loyal the customer or the book: a
 * word of cancelling from someone in touch every week must not be lost in the calm. At full severity
 * the loudest thing said fills the whole way up to there. Where weights were learned it also fills
 * what they leave out up to the level worth watching: nothing said is ever silenced by a past in
 * which such customers stayed. More silence fills the same way, so the risk still never falls with it.
 */
function findLift(findings: readonly Finding[], odds: ContactOdds, model: Model): Lift {
  const silence = odds.base + odds.history + odds.gap;
  const lift: Lift = { finding: null, logOdds: 0 };
  for (const finding of findings) {
    const { id, severity } = finding;
    if (!severity || !explicitSignals.has(id)) continue;
    const calm = severity * Math.max(0, shippedBaseLogOdds - silence);
    const heard = heardOdds(finding, silence, model) - silence;
    const more = Math.max(calm, heard - shareOf(finding, odds, model));
    if (more <= lift.logOdds) continue;
    lift.finding = finding;
    lift.logOdds = more;
  }
  return lift;
}

/** What the thing said comes to by itself with the weight it must be heard with, from no worse than the typical customer. */
function heardOdds({ id, severity }: Finding, silence: number, { heard }: Model): number {
  const weight = heard?.weights[id as WeightedSignalId];
  if (!heard || weight === undefined || !severity) return -Infinity;
  const from = Math.min(silence, shippedBaseLogOdds);
  const full = (1 - severity) * from + severity * (shippedBaseLogOdds + weight);
  return Math.min(heard.upTo, full);
}

function liftedShareOf(finding: Finding, lift: Lift, odds: ContactOdds, model: Model): number {
  const share = shareOf(finding, odds, model);
  return finding === lift.finding ? share + lift.logOdds : share;
}

function shareOf({ id, severity }: Finding, odds: ContactOdds, model: Model): number {
  if (id === 'contact-gap') return odds.gap;
  if (id === 'contact-history') return odds.history;
  return weightOf(id, model) * (severity ?? 0);
}

/** Do two findings of one signal count the same? What rhythm counts is in the odds and not in its severity. */
export function weighsSame(a: Finding, b: Finding): boolean {
  if (a.severity === b.severity) return true;
  return isRhythm(a) && a.severity !== null && b.severity !== null;
}

/** Can a touch change what this finding counts? It never raises a signal, so that silent ones stay silent. */
export function isTouchable(finding: Finding): boolean {
  return isRhythm(finding) ? finding.severity === null : (finding.severity ?? 0) > 0;
}

function isRhythm({ id }: Finding): boolean {
  return id === 'contact-gap' || id === 'contact-history';
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
