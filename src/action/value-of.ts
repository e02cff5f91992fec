import type { Timeline } from '../timeline/build-timeline.ts';

/**
 * What a customer is worth, in the portal's currency: the revenue that the CRM states, else the sum of the purchases
 * that are recorded with an amount. Null where neither says anything: unknown is not nothing.
 */
export function valueOf({ customer, purchases }: Timeline): number | null {
  if (customer.revenue !== null) return customer.revenue;
  const amounts = purchases.map(({ amount }) => amount).filter((amount) => amount !== null);
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
}
