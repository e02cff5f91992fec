import type { Observation } from './observation.ts';

/** Larger is more at risk; of equals the one at the lower index comes first. */
export type RankBy = (observation: Observation) => number;

export const byRisk: RankBy = ({ logOdds }) => logOdds;
export const byRecency: RankBy = ({ silentDays }) => silentDays;

/** Flags, by index: 1 for the first `capacity` of each owner in each month. */
export function flagTop(
  observations: readonly Observation[],
  rankBy: RankBy,
  capacity: number,
): Uint8Array {
  return flagFirst(
    observations,
    rankBy,
    ({ month, owner }) => `${month}:${owner}`,
    () => capacity,
  );
}

/** Flags as many a month, over the whole book, as another way flagged: equal work, other choice. */
export function flagAsMany(
  observations: readonly Observation[],
  rankBy: RankBy,
  others: Uint8Array,
): Uint8Array {
  const count = new Map<number, number>();
  observations.forEach(({ month }, index) => {
    if (others[index]) count.set(month, (count.get(month) ?? 0) + 1);
  });
  return flagFirst(
    observations,
    rankBy,
    ({ month }) => String(month),
    (month) => count.get(month) ?? 0,
  );
}

/** Flags everyone for whom it is so long since anybody wrote, called or met. */
export function flagUncontacted(observations: readonly Observation[], days: number): Uint8Array {
  return Uint8Array.from(observations, ({ uncontactedDays }) => (uncontactedDays > days ? 1 : 0));
}

function flagFirst(
  observations: readonly Observation[],
  rankBy: RankBy,
  groupOf: (observation: Observation) => string,
  places: (month: number) => number,
): Uint8Array {
  const groups = new Map<string, number[]>();
  observations.forEach((observation, index) => {
    const group = groups.get(groupOf(observation));
    if (group) group.push(index);
    else groups.set(groupOf(observation), [index]);
  });
  const flags = new Uint8Array(observations.length);
  for (const group of groups.values()) {
    group.sort((a, b) => rankBy(observations[b]!) - rankBy(observations[a]!) || a - b);
    const first = observations[group[0]!]!;
    for (const index of group.slice(0, places(first.month))) flags[index] = 1;
  }
  return flags;
}
