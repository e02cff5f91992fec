import { dayMs, minuteMs } from '../timeline/days.ts';
import { foresee, type Foresight, type Outlook } from './foresee.ts';
import { judge, levelFrom, type JudgeContext, type Judgement, type Records } from './judge.ts';
import type { Level } from './level.ts';
import { sumLogOdds, toRisk } from './score-risk.ts';

export type NextChange = { at: number; level: Level; risk: number };

/** The level shown at a moment for a level computed: overrides have their say. */
export type ShownLevel = (level: Level, at: number) => Level;

const horizonMs = 365 * dayMs;

/**
 * The first whole minute at which the level differs from today's if nothing happens, within a year;
 * `null` when there is none. While nothing happens no severity falls, so within a stretch in which
 * no known record becomes past the level only rises, and bisection finds its step exactly.
 * `moments` are further times at which the shown level may jump (ends of overrides).
 */
export function nextChange(
  records: Records,
  judgement: Judgement,
  context: JudgeContext,
  shown: ShownLevel = (level) => level,
  moments: readonly number[] = [],
): NextChange | null {
  const start = Math.ceil(context.now / minuteMs) * minuteMs;
  const end = start + horizonMs;
  const today = shown(judgement.level, context.now);
  const known = [...judgement.timeline.upcoming, ...moments]
    .map((at) => Math.ceil(at / minuteMs) * minuteMs)
    .filter((at) => at > start && at < end);
  const stops = [...new Set(known)].sort((a, b) => a - b);

  let current = judgement;
  let judgedAt = context.now;
  let from = start;
  for (const stop of [...stops, end]) {
    const last = stop === end ? end : stop - minuteMs;
    const levelAt = ({ at, findings, odds }: Outlook): Level =>
      shown(levelFrom(findings, odds, current.coverage, context), at);
    const isOther = (there: Outlook): boolean => levelAt(there) !== today;
    // Nothing is above high: until the next known moment it can only stay.
    const stays = current.level === 'high' && shown('high', from) === today;
    const foresight = foresee(current, { ...context, now: judgedAt });
    const change = stays ? null : firstOther(foresight, from, last, isOther);
    if (change)
      return {
        at: change.at,
        level: levelAt(change),
        risk: toRisk(sumLogOdds(change.findings, change.odds, context.model)),
      };
    from = stop;
    judgedAt = stop;
    if (stop !== end) current = judge(records, { ...context, now: stop });
  }
  return null;
}

/** First minute of from…last at which the level is another, given that levels only rise on the way. */
function firstOther(
  foresight: Foresight,
  from: number,
  last: number,
  isOther: (there: Outlook) => boolean,
): Outlook | null {
  const late = foresight.at(last);
  const first = foresight.between(foresight.now, late, from);
  if (isOther(first)) return first;
  if (!isOther(late)) return null;
  return foresight.first(first, late, minuteMs, isOther);
}
