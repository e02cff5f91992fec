import { daysBetween } from '../../timeline/days.ts';
import type { Observation } from './observation.ts';

/** One customer lost once, however many months saw it coming. */
export type Loss = {
  customer: number;
  /** Owner at the last month before the loss. */
  owner: number;
  lastSignAt: number;
  /** When it counted, such as after so many days of silence: what a lead time counts down to. */
  lostAt: number;
  /** A sign of life after all, later than the loss; null: none until today. */
  returnedAt: number | null;
  /** Indices of the observations whose window holds the loss, by month. */
  during: number[];
  /** Indices of all observations of this customer up to the loss, by month. */
  upTo: number[];
};

/** Losses in the order of the moment at which they counted, equal moments by customer. */
export function findLosses(observations: readonly Observation[]): Loss[] {
  const ofCustomer = new Map<number, number[]>();
  observations.forEach(({ customer }, index) => {
    const own = ofCustomer.get(customer);
    if (own) own.push(index);
    else ofCustomer.set(customer, [index]);
  });
  const losses: Loss[] = [];
  for (const [customer, indices] of ofCustomer) {
    indices.sort((a, b) => observations[a]!.month - observations[b]!.month);
    const before = new Map<number, number[]>();
    for (const index of indices) {
      const { lostAt } = observations[index]!;
      if (lostAt !== null) before.set(lostAt, [...(before.get(lostAt) ?? []), index]);
    }
    for (const [lostAt, during] of before) {
      const last = during.at(-1)!;
      const { owner, lastSignAt, returnedAt } = observations[last]!;
      const upTo = indices.slice(0, indices.indexOf(last) + 1);
      losses.push({ customer, owner, lastSignAt, lostAt, returnedAt, during, upTo });
    }
  }
  return losses.sort((a, b) => a.lostAt - b.lostAt || a.customer - b.customer);
}

/**
 * The month at which this way of flagging first named the customer, as the start of an unbroken run
 * of flagged months that reaches into those whose window holds the loss; null when it never did.
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
