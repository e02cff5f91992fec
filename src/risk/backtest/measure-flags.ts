import { leadDays, type Loss } from './find-losses.ts';
import type { Observation } from './observation.ts';

/** Counts of one way of flagging, before any resampling. */
export type FlagCounts = { flagged: number; hits: number; caught: number };

/** The figures of one way in one sample; NaN where nothing can be divided. */
export type FlagFigures = {
  precision: number;
  lift: number;
  recall: number;
  leadDays: number;
};

export type FlagMeasure = {
  counts: FlagCounts;
  figures(times: Int32Array): FlagFigures;
};

/** Prepares a way of flagging: counts once, figures for any weighting of the customers. */
export function measureFlags(
  observations: readonly Observation[],
  losses: readonly Loss[],
  flags: Uint8Array,
  cuts: readonly number[],
  customers: number,
): FlagMeasure {
  const sums = {
    counted: new Float64Array(customers),
    left: new Float64Array(customers),
    flagged: new Float64Array(customers),
    hits: new Float64Array(customers),
    losses: new Float64Array(customers),
    caught: new Float64Array(customers),
  };
  observations.forEach(({ customer, left }, index) => {
    sums.counted[customer]! += 1;
    sums.left[customer]! += Number(left);
    sums.flagged[customer]! += flags[index]!;
    sums.hits[customer]! += left ? flags[index]! : 0;
  });
  const leads = losses.map((loss) => leadDays(loss, observations, flags, cuts));
  losses.forEach(({ customer }, index) => {
    sums.losses[customer]! += 1;
    sums.caught[customer]! += leads[index] === null ? 0 : 1;
  });
  const byLead = losses
    .flatMap(({ customer }, index) => {
      const lead = leads[index];
      return lead === null || lead === undefined ? [] : [{ customer, lead }];
    })
    .sort((a, b) => a.lead - b.lead);
  const once = new Int32Array(customers).fill(1);
  return {
    counts: {
      flagged: total(sums.flagged, once),
      hits: total(sums.hits, once),
      caught: total(sums.caught, once),
    },
    figures(times) {
      const precision = total(sums.hits, times) / total(sums.flagged, times);
      return {
        precision,
        lift: (precision * total(sums.counted, times)) / total(sums.left, times),
        recall: total(sums.caught, times) / total(sums.losses, times),
        leadDays: medianLead(byLead, times),
      };
    },
  };
}

function total(values: Float64Array, times: Int32Array): number {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += values[index]! * times[index]!;
  return sum;
}

/** The median of what counts so many times; of two middle ones the mean. */
function medianLead(
  byLead: readonly { customer: number; lead: number }[],
  times: Int32Array,
): number {
  const count = byLead.reduce((sum, { customer }) => sum + times[customer]!, 0);
  const at = (place: number): number => {
    let passed = 0;
    for (const { customer, lead } of byLead) {
      passed += times[customer]!;
      if (passed > place) return lead;
    }
    return NaN;
  };
  return count === 0 ? NaN : (at(Math.floor((count - 1) / 2)) + at(Math.floor(count / 2))) / 2;
}
