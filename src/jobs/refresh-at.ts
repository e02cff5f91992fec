import { foresee, type Outlook } from '../risk/foresee.ts';
import type { JudgeContext, Judgement } from '../risk/judge.ts';
import { sumLogOdds, toRisk } from '../risk/score-risk.ts';

const hourMs = 3_600_000;
/** A number in a list may be off by less than this many points: the level beside it never is. */
const points = 5;
/** No number is older than this, whatever was foreseen. */
const atMostMs = 21 * 24 * hourMs;

/**
 * When the risk should be worked out anew if nothing happens: in the hour in which it comes to be 5 points
 * off, and after three weeks in any case. While nothing happens the risk only rises, so bisection
 * finds the hour; where a known date (a meeting, a renewal) comes to pass first, that is when. The level has its own
 * exact due time, `nextChange`.
 */
export function refreshAt(judgement: Judgement, context: JudgeContext): number {
  const { now, model } = context;
  const { risk } = judgement;
  if (risk === null) return now + atMostMs;
  const nextKnown = judgement.timeline.upcoming
    .filter((at) => at > now)
    .reduce((first, at) => Math.min(first, at), now + atMostMs);
  const lastHour = now + Math.floor((nextKnown - now) / hourMs) * hourMs;
  if (lastHour === now) return nextKnown;
  const isOff = ({ findings, odds }: Outlook): boolean =>
    Math.abs(toRisk(sumLogOdds(findings, odds, model)) - risk) >= points;
  const foresight = foresee(judgement, context);
  const late = foresight.at(lastHour);
  if (!isOff(late)) return nextKnown;
  const off = foresight.first(foresight.now, late, hourMs, isOff);
  // The start of that hour, so that no night passes in it; but never at once again.
  return Math.max(off.at - hourMs, now + hourMs);
}
