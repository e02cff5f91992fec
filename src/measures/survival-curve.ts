import { wilsonInterval } from '../risk/wilson-interval.ts';

/** How many stayed for a time, in any unit: of whom it ended then, and who still goes on, so that nobody knows when it will. */
export type Duration = { time: number; ended: number; going: number };

/** The share that stays longer than `time`, 0–1, with its 95 % interval. `atRisk` were still there just before. */
export type SurvivalPoint = {
  time: number;
  atRisk: number;
  share: number;
  low: number;
  high: number;
};

const z = 1.96;

/**
 * The share that stays longer than each time at which something ended: Kaplan and Meier's product-limit estimate (J. Am. Stat. Assoc.
 * 53, 1958). Who still goes on counts for as long as is known of them; at the same time what ended comes first. The interval is
 * Greenwood's variance (1926) on the scale of log(−log S) (Kalbfleisch and Prentice 1980), which stays within 0 and 1; where all
 * or none have ended that variance says nothing, and Wilson's interval of the share stands in.
 */
export function survivalCurve(durations: readonly Duration[]): SurvivalPoint[] {
  const byTime = new Map<number, { ended: number; going: number }>();
  for (const { time, ended, going } of durations) {
    const sum = byTime.get(time) ?? { ended: 0, going: 0 };
    byTime.set(time, { ended: sum.ended + ended, going: sum.going + going });
  }
  const times = [...byTime].sort(([a], [b]) => a - b);
  let atRisk = times.reduce((total, [, { ended, going }]) => total + ended + going, 0);
  let share = 1;
  let variance = 0;
  const points: SurvivalPoint[] = [];
  for (const [time, { ended, going }] of times) {
    if (ended > 0) {
      const left = atRisk - ended;
      // Exactly none where all ended: a product of fractions would leave a crumb.
      share = left === 0 ? 0 : (share * left) / atRisk;
      variance += left === 0 ? Infinity : ended / (atRisk * left);
      points.push({ time, atRisk, share, ...interval(share, variance, atRisk) });
    }
    atRisk -= ended + going;
  }
  return points;
}

/**
 * What the curve says of a time; null where nobody was watched for so long, since then nobody knows. Before anything ended all
 * stay: the interval then is Wilson's, of those who were watched for so long.
 */
export function survivalAt(
  curve: readonly SurvivalPoint[],
  durations: readonly Duration[],
  time: number,
): SurvivalPoint | null {
  const watched = durations.reduce(
    (total, one) => total + (one.time >= time ? one.ended + one.going : 0),
    0,
  );
  const last = curve.findLast((point) => point.time <= time);
  // Once all have ended it stays so.
  if (watched === 0) return last?.share === 0 ? { ...last, time, atRisk: 0 } : null;
  if (last) return { ...last, time, atRisk: watched };
  return { time, atRisk: watched, share: 1, ...wilsonInterval(watched, watched) };
}

/** The first time by which half have left; null where that was not seen yet. */
export function medianStay(curve: readonly SurvivalPoint[]): number | null {
  return curve.find(({ share }) => share <= 0.5)?.time ?? null;
}

function interval(share: number, variance: number, atRisk: number): { low: number; high: number } {
  if (share === 0 || share === 1) return wilsonInterval(Math.round(share * atRisk), atRisk);
  const width = (z * Math.sqrt(variance)) / Math.abs(Math.log(share));
  return { low: share ** Math.exp(width), high: share ** Math.exp(-width) };
}
