const z = 1.96;

/**
 * Net promoter score, −100 to 100 (Reichheld, Harvard Business Review 81, 2003): the share who would recommend us (9 or 10 of 10) less
 * the share who would not (0 to 6), in points, with its 95 % interval from the variance of a score of 1, 0 and −1. Null of nobody.
 */
export function promoterScore(given: {
  answers: number;
  promoters: number;
  detractors: number;
}): { score: number; low: number; high: number } | null {
  const { answers, promoters, detractors } = given;
  if (answers === 0) return null;
  const mean = (promoters - detractors) / answers;
  const variance = (promoters + detractors) / answers - mean ** 2;
  const half = z * Math.sqrt(Math.max(0, variance) / answers);
  return {
    score: 100 * mean,
    low: 100 * Math.max(-1, mean - half),
    high: 100 * Math.min(1, mean + half),
  };
}
