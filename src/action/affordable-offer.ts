import type { Offer } from '../timeline/settings.ts';
import type { Situation } from './play.ts';
import { yearlyProfit } from './yearly-profit.ts';

/**
 * The first of the admin's offers of these kinds that costs no more than the profit it may save: a year's profit times the
 * probability of losing it. Null where none does, where profit or risk is unknown, or where no offers were named.
 */
export function affordableOffer(
  kinds: readonly Offer['kind'][],
  { judgement, context }: Situation,
): Offer | null {
  const { settings, now } = context;
  const profit = yearlyProfit(judgement.timeline, settings, now);
  if (profit === null || judgement.risk === null) return null;
  const atStake = (profit * judgement.risk) / 100;
  return settings.offers.find(({ kind, cost }) => kinds.includes(kind) && cost <= atStake) ?? null;
}
