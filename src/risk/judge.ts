import { buildLedger } from '../requests/ledger.ts';
import type { ClosedRequest, Ledger } from '../requests/ledger-types.ts';
import { signals } from '../signals/index.ts';
import type { Finding } from '../signals/signal.ts';
import { buildTimeline, type Timeline } from '../timeline/build-timeline.ts';
import type { Activity, Customer } from '../timeline/records.ts';
import type { Settings } from '../timeline/settings.ts';
import { contactOdds, type ContactOdds } from './contact-odds.ts';
import { coverage, type Coverage } from './coverage.ts';
import { levelOf, type Level } from './level.ts';
import type { Model } from './model.ts';
import { explicitSignals } from './weights.ts';
import { scoreRisk, sigmoid, sumLogOdds, toRisk, type Score } from './score-risk.ts';

/** What is known about a customer, as far as the risk goes. */
export type Records = {
  customer: Customer;
  contacts: readonly Customer[];
  activities: readonly Activity[];
  /** Requests that a person has closed. */
  closed: ClosedRequest[];
};

export type JudgeContext = { now: number; settings: Settings; model: Model };

export type Judgement = {
  timeline: Timeline;
  ledger: Ledger;
  findings: Finding[];
  coverage: Coverage;
  odds: ContactOdds;
  score: Score;
  /** Null when unknown. */
  risk: number | null;
  range: [number, number] | null;
  level: Level;
};

/** Below this many contact days the risk is given as a range. */
const pointFromContactDays = 6;
/** Half-width of the range in log-odds for one contact day; it shrinks with the root of their number. */
const rangeLogOdds = 1.5;

/** Records to risk and level at one moment. */
export function judge(records: Records, context: JudgeContext): Judgement {
  const { customer, contacts, activities, closed } = records;
  const { now, settings, model } = context;
  const timeline = buildTimeline(customer, contacts, activities, now);
  const ledger = buildLedger(timeline.activities, { now, closed });
  const findings = detectAll(timeline, ledger, context);
  const known = coverage(timeline, settings);
  const odds = contactOdds(timeline, now, model);
  const score = scoreRisk(findings, odds, model);
  const level = levelFrom(findings, odds, known, context);
  return {
    timeline,
    ledger,
    findings,
    coverage: known,
    odds,
    score,
    risk: level === 'unknown' ? null : score.risk,
    range: level === 'unknown' ? null : rangeAround(score.logOdds, known.contactDays),
    level,
  };
}

/** All signals at `context.now`, which may lie after the timeline's own moment. */
export function detectAll(timeline: Timeline, ledger: Ledger, context: JudgeContext): Finding[] {
  return signals.map((_, index) => detectOne(index, timeline, ledger, context));
}

/** One of the signals, by its place among them. */
export function detectOne(
  index: number,
  timeline: Timeline,
  ledger: Ledger,
  { now, settings, model }: JudgeContext,
): Finding {
  return signals[index]!.detect(timeline, { now, settings, book: model.book, ledger });
}

/**
 * The level of these findings. A thin record is known only where something explicit by itself makes
 * it worth watching, had the customer been a typical one: a lead who asked and got no answer must be
 * seen, and a thin record is never "steady".
 */
export function levelFrom(
  findings: readonly Finding[],
  odds: ContactOdds,
  { thin }: Coverage,
  { settings, model }: JudgeContext,
): Level {
  const at = (some: readonly Finding[], from: ContactOdds): Level =>
    levelOf(toRisk(sumLogOdds(some, from, model)), settings.levels);
  const level = at(findings, odds);
  if (!thin) return level;
  const said = findings.filter(({ id }) => explicitSignals.has(id));
  return at(said, odds) !== 'steady' && level !== 'steady' ? level : 'unknown';
}

/** A stated rule and not an estimate: few contacts leave much open. */
function rangeAround(logOdds: number, contactDays: number): [number, number] | null {
  if (contactDays >= pointFromContactDays) return null;
  const halfWidth = rangeLogOdds / Math.sqrt(Math.max(1, contactDays));
  return [
    Math.round(100 * sigmoid(logOdds - halfWidth)),
    Math.round(100 * sigmoid(logOdds + halfWidth)),
  ];
}
