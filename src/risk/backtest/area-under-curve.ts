import type { Observation } from './observation.ts';

/**
 * Prepares the chance that of two customers of the same month, one who left and one who stayed, the
 * one who left ranked higher (ties count half). Months are not mixed: a list is read in one month.
 * The returned function takes how often each customer counts; NaN without such a pair.
 */
export function areaUnderCurve<Seen extends Pick<Observation, 'customer' | 'month' | 'left'>>(
  observations: readonly Seen[],
  rankBy: (observation: Seen) => number,
): (times: Int32Array) => number {
  const order = observations
    .map((_, index) => index)
    .sort(
      (a, b) =>
        observations[a]!.month - observations[b]!.month ||
        rankBy(observations[a]!) - rankBy(observations[b]!),
    );
  const months = order.map((index) => observations[index]!.month);
  const scores = order.map((index) => rankBy(observations[index]!));
  return (times) => {
    let [right, pairs] = [0, 0];
    let [leftInMonth, stayedBelow] = [0, 0];
    for (let from = 0; from < order.length;) {
      let [left, stayed] = [0, 0];
      let to = from;
      for (; months[to] === months[from] && scores[to] === scores[from]; to += 1) {
        const { customer, left: hasLeft } = observations[order[to]!]!;
        if (hasLeft) left += times[customer]!;
        else stayed += times[customer]!;
      }
      right += left * (stayedBelow + stayed / 2);
      leftInMonth += left;
      stayedBelow += stayed;
      if (months[to] !== months[from]) {
        pairs += leftInMonth * stayedBelow;
        [leftInMonth, stayedBelow] = [0, 0];
      }
      from = to;
    }
    return right / pairs;
  };
}
