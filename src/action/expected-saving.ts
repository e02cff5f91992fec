type Prospect = {
  /** Risk now, and as the model gives it once the action is done, 0–100. */
  risk: number | null;
  riskAfter: number | null;
  /** What the customer is worth, in the portal's currency. */
  value: number | null;
  /** How likely it answers, 0–1. */
  response: number | null;
  /** What the action costs us, in the same currency. */
  cost: number;
};

/**
 * What acting may be expected to save, in the portal's currency: the drop of the risk (as a share, never below nothing) ×
 * the value × the likelihood of an answer − the cost. Below nothing where the action costs more than it may save. Null as
 * soon as one part is unknown: a customer whose value nobody knows is not worth nothing.
 */
export function expectedSaving({
  risk,
  riskAfter,
  value,
  response,
  cost,
}: Prospect): number | null {
  if (risk === null || riskAfter === null || value === null || response === null) return null;
  const drop = Math.max(0, risk - riskAfter) / 100;
  return drop * value * response - cost;
}
