/**
 * The BG/NBD model of repeat buying: each customer has events at a rate of its own until, after one
 * of them, it silently drops out. Rates and drop-out chances are spread over the book as
 * Gamma(r, alpha) and Beta(a, b).
 * Source: Fader, Hardie and Lee, "Counting your customers the easy way", Marketing Science 24(2), 2005.
 */
export type BgNbd = { r: number; alpha: number; a: number; b: number };

/** A customer's history in days: repeats after the first event, time to the last one, time to now. */
export type History = { repeats: number; lastDay: number; observedDays: number };

/** P(still a customer) at the end of the history, 0–1. It is 1 by construction where nothing was repeated. */
export function probabilityAlive(model: BgNbd, history: History): number {
  const { r, alpha, a, b } = model;
  const { repeats, lastDay, observedDays } = history;
  if (repeats === 0) return 1;
  const logOddsGone =
    Math.log(a / (b + repeats - 1)) +
    (r + repeats) * (Math.log(alpha + observedDays) - Math.log(alpha + lastDay));
  return 1 / (1 + Math.exp(Math.min(logOddsGone, 700)));
}

/**
 * P(no event in the next `horizonDays`), 0–1: dropped out already, or alive and quiet.
 * Follows from the posterior Gamma(r + repeats, alpha + observedDays) of the rate of a living customer.
 */
export function probabilitySilent(model: BgNbd, history: History, horizonDays: number): number {
  const seen = model.alpha + history.observedDays;
  const quiet = Math.exp(
    (model.r + history.repeats) * (Math.log(seen) - Math.log(seen + horizonDays)),
  );
  return 1 - probabilityAlive(model, history) * (1 - quiet);
}
