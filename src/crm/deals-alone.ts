import type { CrmRecord, ObjectType } from './crm.ts';

/**
 * Of which records the links to `to` have to be asked for: deals matter only where nothing else says whose a record is.
 * Asked last, that costs next to nothing: nearly all records name somebody.
 */
export function worthLinking(to: ObjectType, records: readonly CrmRecord[]): readonly CrmRecord[] {
  return to === 'deals' ? records.filter(isNobodys) : records;
}

/** The record as it is kept, however its links were read: with its deals only where these alone say whose it is. */
export function withoutNeedlessDeals(record: CrmRecord): CrmRecord {
  const { deals = [], ...others } = record.associations;
  if (deals.length === 0 || isNobodys(record)) return record;
  return { ...record, associations: others };
}

const isNobodys = ({ associations: { contacts = [], companies = [] } }: CrmRecord): boolean =>
  contacts.length + companies.length === 0;
