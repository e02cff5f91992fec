import type { Activity } from './records.ts';

/**
 * A customer's activities with each sale told once: what hangs on a won deal alone is no sale beside it. The first of such orders is
 * the deal's own sale; later ones are purchases, whose money the deal has told. Orders of open and lost deals stay as they are.
 */
export function salesOnce(activities: readonly Activity[]): Activity[] {
  const won = new Set(
    activities.flatMap((one) => (one.type === 'deal' && one.state === 'won' ? [one.id] : [])),
  );
  const wonOf = ({ type, dealIds = [] }: Activity) =>
    type === 'order' ? dealIds.find((id) => won.has(id)) : undefined;
  const firsts = new Map<string, Activity>();
  for (const order of activities) {
    const deal = wonOf(order);
    if (deal === undefined) continue;
    const first = firsts.get(deal);
    if (first === undefined || isEarlier(order, first)) firsts.set(deal, order);
  }
  return activities.flatMap((one): Activity[] => {
    const deal = wonOf(one);
    if (deal === undefined || one.type !== 'order') return [one];
    return firsts.get(deal) === one ? [] : [{ ...one, amount: null }];
  });
}

const isEarlier = (a: Activity, b: Activity) => a.at < b.at || (a.at === b.at && a.id < b.id);
