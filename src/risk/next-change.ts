import { dayMs, minuteMs } from '../timeline/days.ts';
import { contactOdds } from './contact-odds.ts';
import {
  detectAll,
  judge,
  levelFrom,
  type JudgeContext,
  type Judgement,
  type Records,
} from './judge.ts';
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
  const stops = [...judgement.timeline.upcoming, ...moments]
    .map((at) => Math.ceil(at / minuteMs) * minuteMs)
    .filter((at) => at > start && at < end)
    .sort((a, b) => a - b);

  let current = judgement;
  let from = start;
  for (const stop of [...stops, end]) {
    const at = (time: number): NextChange => {
      const then = { ...context, now: time };
      const findings = detectAll(current.timeline, current.ledger, then);
      const odds = contactOdds(current.timeline, time, then.model);
      const logOdds = sumLogOdds(findings, odds, then.model);
      const level = shown(levelFrom(findings, odds, current.coverage, then), time);
      return { at: time, level, risk: toRisk(logOdds) };
    };
    const last = stop === end ? end : stop - minuteMs;
    const change = firstStep(from, last, today, at);
    if (change) return change;
    from = stop;
    if (stop !== end) current = judge(records, { ...context, now: stop });
  }
  return null;
}

/** First minute of from…last whose level is not `today`, given that levels only rise on the way. */
function firstStep(
  from: number,
  last: number,
  today: Level,
  at: (time: number) => NextChange,
): NextChange | null {
  const first = at(from);
  if (first.level !== today) return first;
  let late = at(last);
  if (late.level === today) return null;
  let [low, high] = [from, last];
  while (high - low > minuteMs) {
    const middle = low + Math.floor((high - low) / minuteMs / 2) * minuteMs;
    const there = at(middle);
    if (there.level === today) low = middle;
    else [high, late] = [middle, there];
  }
  return late;
}
