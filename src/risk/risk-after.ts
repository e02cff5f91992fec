import type { Ledger } from '../requests/ledger-types.ts';
import { buildLedger } from '../requests/ledger.ts';
import type { Timeline } from '../timeline/build-timeline.ts';
import { extendTimeline } from '../timeline/extend-timeline.ts';
import type { Activity } from '../timeline/records.ts';
import { contactOdds } from './contact-odds.ts';
import { coverage } from './coverage.ts';
import {
  detectAll,
  judge,
  levelFrom,
  type JudgeContext,
  type Judgement,
  type Records,
} from './judge.ts';
import { sumLogOdds, toRisk } from './score-risk.ts';

/** `shown` is null where the record is too thin for a known risk. */
export type RiskAfter = { computed: number; shown: number | null };

/**
 * The risk had we done this as well, just now: what judging the records with these activities gives,
 * without putting all in order again and without points.
 */
export function riskAfter(
  deeds: readonly Activity[],
  judgement: Judgement,
  records: Records,
  context: JudgeContext,
): RiskAfter {
  // A request closed by hand is settled anew by the deed, so the ledger is another.
  if (records.closed.length > 0) {
    const activities = [...records.activities, ...deeds];
    const { score, risk } = judge({ ...records, activities }, context);
    return { computed: score.risk, shown: risk };
  }
  const timeline = extendTimeline(judgement.timeline, deeds);
  const ledger = ledgerAfter(timeline, judgement, context);
  const findings = detectAll(timeline, ledger, context);
  const odds = contactOdds(timeline, context.now, context.model);
  const known = coverage(timeline, context.settings);
  const computed = toRisk(sumLogOdds(findings, odds, context.model));
  const isKnown = levelFrom(findings, odds, known, context) !== 'unknown';
  return { computed, shown: isKnown ? computed : null };
}

/** Where nothing was asked there is nothing to settle. */
function ledgerAfter(timeline: Timeline, { ledger }: Judgement, { now }: JudgeContext): Ledger {
  return ledger.open.length === 0 ? ledger : buildLedger(timeline.activities, { now });
}
