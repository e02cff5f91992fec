import { dayMs, daysBetween } from '../../timeline/days.ts';
import type { Observation } from './observation.ts';

/** One customer's falling silent, however many months saw it coming. */
export type Loss = {
  customer: number;
  /** Owner at the last month before the loss. */
  owner: number;
  lastSignAt: number;
  /** When the silence had lasted long enough to count: what a lead time counts down to. */
  lostAt: number;
  /** Indices of the observations in the silence that led to it, by month. */
  during: number[];
  /** Indices of all observations of this customer up to the loss, by month. */
  upTo: number[];
};

/** Losses in the order of the moment at which they counted, equal moments by customer. */
export function findLosses(observations: readonly Observation[], silenceDays: number): Loss[] {
  const ofCustomer = new Map<number, number[]>();
  observations.forEach(({ customer }, index) => {
    const own = ofCustomer.get(customer);
    if (own) own.push(index);
    else ofCustomer.set(customer, [index]);
  });
  const losses: Loss[] = [];
  for (const [customer, indices] of ofCustomer) {
    indices.sort((a, b) => observations[a]!.month - observations[b]!.month);
    const silences = new Map<number, number[]>();
    for (const index of indices) {
      const { left, lastSignAt } = observations[index]!;
      if (left) silences.set(lastSignAt, [...(silences.get(lastSignAt) ?? []), index]);
    }
    for (const [lastSignAt, during] of silences) {
      const last = during.at(-1)!;
      losses.push({
        customer,
        owner: observations[last]!.owner,
        lastSignAt,
        lostAt: lastSignAt + silenceDays * dayMs,
        during,
        upTo: indices.slice(0, indices.indexOf(last) + 1),
      });
    }
  }
  return losses.sort((a, b) => a.lostAt - b.lostAt || a.customer - b.customer);
}

/**
 * The month at which this way of flagging first named the customer, as the start of an unbroken run
 * of flagged months that reaches into the silence; null when it never did.
 */
export function firstFlag(
  loss: Loss,
  observations: readonly Observation[],
  flags: Uint8Array,
): number | null {
  const caught = loss.during.find((index) => flags[index]);
  if (caught === undefined) return null;
  let month = observations[caught]!.month;
  for (let place = loss.upTo.indexOf(caught) - 1; place >= 0; place -= 1) {
    const earlier = loss.upTo[place]!;
    if (!flags[earlier] || observations[earlier]!.month !== month - 1) break;
    month -= 1;
  }
  return month;
}

/** Days from the first flag to the loss; null when there was none. */
export function leadDays(
  loss: Loss,
  observations: readonly Observation[],
  flags: Uint8Array,
  cuts: readonly number[],
): number | null {
  const month = firstFlag(loss, observations, flags);
  return month === null ? null : daysBetween(cuts[month]!, loss.lostAt);
}
