import type { WeightedSignalId } from '../../signals/signal.ts';
import { explicitSignals, shippedBaseLogOdds } from '../weights.ts';
import type { Case } from './case.ts';
import type { Learned } from './learning.ts';

/** What each weight is pulled to, and between what it must stay; equal bounds hold it. */
export type WeightPrior = { weight: number; least: number; most: number };
export type Prior = Partial<Record<WeightedSignalId, WeightPrior>>;

/** The model of silence may be too sure or too timid, but not turn round. */
const slopeBounds = { least: 0.3, most: 1.5 };
/** All signals together may count for less than they are shipped with, or for somewhat more. */
const loudnessBounds = { least: 0, most: 1.5 };
/**
 * How well each is taken to be known beforehand, as standard deviations: the shift in log-odds, the
 * slope, how loud all signals are together, and each one against the others (as shares of its weight).
 */
const doubt = { shift: 1, slope: 0.3, loudness: 0.6, weight: 0.35 };
const mostRounds = 300;
const enough = 1e-6;

/**
 * Penalised logistic regression of who left on the log-odds of silence and the severities of the
 * signals, added up as `scoreRisk` does. Shift and slope are pulled to 0 and 1, each weight to a
 * common share of its prior and that share to 1: few losses teach how loud the signals are together,
 * many also which of them speak for a loss. A signal without a case keeps its prior. Cyclic
 * coordinate descent within bounds (Genkin, Lewis and Madigan, _Technometrics_ 49(3), 2007).
 */
export function fitWeights(cases: readonly Case[], prior: Prior): Learned {
  const book = startBook(cases, prior);
  let loudness = 1;
  for (let round = 0; round < mostRounds; round += 1) {
    let moved = book.moveShift();
    moved = Math.max(moved, book.moveSlope());
    for (const id of book.open) moved = Math.max(moved, book.moveWeight(id, loudness));
    const louder = loudnessOf(book.open, book.learned.weights, prior);
    moved = Math.max(moved, Math.abs(louder - loudness));
    loudness = louder;
    if (moved < enough) break;
  }
  return book.learned;
}

/** The sums of all cases, kept up to date while one number after another moves. */
function startBook(cases: readonly Case[], prior: Prior) {
  const ids = (Object.keys(prior) as WeightedSignalId[]).sort();
  const rows = [...cases.keys()];
  const rowsOf = new Map(
    ids.map((id) => [id, rows.filter((row) => severityOf(cases[row]!, id) > 0)]),
  );
  const open = ids.filter((id) => isOpen(prior[id]!) && rowsOf.get(id)!.length > 0);
  const learned = {
    slope: 1,
    shift: 0,
    weights: Object.fromEntries(ids.map((id) => [id, prior[id]!.weight])),
  };
  const spoken = cases.map(({ parts }) => loudestSaid(parts.severities));
  const silence = Float64Array.from(cases, ({ parts }) => parts.silence);
  const signals = Float64Array.from(cases, (one) =>
    ids.reduce((sum, id) => sum + prior[id]!.weight * severityOf(one, id), 0),
  );

  /** Newton's step on one number that moves the log-odds of `some` rows by `reach` each. */
  const step = (
    some: readonly number[],
    reach: (row: number) => number,
    off: number,
    deviation: number,
  ): number => {
    let slope = off / deviation ** 2;
    let curve = 1 / deviation ** 2;
    for (const row of some) {
      // The lift: what is said counts from where a typical customer stands.
      const calm = spoken[row]! * Math.max(0, shippedBaseLogOdds - silence[row]!);
      const p = 1 / (1 + Math.exp(-(silence[row]! + calm + signals[row]!)));
      const by = reach(row);
      slope += (p - Number(cases[row]!.left)) * by;
      curve += p * (1 - p) * by ** 2;
    }
    return -slope / curve;
  };
  /** How much of a change of the silence reaches the risk: the lift fills up the rest. */
  const passing = (row: number): number =>
    silence[row]! < shippedBaseLogOdds ? 1 - spoken[row]! : 1;
  const passingSlope = (row: number): number => passing(row) * cases[row]!.parts.silence;
  const settle = (): void => {
    for (const row of rows)
      silence[row] = learned.slope * cases[row]!.parts.silence + learned.shift;
  };

  return {
    open,
    learned,
    moveShift(): number {
      const by = step(rows, passing, learned.shift, doubt.shift);
      learned.shift += by;
      settle();
      return Math.abs(by);
    },
    moveSlope(): number {
      const before = learned.slope;
      const to = before + step(rows, passingSlope, before - 1, doubt.slope);
      learned.slope = within(to, slopeBounds);
      settle();
      return Math.abs(learned.slope - before);
    },
    moveWeight(id: WeightedSignalId, loudness: number): number {
      const { weight, least, most } = prior[id]!;
      const before = learned.weights[id]!;
      const severity = (row: number): number => severityOf(cases[row]!, id);
      const some = rowsOf.get(id)!;
      const by = step(some, severity, before - loudness * weight, doubt.weight * weight);
      const after = within(before + by, { least, most });
      learned.weights[id] = after;
      for (const row of some) signals[row]! += (after - before) * severity(row);
      return Math.abs(after - before);
    },
  };
}

/** The common share that goes best with the present weights: between what they say and 1. */
function loudnessOf(
  ids: readonly WeightedSignalId[],
  weights: Learned['weights'],
  prior: Prior,
): number {
  let sum = 1 / doubt.loudness ** 2;
  let certainty = sum;
  for (const id of ids) {
    sum += weights[id]! / prior[id]!.weight / doubt.weight ** 2;
    certainty += 1 / doubt.weight ** 2;
  }
  return within(sum / certainty, loudnessBounds);
}

/** A weight of nothing has no share of itself to be pulled to. */
function isOpen({ weight, least, most }: WeightPrior): boolean {
  return weight > 0 && most > least;
}

function severityOf({ parts }: Case, id: WeightedSignalId): number {
  return parts.severities[id] ?? 0;
}

function loudestSaid(severities: Case['parts']['severities']): number {
  let most = 0;
  for (const id of Object.keys(severities) as WeightedSignalId[])
    if (explicitSignals.has(id)) most = Math.max(most, severities[id]!);
  return most;
}

function within(value: number, { least, most }: { least: number; most: number }): number {
  return Math.min(most, Math.max(least, value));
}
