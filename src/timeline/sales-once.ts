import type { Activity, Deal, Order } from './records.ts';

/** Less than this of an order's money is what adding up leaves. */
const rounding = 0.001;
/** An order further than this from its deal's date is a purchase of its own day: a call-off of a frame deal, say. */
const ownWithinMs = 90 * 86_400_000;

/**
 * What has happened with each sale told once: orders that hang on a won deal are no sales beside it. The order nearest to a deal's
 * date, within 90 days, is the deal's own sale and goes (its discount, and what it tells of money that the deal doesn't, stay with the deal); the others
 * are purchases, in order of time without the money that the deals have told. So all of them together tell the larger of the deals'
 * and the orders' money. Orders of open and lost deals, and of deals that aren't here, stay as they are.
 */
export function salesOnce(activities: readonly Activity[]): readonly Activity[] {
  const orders = activities.filter(isOnDeal);
  if (orders.length === 0) return activities;
  const won = new Map(activities.flatMap((one) => (isWon(one) ? [[one.id, one]] : [])));
  const changed = new Map<Activity, Activity | null>();
  for (const sale of gather(orders, won)) tellOnce(sale, changed);
  if (changed.size === 0) return activities;
  return activities.flatMap((one) => changed.get(one) ?? (changed.has(one) ? [] : [one]));
}

/** Deals, and orders each of which hangs on one of them at least. */
type Sale = { deals: Deal[]; orders: Order[] };

const isWon = (one: Activity): one is Deal => one.type === 'deal' && one.state === 'won';
const dealsOf = ({ saleOf, dealIds = [] }: Order) => [...new Set(saleOf ?? dealIds)];
const isOnDeal = (one: Activity): one is Order => one.type === 'order' && dealsOf(one).length > 0;

/** What hangs together: an order may be of several deals. */
function gather(orders: readonly Order[], won: ReadonlyMap<string, Deal>): Set<Sale> {
  const saleOf = new Map<string, Sale>();
  for (const order of orders) {
    const deals = dealsOf(order).flatMap((id) => won.get(id) ?? []);
    const [sale, ...others] = new Set(
      deals.map((deal) => saleOf.get(deal.id) ?? { deals: [deal], orders: [] }),
    );
    if (sale === undefined) continue;
    for (const other of others) {
      sale.deals.push(...other.deals);
      sale.orders.push(...other.orders);
    }
    sale.orders.push(order);
    for (const { id } of sale.deals) saleOf.set(id, sale);
  }
  return new Set(saleOf.values());
}

/** Notes what each deal and order of a sale is told as; null: not at all. */
function tellOnce({ deals, orders }: Sale, changed: Map<Activity, Activity | null>): void {
  const inTime = orders.toSorted(byTime);
  const own = new Map<Order, Deal>();
  for (const deal of deals.toSorted(byTime)) {
    const order = nearest(
      inTime.filter((one) => !own.has(one) && dealsOf(one).includes(deal.id)),
      deal.at,
    );
    if (order && Math.abs(order.at - deal.at) <= ownWithinMs) own.set(order, deal);
  }
  let told = deals.reduce((sum, { amount }) => sum + Math.max(0, amount ?? 0), 0);
  const others = inTime.filter((one) => !own.has(one));
  for (const order of [...inTime.filter((one) => own.has(one)), ...others]) {
    const covered = Math.min(told, Math.max(0, order.amount ?? 0));
    told -= covered;
    const left = order.amount === null ? null : order.amount - covered;
    const amount = covered > 0 && left !== null && left < rounding ? null : left;
    const deal = own.get(order);
    if (deal === undefined) {
      if (amount !== order.amount) changed.set(order, { ...order, amount });
      continue;
    }
    const discount = deal.discount ?? order.discount;
    changed.set(order, null);
    changed.set(deal, {
      ...deal,
      amount: deal.amount === null ? amount : deal.amount + Math.max(0, amount ?? 0),
      ...(discount !== undefined && { discount }),
    });
  }
}

/** Of orders in order of time, the earlier of two that are as near. */
function nearest(orders: readonly Order[], at: number): Order | undefined {
  const distances = orders.map((order) => Math.abs(order.at - at));
  return orders[distances.indexOf(Math.min(...distances))];
}

const byTime = (a: Activity, b: Activity) => a.at - b.at || (a.id < b.id ? -1 : 1);
