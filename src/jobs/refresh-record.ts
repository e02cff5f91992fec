import type { Crm, CrmRecord, ObjectType } from '../crm/crm.ts';
import { noneOfDeals } from '../crm/deals-alone.ts';
import { Forbidden, NotFound } from '../crm/errors.ts';
import { type Plan, readingPlan } from '../crm/reading-plan.ts';
import { deleteActivities } from '../store/activities.ts';
import { activitiesOfCustomers } from '../store/activity-links.ts';
import { deleteCustomers } from '../store/customers.ts';
import type { Db } from '../store/db.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { contactsOfCompanies } from '../store/memberships.ts';
import { getPortal } from '../store/portals.ts';
import { latestRun } from '../store/sync-runs.ts';
import type { ActivityRef, CustomerRef } from '../timeline/records.ts';
import { defaultSettings } from '../timeline/settings.ts';
import { keepPage, type PageContext } from './keep-page.ts';
import { readerVersion } from './reader-version.ts';
import { readLinked } from './read-linked.ts';
import { activityTypeOf, customerKindOf } from './take-in.ts';

type Refresh = {
  db: Db;
  crm: Crm;
  portalId: string;
  customer: CustomerRef;
  now: () => number;
  signal?: AbortSignal | undefined;
};

const pageSize = 100;

/**
 * Reads one contact or company again with all its activities (a company's contacts as well), so that a card shows what
 * happened a minute ago. False when the CRM has no such record any more; it is forgotten then. Costs a few calls for
 * each type of activity; types that may not be read stay as they are.
 */
export async function refreshRecord(refresh: Refresh): Promise<boolean> {
  const { db, crm, portalId, customer, signal } = refresh;
  const settings = (await getPortal(db, portalId))?.settings ?? defaultSettings;
  const run = (await latestRun(db, portalId))?.run ?? 0;
  const reader = readerVersion(settings);
  const plan = readingPlan(settings).filter(({ type }) => !settings.unreadable.includes(type));
  const keep = async (item: Plan, records: readonly CrmRecord[]) => {
    const context: PageContext = { portalId, run, settings, reader, item };
    for (let start = 0; start < records.length; start += pageSize) {
      const page = records.slice(start, start + pageSize);
      await inTransaction(db, (trx) => keepPage(trx, context, page));
    }
  };

  const own = objectTypeOf(customer);
  const contactIds = customer.kind === 'contact' ? [customer.id] : await memberIds(refresh);
  for (const item of plan.filter(({ type }) => customerKindOf(type) !== null)) {
    const ids = item.type === 'contacts' ? contactIds : [customer.id];
    if (item.type !== 'contacts' && customer.kind === 'contact') continue;
    const { records, missing } = await readLinked(crm, item, ids, signal);
    await keep(item, records);
    if (item.type === own && missing.includes(customer.id)) {
      await inTransaction(db, (trx) => deleteCustomers(trx, portalId, [customer]));
      return false;
    }
  }

  const stored = (await activitiesOfCustomers(db, portalId, [customer])).get(keyOf(customer)) ?? [];
  const refreshType = async (item: Plan, dealIds: string[]) => {
    try {
      const owned = { customer, contactIds, dealIds, stored };
      const ids = await activityIds(crm, item, owned, signal);
      const { records, missing } = await readLinked(crm, item, ids, signal);
      await keep(item, records);
      const gone = missing.map((id) => ({ type: activityTypeOf(item.type), id }));
      await inTransaction(db, (trx) => deleteActivities(trx, portalId, gone));
    } catch (error) {
      if (!(error instanceof Forbidden || error instanceof NotFound)) throw error;
    }
  };
  const activities = plan.filter(({ type }) => customerKindOf(type) === null);
  // Deals may name more; somebody waits, so what doesn't depend on them is read beside them, and all else at once. All end
  // together before anyone hears of a failure.
  const first = activities.filter((item) => !byDeals(item)).map((item) => refreshType(item, []));
  await Promise.allSettled(first);
  const now = (await activitiesOfCustomers(db, portalId, [customer])).get(keyOf(customer)) ?? [];
  const dealIds = now.filter(({ type }) => type === 'deal').map(({ id }) => id);
  const types = [...first, ...activities.filter(byDeals).map((item) => refreshType(item, dealIds))];
  await Promise.allSettled(types);
  await Promise.all(types);
  return true;
}

const byDeals = ({ associations }: Plan) => associations.includes('deals');
const keyOf = ({ kind, id }: CustomerRef) => `${kind}:${id}`;

const objectTypeOf = ({ kind }: CustomerRef): ObjectType =>
  kind === 'contact' ? 'contacts' : 'companies';

/** A company's contacts, in the CRM now or kept here: those that left must be read again too. */
async function memberIds({ db, crm, portalId, customer, signal }: Refresh): Promise<string[]> {
  const now =
    (await crm.associations('companies', 'contacts', [customer.id], signal)).get(customer.id) ?? [];
  const before = (await contactsOfCompanies(db, portalId, [customer.id])).get(customer.id) ?? [];
  return [...new Set([...now, ...before])];
}

type Owned = {
  customer: CustomerRef;
  contactIds: string[];
  /** The deals that are theirs. */
  dealIds: string[];
  stored: ActivityRef[];
};

/** Activities linked in the CRM now, by themselves or by a deal, and those kept here, which may have been unlinked or deleted. */
async function activityIds(
  crm: Crm,
  { type, associations }: Plan,
  { customer, contactIds, dealIds, stored }: Owned,
  signal?: AbortSignal,
): Promise<string[]> {
  const linked = await crm.associations('contacts', type, contactIds, signal);
  const direct =
    customer.kind === 'company'
      ? await crm.associations('companies', type, [customer.id], signal)
      : new Map();
  const ofDeals = associations.includes('deals')
    ? await crm.associations('deals', type, dealIds, signal).catch(noneOfDeals('deals'))
    : new Map();
  const kept = stored.filter((ref) => ref.type === activityTypeOf(type)).map(({ id }) => id);
  return [
    ...new Set<string>([...linked.values(), ...direct.values(), ...ofDeals.values(), kept].flat()),
  ];
}
