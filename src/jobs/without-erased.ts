import type { CrmRecord } from '../crm/crm.ts';
import type { Plan } from '../crm/reading-plan.ts';
import type { Db } from '../store/db.ts';
import { erasureState, findErased } from '../store/erased-records.ts';
import { activityTypeOf, customerKindOf } from './take-in.ts';

export type LeftOver = {
  records: readonly CrmRecord[];
  /** Ids of those that must not bring back any words. */
  wordless: ReadonlySet<string>;
};

/**
 * A page without people who were erased: their own records are left out, what they share with others is no longer theirs
 * and goes without words, and what would be nobody else's is left out. Belongs first in the transaction that keeps the
 * page: an erasure at the same moment comes wholly before or wholly after.
 */
export async function withoutErased(
  db: Db,
  portalId: string,
  { type }: Plan,
  records: readonly CrmRecord[],
): Promise<LeftOver> {
  const { keys } = await erasureState(db, portalId);
  if (keys.length === 0) return { records, wordless: new Set() };
  const kind = customerKindOf(type);
  if (kind === 'company') return { records, wordless: new Set() };
  const nameOf = ({ id }: CrmRecord) => `${kind ?? activityTypeOf(type)}:${id}`;
  const linked = records.flatMap(({ associations }) => associations.contacts ?? []);
  const names = [...records.map(nameOf), ...linked.map((id) => `contact:${id}`)];
  const erased = await findErased(db, portalId, keys, [...new Set(names)]);
  if (erased.size === 0) return { records, wordless: new Set() };

  if (kind === 'contact') {
    return { records: records.filter((one) => !erased.has(nameOf(one))), wordless: new Set() };
  }
  const wordless = new Set<string>();
  const left = records.flatMap((record): CrmRecord[] => {
    const { contacts = [], companies = [], deals = [] } = record.associations;
    const others = contacts.filter((id) => !erased.has(`contact:${id}`));
    if (others.length === contacts.length && !erased.has(nameOf(record))) return [record];
    if (others.length + companies.length + deals.length === 0) return [];
    wordless.add(record.id);
    return [{ ...record, associations: { ...record.associations, contacts: others } }];
  });
  return { records: left, wordless };
}
