import type { Activity, ActivityRef, CustomerRef } from './records.ts';

/**
 * Is it unknown whether this customer said it? So it is where deals alone say whose it is and do not name just this one: several
 * companies, another, or none. A person who is known stands on the record; a deal that isn't among these activities is
 * somebody else's.
 */
export function isOfSeveral(
  record: ActivityRef,
  customer: CustomerRef,
  activities: readonly Activity[],
): boolean {
  const said = activities.find(({ type, id }) => type === record.type && id === record.id);
  if (said && said.contactIds.length > 0) return false;
  if (customer.kind === 'contact') return true;
  const { dealIds = [] } = said ?? {};
  if (dealIds.length === 0) return false;
  const deals = new Map(activities.flatMap((one) => (one.type === 'deal' ? [[one.id, one]] : [])));
  const named = new Set(dealIds.flatMap((id) => deals.get(id)?.companyIds ?? []));
  return named.size !== 1 || !named.has(customer.id) || !dealIds.every((id) => deals.has(id));
}
