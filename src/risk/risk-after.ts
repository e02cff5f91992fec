import type { Ledger } from '../requests/ledger-types.ts';
import { buildLedger } from '../requests/ledger.ts';
import type { Timeline } from '../timeline/build-timeline.ts';
import { classifyActivity } from '../timeline/classify-activity.ts';
import { extendTimeline } from '../timeline/extend-timeline.ts';
import type { Activity } from '../timeline/records.ts';
import { contactOdds } from './contact-odds.ts';
import { coverage } from './coverage.ts';
import { detectOne, levelFrom, type JudgeContext, type Judgement, type Records } from './judge.ts';
import { isTouchable, sumLogOdds, toRisk } from './score-risk.ts';

/** `shown` is null where the record is too thin for a known risk. */
export type RiskAfter = { computed: number; shown: number | null };

/**
 * The risk had we done this as well, just now: what judging the records with these activities gives,
 * without putting all in order again and without points. Rests on the law of signals that no touch
 * raises one: what is silent stays silent and is not asked again.
 */
export function riskAfter(
  deeds: readonly Activity[],
  judgement: Judgement,
  records: Pick<Records, 'closed'>,
  context: JudgeContext,
): RiskAfter {
  const timeline = extendTimeline(judgement.timeline, deeds);
  const ledger = ledgerAfter(timeline, judgement.ledger, records, context);
  const areTouches = deeds.every((deed) => classifyActivity(deed) === 'touch');
  const findings = judgement.findings.map((finding, index) =>
    areTouches && !isTouchable(finding) ? finding : detectOne(index, timeline, ledger, context),
  );
  const odds = contactOdds(timeline, context.now, context.model);
  const known = coverage(timeline, context.settings);
  const computed = toRisk(sumLogOdds(findings, odds, context.model));
  const isKnown = levelFrom(findings, odds, known, context) !== 'unknown';
  return { computed, shown: isKnown ? computed : null };
}

/** Where nothing is open there is nothing to settle. */
function ledgerAfter(
  timeline: Timeline,
  ledger: Ledger,
  { closed }: Pick<Records, 'closed'>,
  { now }: JudgeContext,
): Ledger {
  return ledger.open.length === 0 ? ledger : buildLedger(timeline.activities, { now, closed });
}
