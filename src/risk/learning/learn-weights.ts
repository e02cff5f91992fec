import type { WeightedSignalId } from '../../signals/signal.ts';
import { explicitSignals } from '../weights.ts';
import type { Case } from './case.ts';
import { caseOdds } from './case-odds.ts';
import { fitRecency } from './fit-recency.ts';
import { fitWeights, type Prior } from './fit-weights.ts';
import { heardWith } from './heard-with.ts';
import type { Learned, Learning, LearningReason, WayFigures } from './learning.ts';
import { tryWeights, type Trial } from './try-weights.ts';

/** Fewer losses teach nothing that chance would not teach. */
const fewestLeft = { training: 30, latest: 10 };
/** Share of bootstrap samples in which the log loss must be lower, so that noise switches nothing. */
const sureEnough = 0.95;
/** Ranking may be worse by so much: the area under the curve is not known better than that. */
const ranksAlike = 0.02;
/** What a past can take from the weight of something said, and add to that of any signal. */
const shares = { leastSaid: 0.1, most: 1.5 };

export type PastCases = {
  /** Oldest first; the last window is the latest that has closed. Windows must not overlap. */
  windows: readonly { from: number; cases: readonly Case[] }[];
  /** The weights that stand where nothing is learned. */
  shipped: Partial<Record<WeightedSignalId, number>>;
  /** Those an admin chose; they stay as they are. */
  chosen: Partial<Record<WeightedSignalId, number>>;
  /** Learned before and in use until now; null: the shipped ones. */
  inUse: Learned | null;
};

/**
 * Learns weights from a portal's closed windows, and decides whether they may be used: fitted on all
 * windows but the latest they must tell that one better than the shipped weights and than silence
 * alone. Those in use before must not have come to tell it worse than the shipped ones either. Only
 * then the fit is made again with the latest window in it.
 */
export function learnWeights({ windows, shipped, chosen, inUse }: PastCases): Learning {
  const latest = windows.at(-1);
  const training = windows.slice(0, -1).flatMap(({ cases }) => cases);
  const none = {
    source: 'shipped',
    trainedOn: { customers: training.length, left: countLeft(training) },
    latest: latest
      ? { from: latest.from, customers: latest.cases.length, left: countLeft(latest.cases) }
      : null,
    trial: null,
    learned: null,
  } as const;
  if (!latest || none.trainedOn.left < fewestLeft.training || none.latest!.left < fewestLeft.latest)
    return { ...none, reason: 'too-few-losses' };

  const prior = priorOf(shipped, chosen);
  const before: Learned = { slope: 1, shift: 0, weights: { ...shipped, ...chosen } };
  const onTrial = fitWeights(training, prior);
  const heard = heardWith({ ...shipped, ...chosen });
  const trial = tryWeights(latest.cases, [
    (one) => caseOdds(one, onTrial, heard),
    (one) => caseOdds(one, before),
    (one) => caseOdds(one, onTrial),
    fitRecency(training),
    inUse === null
      ? (one) => caseOdds(one, before)
      : (one) =>
          caseOdds(
            one,
            { ...inUse, weights: { ...before.weights, ...inUse.weights, ...chosen } },
            heard,
          ),
  ]);
  const [shown, old, fitted, recency, present] = trial.ways as Five;
  const tried = { ...none, trial: { shipped: old, shown, fitted, recency } };
  const reason = judgeTrial(tried.trial, trial.firstAhead);
  if (reason !== 'better') return { ...tried, reason };
  if (inUse && isWorse(present, old, trial)) return { ...tried, reason: 'drifted' };
  const learned = tidied(fitWeights([...training, ...latest.cases], prior), chosen);
  return { ...tried, source: 'fitted', reason, learned };
}

type Five = [WayFigures, WayFigures, WayFigures, WayFigures, WayFigures];

/**
 * As shown it must beat the shipped weights, what is kept audible included. Against silence alone it
 * is held by itself: what is said stays audible as an order of urgency, which the past has no say in.
 */
function judgeTrial(
  { shipped, shown, fitted, recency }: NonNullable<Learning['trial']>,
  ahead: number,
): LearningReason {
  if (ahead < sureEnough || shown.brier >= shipped.brier) return 'no-better-than-shipped';
  if (fitted.logLoss >= recency.logLoss || fitted.brier >= recency.brier)
    return 'no-better-than-recency';
  const isRankedWorse =
    shown.areaUnderCurve < shipped.areaUnderCurve - ranksAlike ||
    fitted.areaUnderCurve < recency.areaUnderCurve - ranksAlike;
  return isRankedWorse ? 'ranks-worse' : 'better';
}

/** Farther from what came about than the shipped weights: for each customer, or on the whole. */
function isWorse(present: WayFigures, shipped: WayFigures, { left, customers }: Trial): boolean {
  const off = ({ said }: WayFigures): number => Math.abs(said - left / customers);
  return present.logLoss > shipped.logLoss || off(present) > off(shipped);
}

function priorOf(shipped: PastCases['shipped'], chosen: PastCases['chosen']): Prior {
  const prior: Prior = {};
  for (const id of Object.keys(shipped) as WeightedSignalId[]) {
    const weight = shipped[id]!;
    const own = chosen[id];
    prior[id] =
      own === undefined
        ? {
            weight,
            least: explicitSignals.has(id) ? shares.leastSaid * weight : 0,
            most: shares.most * weight,
          }
        : { weight: own, least: own, most: own };
  }
  return prior;
}

function countLeft(cases: readonly Case[]): number {
  return cases.filter(({ left }) => left).length;
}

/** Without the weights an admin chose, and without digits that nobody can know. */
function tidied({ slope, shift, weights }: Learned, chosen: PastCases['chosen']): Learned {
  const own = Object.entries(weights).filter(([id]) => !(id in chosen));
  return {
    slope: round(slope),
    shift: round(shift),
    weights: Object.fromEntries(own.map(([id, value]) => [id, round(value)])),
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
