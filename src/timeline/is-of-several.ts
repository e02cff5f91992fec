import type { Activity, ActivityRef, CustomerKind } from './records.ts';

/**
 * Is it unknown which customer of a kind said it? So it is where deals alone say whose it is and do not name just one: several
 * companies, or none. A person who is known stands on the record; a deal that isn't among these activities is somebody else's.
 */
export function isOfSeveral(
  record: ActivityRef,
  kind: CustomerKind,
  activities: readonly Activity[],
): boolean {
  const said = activities.find(({ type, id }) => type === record.type && id === record.id);
  if (said && said.contactIds.length > 0) return false;
  if (kind === 'contact') return true;
  const { dealIds = [] } = said ?? {};
  if (dealIds.length === 0) return false;
  const deals = new Map(activities.flatMap((one) => (one.type === 'deal' ? [[one.id, one]] : [])));
  const named = new Set(dealIds.flatMap((id) => deals.get(id)?.companyIds ?? []));
  return named.size !== 1 || !dealIds.every((id) => deals.has(id));
}
