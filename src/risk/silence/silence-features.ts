import { probabilitySilent, type BgNbd } from './bg-nbd.ts';

/** Distinct days with an event, ascending, as day numbers (days since 1970-01-01). */
export type EventDays = readonly number[];

/** What the probability of silence is worked out from; each runs in one direction with the risk. */
export type SilenceFeatures = {
  /** Log-odds of no event in the horizon by the BG/NBD model of the book. Up: riskier. */
  quiet: number;
  /** Logarithm of the present gap in horizons. Up: riskier. */
  gap: number;
  /** Logarithm of the number of event days. Up: safer. */
  count: number;
  /** Logarithm of event days within the last third of a horizon, and within the last one. Up: safer. */
  lately: number;
  window: number;
  /** Share of the own gaps that were at least as long as the present one. Up: safer. */
  usual: number;
};

export const featureNames = ['quiet', 'gap', 'count', 'lately', 'window', 'usual'] as const;

const bounds = { low: 1e-5, high: 1 - 1e-5 };

/**
 * Features of one customer at the end of day `today`, for silence over the next `horizonDays`.
 * `days` must hold at least one day and none after `today`.
 */
export function silenceFeatures(
  days: EventDays,
  today: number,
  horizonDays: number,
  model: BgNbd,
): SilenceFeatures {
  const first = days[0] as number;
  const last = days.at(-1) as number;
  const repeats = days.length - 1;
  const gap = today - last;
  const silent = probabilitySilent(
    model,
    { repeats, lastDay: last - first, observedDays: today - first },
    horizonDays,
  );
  const within = Math.min(bounds.high, Math.max(bounds.low, silent));
  return {
    quiet: Math.log(within / (1 - within)),
    gap: Math.log((gap + 1) / horizonDays),
    count: Math.log(repeats + 1),
    lately: Math.log(1 + daysAfter(days, today - horizonDays / 3)),
    window: Math.log(1 + daysAfter(days, today - horizonDays)),
    usual: (gapsOfAtLeast(days, Math.max(1, gap)) + 0.5) / (repeats + 1),
  };
}

function daysAfter(days: EventDays, from: number): number {
  let count = 0;
  for (let i = days.length - 1; i >= 0 && (days[i] as number) > from; i -= 1) count += 1;
  return count;
}

function gapsOfAtLeast(days: EventDays, length: number): number {
  let count = 0;
  for (let i = 1; i < days.length; i += 1) {
    if ((days[i] as number) - (days[i - 1] as number) >= length) count += 1;
  }
  return count;
}
