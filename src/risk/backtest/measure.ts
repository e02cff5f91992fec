import { daysBetween } from '../../timeline/days.ts';
import type { LostDefinition } from '../../timeline/settings.ts';
import { areaUnderCurve } from './area-under-curve.ts';
import {
  fewestLosses,
  ways,
  type Backtest,
  type EqualWork,
  type Figure,
  type ListedCustomer,
  type LossResult,
  type MonthResult,
  type Way,
  type WayResult,
} from './backtest.ts';
import { calibrate } from './calibrate.ts';
import { findLosses, firstFlag, type Loss } from './find-losses.ts';
import { byRecency, byRisk, flagAsMany, flagTop, flagUncontacted } from './flag-top.ts';
import { measureFlags, type FlagMeasure } from './measure-flags.ts';
import type { Level } from '../level.ts';
import type { Observation } from './observation.ts';
import { placesIn } from './places-in.ts';
import { resample } from './resample.ts';

/** Who was seen in which month, with the label, and what to hold the flags against. */
export type Seen = {
  observations: readonly Observation[];
  /** Number of customers that the observations' indices run through. */
  customers: number;
  cuts: readonly number[];
  /** Per cut, those left out. */
  excluded: readonly LeftOut[];
};

/** Who did not count in a month, or not as the records say, and why. */
export type LeftOut = Omit<MonthResult, 'at' | 'counted' | 'left' | 'flagged' | 'hits'>;

export const nobodyLeftOut: LeftOut = {
  unknown: 0,
  alreadySilent: 0,
  ownerIdle: 0,
  contested: 0,
  contestedLost: 0,
  spoken: 0,
  failed: 0,
};

export type MeasureOptions = {
  asOf: number;
  definition: LostDefinition;
  windowDays: number;
  /** How many customers an owner can look after in a month. */
  capacity: number;
  /** Bootstrap samples, and the seed that makes them the same each time. */
  rounds?: number;
  seed?: number;
};

const capacities = [1, 2, 3, 4, 5, 6, 8, 10];

/** All figures of a backtest. Pure: the same observations give the same digits. */
export function measure(seen: Seen, options: MeasureOptions): Backtest {
  const { observations, customers, cuts } = seen;
  const { asOf, definition, windowDays, capacity, rounds = 400, seed = 1 } = options;
  const losses = findLosses(observations);
  const enough = losses.length >= fewestLosses;
  const flagsOf: Record<Way, Uint8Array> = {
    risk: flagTop(observations, byRisk, capacity),
    recency: flagTop(observations, byRecency, capacity),
    'rule-30': flagUncontacted(observations, 30),
    'rule-60': flagUncontacted(observations, 60),
    'rule-90': flagUncontacted(observations, 90),
  };
  const measured = (flags: Uint8Array): FlagMeasure =>
    measureFlags(observations, losses, flags, cuts, customers);
  const byWay = ways.map((way) => ({ way, measure: measured(flagsOf[way]) }));
  const rules = ways.slice(2).map((rule) => ({
    rule,
    measure: measured(flagAsMany(observations, byRisk, flagsOf[rule])),
  }));
  const areas = [areaUnderCurve(observations, byRisk), areaUnderCurve(observations, byRecency)];
  const asked = (times: Int32Array): number[] => {
    const figures = byWay.map(({ measure }) => measure.figures(times));
    const [ours, recency] = figures;
    const [area, recencyArea] = areas.map((of) => of(times));
    return [
      ...figures.flatMap(({ precision, lift, recall, leadDays }) => [
        precision,
        lift,
        recall,
        leadDays,
      ]),
      area!,
      recencyArea!,
      ours!.precision - recency!.precision,
      ours!.recall - recency!.recall,
      area! - recencyArea!,
      ...rules.flatMap(({ measure }) => {
        const { precision, recall } = measure.figures(times);
        return [precision, recall];
      }),
    ];
  };
  const figures = enough
    ? withIntervals(asked, customers, rounds, seed)
    : asked(new Int32Array(customers)).map((): Figure => null);
  const places = {
    risk: placesIn(observations, byRisk),
    recency: placesIn(observations, byRecency),
  };
  const next = figures.values();
  const take = (): Figure => next.next().value ?? null;

  const results = byWay.map(({ way, measure }): WayResult => {
    const [precision, lift, recall, leadDays] = [take(), take(), take(), take()];
    return { way, ...measure.counts, precision, lift, recall, leadDays, areaUnderCurve: null };
  });
  for (const result of results.slice(0, 2)) result.areaUnderCurve = take();
  const difference = { precision: take(), recall: take(), areaUnderCurve: take() };
  const equalWork = rules.map(({ rule, measure }): EqualWork => {
    const [precision, recall] = [take(), take()];
    return { rule, ...measure.counts, precision, recall };
  });
  return {
    asOf,
    definition,
    windowDays,
    capacity,
    cuts: [...cuts],
    counted: observations.length,
    customers: new Set(observations.map(({ customer }) => customer)).size,
    left: observations.filter(({ left }) => left).length,
    losses: losses.map((loss) => {
      const flagged = firstFlag(loss, observations, flagsOf.risk);
      return describeLoss(loss, flagged, cuts, observations[loss.during[0]!]!, places);
    }),
    enough,
    results,
    difference,
    equalWork,
    byCapacity: capacities.map((places) => ({
      capacity: places,
      caughtByRisk: measured(flagTop(observations, byRisk, places)).counts.caught,
      caughtByRecency: measured(flagTop(observations, byRecency, places)).counts.caught,
    })),
    months: cuts.map((at, month) => countMonth(at, month, seen, flagsOf.risk)),
    listed: listMonths(seen, flagsOf.risk),
    levels: countLevels(observations),
    calibration: enough ? calibrate(observations) : null,
  };
}

