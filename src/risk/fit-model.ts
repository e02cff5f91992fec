import { oddsOn } from './contact-odds.ts';
import { evenSample, type EvenSample } from './even-sample.ts';
import { findQuietWeeks } from './find-quiet-weeks.ts';
import type { Model } from './model.ts';
import { priorModel } from './prior-model.ts';
import { weights } from './weights.ts';
import { fitSilence, type BookEntry } from './silence/fit-silence.ts';
import { answerHours } from './answer-hours.ts';
import { tallyApproaches, usualResponse, type Approaches } from './response.ts';
import { usualAnswer } from './usual-answer.ts';
import { buildTimeline, type Timeline } from '../timeline/build-timeline.ts';
import type { WorkingHours } from '../timeline/business-calendar.ts';
import { dayMs, daysBetween } from '../timeline/days.ts';
import type { Activity, Customer } from '../timeline/records.ts';
import type { BookRhythm, QuietWeek } from '../signals/book.ts';
import { bookDays } from '../signals/book-time.ts';
import { madToDeviation, medianOf, sumUpGaps, type GapSummary } from '../signals/sum-up-gaps.ts';

/** One customer's rhythm in a few numbers, small enough to keep for every customer of a portal. */
export type FitSummary = {
  touch: GapSummary;
  purchase: GapSummary;
  /** The last touch or purchase; null without any. */
  lastAt: number | null;
  /** Days since 1970-01-01 with a touch or purchase, ascending. */
  days: number[];
  ownerId: string | null;
  /** How often we turned to the customer, and were answered; absent in summaries that tell nothing of it. */
  approaches?: Approaches;
  /** Business hours that the latest requests waited for their answer; absent where the hours aren't known. */
  answerHours?: number[];
};

export type FitInput = {
  customer: Customer;
  contacts: readonly Customer[];
  activities: readonly Activity[];
};

/** Sums up one customer's gaps as known at `now`, with the portal's hours also how soon we answered. */
export function summarize(input: FitInput, now: number, hours?: WorkingHours): FitSummary {
  const timeline = buildTimeline(input.customer, input.contacts, input.activities, now);
  return {
    touch: sumUpGaps(timeline.touchDays),
    purchase: sumUpGaps(timeline.purchaseDays),
    lastAt: lastSign(timeline),
    days: signDays(timeline),
    ownerId: input.customer.ownerId,
    approaches: tallyApproaches(timeline, now),
    ...(hours && { answerHours: answerHours(timeline, now, hours) }),
  };
}

function lastSign({ touches, purchases }: Timeline): number | null {
  const last = Math.max(touches.at(-1)?.at ?? -Infinity, purchases.at(-1)?.at ?? -Infinity);
  return Number.isFinite(last) ? last : null;
}

function signDays({ touches, purchases }: Timeline): number[] {
  const days = new Set([...touches, ...purchases].map(({ at }) => Math.floor(at / dayMs)));
  return [...days].sort((a, b) => a - b);
}

/** More customers would tell the same and take longer. */
export const mostCustomers = 20_000;
/** Customers with gaps below which a book says nothing of its own. */
const fewestCustomers = 20;
/** A customer's own spread is only seen in this many gaps. */
const gapsForSpread = 4;
/** Silent for this many of the book's usual gaps: gone quiet. */
const gapsOfQuiet = 6;
/** Whoever was in touch on fewer days is not typical of anything yet. */
const typicalDays = 3;

/**
 * The book's rhythm from its customers' summaries. Median: of the customers' own medians, so that
 * a few busy ones don't set it. Spread: median of their spreads. How many gaps the book counts for
 * when a customer's rhythm is shrunk to it: variance within customers over variance between them
 * (empirical Bayes), kept within 1 and 10. Fewer than 20 customers with gaps: the shipped prior.
 *
 * The model of silence over `horizonDays` is fitted on the book's own clock (see `bookDays`), the
 * base to the median customer on the day of the last contact. Of large books an even sample of
 * 20,000 is taken; memory is bounded when `summaries` comes one by one.
 */
