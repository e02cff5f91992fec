const z = 1.96;

/**
 * The 95 % interval of a share, 0–1, from how many of how many (Wilson 1927): unlike the textbook one it stays within
 * 0 and 1, and says something even where all or none were. `of` must be at least 1.
 */
export function wilsonInterval(count: number, of: number): { low: number; high: number } {
  const share = count / of;
  const center = (share + z ** 2 / (2 * of)) / (1 + z ** 2 / of);
  const half =
    (z / (1 + z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  return { low: Math.max(0, center - half), high: Math.min(1, center + half) };
}