/** Each figure of the whole with the middle 95 % of what the samples give (percentile bootstrap). */
function withIntervals(
  asked: (times: Int32Array) => number[],
  customers: number,
  rounds: number,
  seed: number,
): Figure[] {
  const whole = asked(new Int32Array(customers).fill(1));
  const samples = Array.from(resample(customers, rounds, seed), asked);
  return whole.map((value, place): Figure => {
    const drawn = samples
      .map((sample) => sample[place]!)
      .filter(Number.isFinite)
      .sort((a, b) => a - b);
    if (!Number.isFinite(value) || drawn.length === 0) return null;
    const at = (share: number): number => drawn[Math.round(share * (drawn.length - 1))]!;
    return { value, low: at(0.025), high: at(0.975) };
  });
}

function describeLoss(
  loss: Loss,
  flaggedIn: number | null,
  cuts: readonly number[],
  first: Observation,
  places: Record<'risk' | 'recency', ReturnType<typeof placesIn>>,
): LossResult {
  const flaggedAt = flaggedIn === null ? null : cuts[flaggedIn]!;
  return {
    customer: loss.customer,
    owner: loss.owner,
    lastSignAt: loss.lastSignAt,
    lostAt: loss.lostAt,
    returnedAt: loss.returnedAt,
    flaggedAt,
    leadDays: flaggedAt === null ? null : daysBetween(flaggedAt, loss.lostAt),
    rankedAt: cuts[first.month]!,
    placeByRisk: places.risk(first).place,
    placeByRecency: places.recency(first).place,
    of: places.risk(first).of,
  };
}

function countMonth(at: number, month: number, seen: Seen, flags: Uint8Array): MonthResult {
  const counts = { counted: 0, left: 0, flagged: 0, hits: 0 };
  seen.observations.forEach((observation, index) => {
    if (observation.month !== month) return;
    counts.counted += 1;
    counts.left += Number(observation.left);
    counts.flagged += flags[index]!;
    counts.hits += observation.left ? flags[index]! : 0;
  });
  return { at, ...counts, ...seen.excluded[month]! };
}

/** Who stood on the list, and who left without: names are what a manager checks figures against. */
function listMonths({ observations, cuts }: Seen, flags: Uint8Array): ListedCustomer[] {
  return observations
    .flatMap((observation, index) =>
      flags[index] || observation.left ? [{ observation, listed: flags[index] === 1 }] : [],
    )
    .sort(
      (a, b) =>
        a.observation.month - b.observation.month ||
        Number(b.listed) - Number(a.listed) ||
        b.observation.logOdds - a.observation.logOdds ||
        a.observation.customer - b.observation.customer,
    )
    .map(({ observation: { month, customer, owner, risk, level, left, lostAt }, listed }) => ({
      at: cuts[month]!,
      customer,
      owner,
      listed,
      risk,
      level,
      lostAt: left ? lostAt : null,
    }));
}

const shownLevels: Level[] = ['high', 'elevated', 'watch', 'steady'];

function countLevels(observations: readonly Observation[]): Backtest['levels'] {
  return shownLevels.map((level) => {
    const there = observations.filter((observation) => observation.level === level);
    return { level, counted: there.length, left: there.filter(({ left }) => left).length };
  });
}