export function fitModel(
  summaries: Iterable<FitSummary>,
  now: number,
  horizonDays: number = priorModel.silence.horizonDays,
): Model {
  const sample = evenSample<FitSummary>(mostCustomers);
  for (const summary of summaries) sample.add(summary);
  return fitSample(sample, now, horizonDays);
}

/** As `fitModel`, from a sample gathered by the caller. */
export function fitSample(sample: EvenSample<FitSummary>, now: number, horizonDays: number): Model {
  const { book: prior } = priorModel;
  const all = sample.items();
  const touch = all.map((summary) => summary.touch).filter(({ gaps }) => gaps > 0);
  const purchase = all.map((summary) => summary.purchase).filter(({ gaps }) => gaps > 0);
  const touchGapDays = fitRhythm(touch, prior.touchGapDays);
  const book = {
    customers: sample.seen(),
    touchGapDays,
    purchaseGapDays: fitRhythm(purchase, prior.purchaseGapDays),
    quietShare: shareQuiet(all, touchGapDays.median, now),
    ...usualAnswer(all),
    ...usualResponse(all.flatMap(({ approaches }) => approaches ?? [])),
  };
  const own = touch.length >= fewestCustomers || purchase.length >= fewestCustomers;
  if (!own) return { ...priorModel, book, silence: { ...priorModel.silence, horizonDays } };
  const today = Math.floor(now / dayMs);
  const quietWeeks = findQuietWeeks(
    all.map(({ days }) => days),
    today,
  );
  return {
    version: `book-2@${new Date(now).toISOString().slice(0, 10)}`,
    book: { ...book, quietWeeks },
    ...fitContact(all, { quietWeeks, now, horizonDays }),
    weights: { 'purchases-falling': round(weights['purchases-falling'] * shareTalking(all)) },
  };
}

/** Of those who buy, how many also talk with us; for the others silence itself counts purchases. */
function shareTalking(summaries: readonly FitSummary[]): number {
  const buyers = summaries.filter((summary) => summary.purchase.gaps > 0);
  const talking = buyers.filter((summary) => summary.touch.gaps > 0);
  return buyers.length === 0 ? 1 : talking.length / buyers.length;
}

function shareQuiet(summaries: readonly FitSummary[], usualDays: number, now: number): number {
  const quiet = summaries.flatMap(({ lastAt }) =>
    lastAt === null ? [] : [daysBetween(lastAt, now)],
  );
  return quiet.length === 0 ? 0 : share(quiet, gapsOfQuiet * usualDays);
}

type ContactFit = { quietWeeks: QuietWeek[]; now: number; horizonDays: number };

function fitContact(
  summaries: readonly FitSummary[],
  { quietWeeks, now, horizonDays }: ContactFit,
): Required<Pick<Model, 'silence' | 'baseLogOdds'>> {
  const entries = summaries
    .filter(({ days }) => days.length > 0)
    .map(({ days, ownerId }): BookEntry => ({
      days: onBookClock(days, quietWeeks),
      owner: ownerId,
    }));
  const today = Math.floor(bookDays(now, { quietWeeks }));
  const silence = { ...fitSilence(entries, today, horizonDays), horizonDays };
  const inTouch = entries
    .filter(({ days }) => days.length >= typicalDays)
    .map(({ days }) => oddsOn(days, days.at(-1)!, silence));
  const typical = inTouch.length < fewestCustomers ? priorModel.baseLogOdds : medianOf(inTouch);
  return { silence, baseLogOdds: round(typical) };
}

/** Days of the calendar to days of the book's clock, each once. */
function onBookClock(days: readonly number[], quietWeeks: QuietWeek[]): readonly number[] {
  if (quietWeeks.length === 0) return days;
  return [...new Set(days.map((day) => Math.floor(bookDays(day * dayMs, { quietWeeks }))))];
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

function share(values: readonly number[], above: number): number {
  return values.filter((value) => value > above).length / values.length;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
