import type { Timeline } from '../timeline/build-timeline.ts';

/** Between the customer's name and what was sold, as deals are commonly named. */
const separator = /^\s*[-–—:|/·]\s*/u;
/** What HubSpot, and people in a hurry, call a deal of which nothing is said. */
const sayingNothing = /^(new )?deal$/i;

/**
 * What the customer bought: the property that the settings name, of the customer or its latest won deal, else what the name of the deal says beside the
 * customer's own ("Acme – Service contract" → "Service contract"). Null where neither says anything.
 */
export function findProduct({ customer, purchases }: Timeline): string | null {
  if (customer.product) return customer.product;
  for (const purchase of purchases.toReversed()) {
    if (purchase.type !== 'deal') continue;
    const found = purchase.product ?? besideName(purchase.name, customer.name);
    if (found) return found;
  }
  return null;
}

function besideName(dealName: string | null, name: string): string | null {
  if (!dealName?.startsWith(name)) return null;
  const rest = dealName.slice(name.length);
  if (!separator.test(rest)) return null;
  const product = rest.replace(separator, '').trim();
  return product === '' || sayingNothing.test(product) ? null : product;
}
