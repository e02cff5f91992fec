/** What rows are put in order by: the smallest number first. */
export type SortKey = (row: number) => number;

/** A key of a column, what is not known last (or first). */
export function keyBy(
  column: Float64Array,
  way: { descending: boolean; unknownFirst?: boolean },
): SortKey {
  const sign = way.descending ? -1 : 1;
  const unknown = way.unknownFirst ? -Infinity : Infinity;
  return (row) => {
    const value = column[row]!;
    return Number.isNaN(value) ? unknown : sign * value;
  };
}

/**
 * The rows from `offset` on, at most `limit` of them, as if all (given in ascending order) were sorted by the first key, ties by the next,
 * and at last as they were given. Finds where the page begins and ends, and sorts no more than the page itself.
 */
export function pickPage(
  rows: Uint32Array,
  keys: readonly SortKey[],
  { limit, offset }: { limit: number; offset: number },
): number[] {
  const end = Math.min(rows.length, offset + limit);
  if (offset >= end) return [];
  const [key, ...others] = keys;
  if (key === undefined) return [...rows.subarray(offset, end)];
  const values = new Float64Array(rows.length);
  for (let nth = 0; nth < rows.length; nth += 1) values[nth] = key(rows[nth]!);
  const mixed = values.slice();
  const [lowest, highest] = [nthOf(mixed, offset), nthOf(mixed, end - 1)];
  const tied = (value: number) => rows.filter((_row, nth) => values[nth] === value);
  const before = countBelow(values, lowest);
  const first = tied(lowest);
  if (lowest === highest)
    return pickPage(first, others, { limit: end - offset, offset: offset - before });
  const between = rows.filter((_row, nth) => values[nth]! > lowest && values[nth]! < highest);
  return [
    ...pickPage(first, others, { limit: first.length, offset: offset - before }),
    ...inOrder(between, keys),
    ...pickPage(tied(highest), others, { limit: end - countBelow(values, highest), offset: 0 }),
  ];
}

/** These few by all keys. */
function inOrder(rows: Uint32Array, keys: readonly SortKey[]): number[] {
  return [...rows].sort((a, b) => {
    for (const key of keys) {
      const [one, other] = [key(a), key(b)];
      if (one !== other) return one - other;
    }
    return a - b;
  });
}

/** The value that would stand there if all were sorted (Hoare 1961, "Algorithm 65: find"); leaves them in another order. */
function nthOf(values: Float64Array, nth: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const pivot = values[(low + high) >> 1]!;
    let [left, right] = [low, high];
    while (left <= right) {
      while (values[left]! < pivot) left += 1;
      while (values[right]! > pivot) right -= 1;
      if (left > right) break;
      const value = values[left]!;
      values[left] = values[right]!;
      values[right] = value;
      left += 1;
      right -= 1;
    }
    if (nth <= right) high = right;
    else if (nth >= left) low = left;
    else break;
  }
  return values[nth]!;
}

function countBelow(values: Float64Array, bound: number): number {
  let count = 0;
  for (let nth = 0; nth < values.length; nth += 1) if (values[nth]! < bound) count += 1;
  return count;
}
