import { wilsonInterval } from '../wilson-interval.ts';
import type { Observation } from './observation.ts';

export type CalibrationBin = {
  counted: number;
  left: number;
  /** Mean risk shown, as a probability, and the share who left with its 95 % interval (Wilson 1927). */
  said: number;
  seen: number;
  low: number;
  high: number;
};

export type Calibration = {
  bins: CalibrationBin[];
  /** Mean squared distance between probability and outcome, and that of the base rate said of everyone. */
  brier: number;
  brierOfBaseRate: number;
  /** Mean distance between said and seen over the bins, weighted by size. */
  calibrationError: number;
};

const mostBins = 10;
const fewestInBin = 30;

/** Do as many leave as the risk said? Bins of equal size from the lowest risk to the highest. */
export function calibrate(observations: readonly Observation[]): Calibration {
  const sorted = observations.toSorted((a, b) => a.logOdds - b.logOdds || a.customer - b.customer);
  const count = sorted.length;
  const wanted = Math.min(mostBins, Math.max(1, Math.floor(count / fewestInBin)));
  const bins = Array.from({ length: wanted }, (_, bin) =>
    sumUp(
      sorted.slice(Math.round((bin * count) / wanted), Math.round(((bin + 1) * count) / wanted)),
    ),
  );
  const base = share(observations);
  return {
    bins,
    brier: mean(observations.map(({ risk, left }) => (risk / 100 - Number(left)) ** 2)),
    brierOfBaseRate: base * (1 - base),
    calibrationError: bins.reduce(
      (sum, { counted, said, seen }) => sum + (counted / count) * Math.abs(said - seen),
      0,
    ),
  };
}

function sumUp(bin: readonly Observation[]): CalibrationBin {
  const counted = bin.length;
  const left = bin.filter((observation) => observation.left).length;
  const seen = share(bin);
  return {
    counted,
    left,
    said: mean(bin.map(({ risk }) => risk / 100)),
    seen,
    ...wilsonInterval(left, counted),
  };
}

function share(observations: readonly Observation[]): number {
  return mean(observations.map(({ left }) => Number(left)));
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
