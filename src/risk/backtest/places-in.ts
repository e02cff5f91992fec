import type { RankBy } from './flag-top.ts';
import type { Observation } from './observation.ts';

/** Prepares the place (1: most at risk) of an observation among all of its month, and of how many. */
export function placesIn(
  observations: readonly Observation[],
  rankBy: RankBy,
): (observation: Observation) => { place: number; of: number } {
  const scores = new Map<number, number[]>();
  for (const observation of observations) {
    const month = scores.get(observation.month);
    if (month) month.push(rankBy(observation));
    else scores.set(observation.month, [rankBy(observation)]);
  }
  for (const month of scores.values()) month.sort((a, b) => b - a);
  return (observation) => {
    const month = scores.get(observation.month) ?? [];
    const own = rankBy(observation);
    let [low, high] = [0, month.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (month[middle]! > own) low = middle + 1;
      else high = middle;
    }
    return { place: low + 1, of: month.length };
  };
}
