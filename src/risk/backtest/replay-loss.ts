import type { Evidence, SignalId } from '../../signals/signal.ts';
import { dayMs } from '../../timeline/days.ts';
import type { Phrase } from '../../timeline/phrase.ts';
import { judge, type Judgement, type Records } from '../judge.ts';
import type { Level } from '../level.ts';
import type { Model } from '../model.ts';
import type { Settings } from '../../timeline/settings.ts';
import { knownAt } from './known-at.ts';

/** What was there to be seen before a customer was lost. */
export type LossReplay = {
  /** Week by week up to the loss, from what was known in each. */
  points: { at: number; risk: number | null; level: Level }[];
  /** Two-way contacts within the same time. */
  touches: number[];
  /** The signal that spoke earliest and never fell silent again; null when none did. */
  firstMissed: MissedSignal | null;
};

export type MissedSignal = {
  id: SignalId;
  /** The week in which it first spoke. */
  at: number;
  reason: Phrase;
  evidence: Evidence | null;
};

export type ReplayContext = {
  settings: Settings;
  /** The model as fitted by a moment, never later. */
  modelAt: (at: number) => Model;
  lastSignAt: number;
  lostAt: number;
};

const weekMs = 7 * dayMs;
const weeksBefore = 16;
/** What adds less to the log-odds would not be noticed by anybody. */
const noticeable = 0.4;

/**
 * Replays the months before a loss, week by week, and finds the first signal that was missed.
 * `recordsAt` gives the customer's records with what a person had closed by that moment.
 */
export function replayLoss(recordsAt: (at: number) => Records, context: ReplayContext): LossReplay {
  const { settings, modelAt, lastSignAt, lostAt } = context;
  const weeks = weeksBefore + Math.round((lostAt - lastSignAt) / weekMs);
  const judged = Array.from({ length: weeks + 1 }, (_, week) => {
    const now = lostAt - (weeks - week) * weekMs;
    return {
      at: now,
      ...judge(knownAt(recordsAt(now), now), { now, settings, model: modelAt(now) }),
    };
  });
  const start = judged[0]!.at;
  return {
    points: judged.map(({ at, risk, level }) => ({ at, risk, level })),
    touches: judged
      .at(-1)!
      .timeline.touches.map(({ at }) => at)
      .filter((at) => at >= start),
    firstMissed: findFirstMissed(judged),
  };
}

/** Backwards from the loss: how long each signal had been speaking without a pause. */
function findFirstMissed(judged: readonly (Judgement & { at: number })[]): MissedSignal | null {
  let first: (MissedSignal & { weight: number; week: number }) | null = null;
  for (const { id } of judged.at(-1)!.score.contributions) {
    let begin: (MissedSignal & { weight: number; week: number }) | null = null;
    for (let week = judged.length - 1; week >= 0; week -= 1) {
      const { at, score } = judged[week]!;
      const spoke = score.contributions.find((one) => one.id === id);
      if (!spoke || spoke.logOdds < noticeable) break;
      const { reason, evidence, logOdds } = spoke;
      begin = { id, at, reason, evidence: evidence[0] ?? null, weight: logOdds, week };
    }
    if (!begin) continue;
    const earlier = !first || begin.week < first.week;
    if (earlier || (begin.week === first!.week && begin.weight > first!.weight)) first = begin;
  }
  if (!first) return null;
  const { id, at, reason, evidence } = first;
  return { id, at, reason, evidence };
}
