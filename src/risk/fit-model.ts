import type { Model } from './model.ts';
import { priorModel } from './prior-model.ts';
import { shippedBaseLogOdds } from './weights.ts';
import { buildTimeline, type Timeline } from '../timeline/build-timeline.ts';
import { daysBetween } from '../timeline/days.ts';
import type { Activity, Customer } from '../timeline/records.ts';
import type { BookRhythm } from '../signals/book.ts';
import { madToDeviation, medianOf, sumUpGaps, type GapSummary } from '../signals/sum-up-gaps.ts';

/** One customer's rhythm in a few numbers, small enough to keep for every customer of a portal. */
export type FitSummary = {
  touch: GapSummary;
  purchase: GapSummary;
  /** The last touch or purchase; null without any. */
  lastAt: number | null;
};

export type FitInput = {
  customer: Customer;
  contacts: readonly Customer[];
  activities: readonly Activity[];
};

/** Sums up one customer's gaps as known at `now`. */
export function summarize(input: FitInput, now: number): FitSummary {
  const timeline = buildTimeline(input.customer, input.contacts, input.activities, now);
  return {
    touch: sumUpGaps(timeline.touchDays),
    purchase: sumUpGaps(timeline.purchaseDays),
    lastAt: lastSign(timeline),
  };
}

function lastSign({ touches, purchases }: Timeline): number | null {
  const last = Math.max(touches.at(-1)?.at ?? -Infinity, purchases.at(-1)?.at ?? -Infinity);
  return Number.isFinite(last) ? last : null;
}

/** Customers with gaps below which a book says nothing of its own. */
const fewestCustomers = 20;
/** A customer's own spread is only seen in this many gaps. */
const gapsForSpread = 4;
/** Silent for this many of the book's usual gaps: gone quiet. */
const gapsOfQuiet = 6;

/**
 * The book's rhythm from its customers' summaries. Median: of the customers' own medians, so that
 * a few busy ones don't set it. Spread: median of their spreads. How many gaps the book counts for
 * when a customer's rhythm is shrunk to it: variance within customers over variance between them
 * (empirical Bayes), kept within 1 and 10. Fewer than 20 customers with gaps: the shipped prior.
 */
export function fitModel(summaries: Iterable<FitSummary>, now: number): Model {
  const touch: GapSummary[] = [];
  const purchase: GapSummary[] = [];
  const quiet: number[] = [];
  let customers = 0;
  for (const summary of summaries) {
    customers += 1;
    if (summary.touch.gaps > 0) touch.push(summary.touch);
    if (summary.purchase.gaps > 0) purchase.push(summary.purchase);
    if (summary.lastAt !== null) quiet.push(daysBetween(summary.lastAt, now));
  }
  const { book: prior } = priorModel;
  const touchGapDays = fitRhythm(touch, prior.touchGapDays);
  const purchaseGapDays = fitRhythm(purchase, prior.purchaseGapDays);
  const quietShare = quiet.length === 0 ? 0 : share(quiet, gapsOfQuiet * touchGapDays.median);
  const own = touch.length >= fewestCustomers || purchase.length >= fewestCustomers;
  return {
    version: own ? `book-1@${new Date(now).toISOString().slice(0, 10)}` : priorModel.version,
    book: {
      customers,
      touchGapDays,
      purchaseGapDays,
      quietShare,
    },
    ...(own && { baseLogOdds: baseFrom(quietShare) }),
  };
}

function fitRhythm(summaries: readonly GapSummary[], prior: BookRhythm): BookRhythm {
  if (summaries.length < fewestCustomers) return prior;
  const centers = summaries.map((summary) => summary.center);
  const center = medianOf(centers);
  const spreads = summaries.filter(({ gaps }) => gaps >= gapsForSpread).map(({ spread }) => spread);
  const spread =
    spreads.length < fewestCustomers ? prior.spread : Math.max(0.25, medianOf(spreads));
  const between =
    (madToDeviation * medianOf(centers.map((value) => Math.abs(value - center)))) ** 2;
  const priorGaps = between === 0 ? 10 : Math.min(10, Math.max(1, spread ** 2 / between));
  return { median: round(Math.exp(center)), spread: round(spread), priorGaps: round(priorGaps) };
}

/**
 * Where the sum starts: the shipped base, moved half-way (in log-odds, by at most 0.5) towards how
 * much more or less of this book than of a usual one, a fifth, has gone quiet.
 */
function baseFrom(quietShare: number): number {
  const within = Math.min(0.95, Math.max(0.01, quietShare));
  const shift = 0.5 * (logit(within) - logit(0.2));
  return round(shippedBaseLogOdds + Math.min(0.5, Math.max(-0.5, shift)));
}

function logit(probability: number): number {
  return Math.log(probability / (1 - probability));
}

function share(values: readonly number[], above: number): number {
  return values.filter((value) => value > above).length / values.length;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
