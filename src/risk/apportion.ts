/**
 * Rounds `shares` of either sign to whole parts that add up to `total`, by largest remainder; equal
 * remainders go to the earlier. The shares must add up to within 1 of the whole `total`. No part is
 * more than 1 from its share, and a whole share stays as it is.
 */
export function apportion(total: number, shares: readonly number[]): number[] {
  const parts = shares.map(Math.floor);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share - parts[index]! }))
    .filter(({ remainder }) => remainder > 0)
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  let left = total - parts.reduce((a, b) => a + b, 0);
  for (const { index } of byRemainder) {
    if (left <= 0) break;
    parts[index]! += 1;
    left -= 1;
  }
  // -0 would show in stored assessments.
  return parts.map((part) => part + 0);
}
