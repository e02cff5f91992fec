/** A figure of a group with its interval; null where there are too few to tell. */
export type Interval = { low: number; high: number } | null;

/** The best and the worst place that a group may have, from 1; of so many that are compared. */
export type PlaceRange = { best: number; worst: number; of: number };

/**
 * Which place each group may have when the highest comes first: another is surely ahead only where its whole interval lies above.
 * Groups whose intervals overlap share their places, for nothing tells them apart. Null for groups without an interval.
 */
export function placeRanges(intervals: readonly Interval[]): (PlaceRange | null)[] {
  const known = intervals.filter((one) => one !== null);
  return intervals.map((mine) => {
    if (mine === null) return null;
    const ahead = known.filter((other) => other.low > mine.high).length;
    const behind = known.filter((other) => other.high < mine.low).length;
    return { best: 1 + ahead, worst: known.length - behind, of: known.length };
  });
}
