import type { CrmRecord } from '../crm/crm.ts';
import type { Plan } from '../crm/reading-plan.ts';
import { findActivities } from '../store/activities.ts';
import type { Db } from '../store/db.ts';
import { erasureState, findErased } from '../store/erased-records.ts';
import { eraseWithDeals, eraseWithPerson } from './erase-with-deals.ts';
import { activityTypeOf, customerKindOf } from './take-in.ts';

export type LeftOver = {
  records: readonly CrmRecord[];
  /** Ids of those that must not bring back any words. */
  wordless: ReadonlySet<string>;
};

/**
 * A page without people who were erased: their own records are left out, what they share with others is no longer theirs
 * and goes without words, and what would be nobody else's is left out. What only a deal of theirs says is somebody's counts
 * as theirs until then, also where the deal itself comes to be known only now. Belongs first in the transaction that keeps the
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
  const linked = records.flatMap(({ associations: { contacts = [], deals = [] } }) => [
    ...contacts.map((id) => `contact:${id}`),
    ...deals.map(dealName),
  ]);
  const names = new Set([...records.map(nameOf), ...linked]);
  const erased = await findErased(db, portalId, keys, [...names]);
  if (erased.size === 0) return { records, wordless: new Set() };

  if (kind === 'contact') {
    return { records: records.filter((one) => !erased.has(nameOf(one))), wordless: new Set() };
  }
  const gone = await unkeptDeals(db, portalId, [...erased.keys()]);
  const wordless = new Set<string>();
  const left = records.flatMap((record): CrmRecord[] => {
    const { contacts = [], companies = [], deals = [] } = record.associations;
    const others = contacts.filter((id) => !erased.has(`contact:${id}`));
    const isTheirs = (id: string) => (erased.get(dealName(id)) ?? -Infinity) >= record.createdAt;
    const isShared = others.length < contacts.length || deals.some(isTheirs);
    if (!isShared && !erased.has(nameOf(record))) return [record];
    const otherDeals = deals.filter((id) => !gone.has(dealName(id)));
    if (others.length + companies.length + otherDeals.length === 0) return [];
    wordless.add(record.id);
    return [{ ...record, associations: { ...record.associations, contacts: others } }];
  });
  const kept = new Set(left.map(({ id }) => id));
  for (const record of records) {
    const { contacts = [] } = record.associations;
    const at = Math.max(...contacts.map((id) => erased.get(`contact:${id}`) ?? -Infinity));
    // Whose it was wasn't known when they were erased, or nothing would be left to do.
    if (at <= (erased.get(nameOf(record)) ?? -Infinity)) continue;
    const gone = !kept.has(record.id);
    if (type === 'deals') await eraseWithDeals(db, portalId, { deal: record.id, gone, at });
    else {
      const own = { type: activityTypeOf(type), id: record.id };
      await eraseWithPerson(db, portalId, { record: own, gone, at });
    }
  }
  return { records: left, wordless };
}

const dealName = (id: string) => `deal:${id}`;

/** Those of these names that are of deals, and of none that is kept. */
async function unkeptDeals(
  db: Db,
  portalId: string,
  names: readonly string[],
): Promise<Set<string>> {
  const deals = names.filter((name) => name.startsWith(dealName('')));
  const refs = deals.map(
    (name) => ({ type: 'deal', id: name.slice(dealName('').length) }) as const,
  );
  const kept = new Set(
    (await findActivities(db, portalId, refs)).map(({ activity: { id } }) => dealName(id)),
  );
  return new Set(deals.filter((name) => !kept.has(name)));
}
