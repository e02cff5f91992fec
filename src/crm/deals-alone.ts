import type { Crm, CrmRecord, ObjectType } from './crm.ts';
import { Forbidden } from './errors.ts';

/**
 * Of which records the links to `to` have to be asked for: deals matter only where nothing else says whose a record is,
 * and to orders, which are a sale of theirs. Asked last, that costs next to nothing: nearly all others name somebody.
 */
export function worthLinking(to: ObjectType, records: readonly CrmRecord[]): readonly CrmRecord[] {
  return to === 'deals' ? records.filter((one) => isOrder(one) || isNobodys(one)) : records;
}

/** Reads what these records are linked to beside them. Where no deal may be seen, none says whose a record is. */
export async function readLinks(
  crm: Crm,
  from: ObjectType,
  to: ObjectType,
  records: readonly CrmRecord[],
  signal?: AbortSignal,
): Promise<void> {
  const asked = worthLinking(to, records);
  const ids = asked.map(({ id }) => id);
  const found = await crm.associations(from, to, ids, signal).catch(noneOfDeals(to));
  for (const record of asked) record.associations[to] = found.get(record.id) ?? [];
}

/** A CRM that shows us no deals shows us all else: refused links to or from them are none. */
export function noneOfDeals(side: ObjectType): (error: unknown) => Map<string, string[]> {
  return (error) => {
    if (side === 'deals' && error instanceof Forbidden) return new Map();
    throw error;
  };
}

/** The record as it is kept, however its links were read: with its deals only where these alone say whose it is. */
export function withoutNeedlessDeals(record: CrmRecord): CrmRecord {
  const { deals = [], ...others } = record.associations;
  if (deals.length === 0 || isNobodys(record)) return record;
  return { ...record, associations: others };
}

/** Orders with the deals that they are a sale of, as they were found: that tells nothing of whose they are. */
export function withDealsOfOrders(
  records: readonly CrmRecord[],
  found: readonly CrmRecord[],
): readonly CrmRecord[] {
  const dealsOf = new Map(
    found.flatMap((one) => (isOrder(one) ? [[one.id, one.associations.deals ?? []]] : [])),
  );
  return records.map((record) => {
    const deals = isOrder(record) && !isNobodys(record) ? (dealsOf.get(record.id) ?? []) : [];
    return deals.length > 0
      ? { ...record, associations: { ...record.associations, deals } }
      : record;
  });
}

const isOrder = ({ type }: CrmRecord): boolean => type === 'orders';
const isNobodys = ({ associations: { contacts = [], companies = [] } }: CrmRecord): boolean =>
  contacts.length + companies.length === 0;
