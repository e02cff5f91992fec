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
  const z = 1.96;
  const center = (seen + z ** 2 / (2 * counted)) / (1 + z ** 2 / counted);
  const half =
    (z / (1 + z ** 2 / counted)) *
    Math.sqrt((seen * (1 - seen)) / counted + z ** 2 / (4 * counted ** 2));
  return {
    counted,
    left,
    said: mean(bin.map(({ risk }) => risk / 100)),
    seen,
    low: Math.max(0, center - half),
    high: Math.min(1, center + half),
  };
}

function share(observations: readonly Observation[]): number {
  return mean(observations.map(({ left }) => Number(left)));
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
