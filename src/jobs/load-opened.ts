import type { Crm, CrmRecord, ObjectType } from '../crm/crm.ts';
import { CrmError, Forbidden, NotFound } from '../crm/errors.ts';
import { type Plan, readingPlan } from '../crm/reading-plan.ts';
import { urgently } from '../crm/urgently.ts';
import { findCustomers } from '../store/customers.ts';
import type { Db } from '../store/db.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { contactsOfCompanies } from '../store/memberships.ts';
import { metInRun } from '../store/met-in-run.ts';
import { getPortal } from '../store/portals.ts';
import { getCursors } from '../store/sync-cursors.ts';
import { latestRun } from '../store/sync-runs.ts';
import type { CustomerRef } from '../timeline/records.ts';
import { defaultSettings } from '../timeline/settings.ts';
import { keepPage } from './keep-page.ts';
import { readLinked } from './read-linked.ts';
import { readerVersion } from './reader-version.ts';
import { activityTypeOf, customerKindOf } from './take-in.ts';

type Opened = {
  db: Db;
  crm: Crm;
  portalId: string;
  customer: CustomerRef;
  now: () => number;
};

const pageSize = 100;
/** Whoever opens the same card again meanwhile sees what was read so long ago at most. */
const freshMs = 5 * 60_000;
/** More cannot be read while somebody waits. */
const mostActivities = 1_500;
/** What is read ahead is in no run, so that the load meets it as new and completes its links. */
const noRun = 0;

const loads = new WeakMap<Db, Map<string, { at: number; done: Promise<boolean> }>>();

/**
 * During a portal's first load: reads all that a card needs of the record somebody has opened, before everything else, so
 * that the card is right however much of the portal is still to be read. What the load has read already is not
 * read again. Costs a call for each type that is not read to its end, and two more for each type that the record has
 * any of. False where that can't be had now: the CRM has no such record, doesn't answer, or there is too much of it.
 */
export async function loadOpened(opened: Opened): Promise<boolean> {
  const { db, portalId, customer, now } = opened;
  const known = loads.get(db) ?? new Map<string, { at: number; done: Promise<boolean> }>();
  loads.set(db, known);
  for (const [key, { at }] of known) if (now() - at > freshMs) known.delete(key);
  const key = `${portalId}:${customer.kind}:${customer.id}`;
  const before = known.get(key);
  if (before) return before.done;
  const done = urgently(() => load(opened)).catch((error: unknown) => {
    if (error instanceof CrmError) return false;
    throw error;
  });
  known.set(key, { at: now(), done });
  const forget = () => known.delete(key);
  // Only what was had counts: the rest is tried again.
  void done.then((had) => had || forget(), forget);
  return done;
}

type Context = Opened & { unread: Set<ObjectType>; run: number };

async function load(opened: Opened): Promise<boolean> {
  const { db, portalId, customer } = opened;
  const settings = (await getPortal(db, portalId))?.settings ?? defaultSettings;
  const run = (await latestRun(db, portalId))?.run ?? noRun;
  const cursors = await getCursors(db, portalId);
  const isRead = (type: string) => {
    const cursor = cursors.get(type);
    return cursor?.run === run && cursor.state !== 'reading';
  };
  const plan = readingPlan(settings).filter(({ type }) => !isRead(type));
  const context = { ...opened, run, unread: new Set(plan.map(({ type }) => type)) };
  const reader = readerVersion(settings);
  const keep = async (item: Plan, records: readonly CrmRecord[]) => {
    for (let start = 0; start < records.length; start += pageSize) {
      const page = records.slice(start, start + pageSize);
      await inTransaction(db, async (trx) => {
        const unmet = await withoutMet(trx, context, item.type, page);
        await keepPage(trx, { portalId, run: noRun, settings, reader, item }, unmet);
      });
    }
  };

  const contactIds = memberIds(context);
  const people = Promise.all(
    plan.filter(isCustomers).map(async (item) => {
      const ids = await unkept(context, item.type, await contactIds);
      const { records, missing } = await readLinked(opened.crm, item, ids);
      await keep(item, records);
      return customerKindOf(item.type) === customer.kind && missing.includes(customer.id);
    }),
  );
  const activities = Promise.all(
    plan
      .filter((item) => !isCustomers(item))
      .map(async (item) => ({ item, ...(await activityIds(context, item, await contactIds)) })),
  );
  // All calls under way end before anyone hears of a failure.
  const [gone, found] = await settled(people, activities);
  if (gone.includes(true)) return false;
  if (found.reduce((sum, { ids }) => sum + ids.length, 0) > mostActivities) return false;
  await settled(
    ...found.map(async ({ item, ids, ofCompany }) => {
      // Of companies only the one that was opened matters, and its links are known.
      const isTold = (to: ObjectType) =>
        to === 'contacts' || (to === 'deals' && item.type === 'orders');
      const wanted = { ...item, associations: item.associations.filter(isTold) };
      const pages = Array.from({ length: Math.ceil(ids.length / pageSize) }, (_, page) =>
        ids.slice(page * pageSize, (page + 1) * pageSize),
      );
      const read = await settled(...pages.map((page) => readLinked(opened.crm, wanted, page)));
      const records = read.flatMap((page) => page.records);
      for (const record of records)
        record.associations.companies = ofCompany.has(record.id) ? [customer.id] : [];
      await keep(item, records);
    }),
  );
  return true;
}

const isCustomers = ({ type }: Plan) => customerKindOf(type) !== null;

async function settled<T extends readonly unknown[]>(
  ...work: { [K in keyof T]: Promise<T[K]> }
): Promise<T> {
  await Promise.allSettled(work);
  return (await Promise.all(work)) as unknown as T;
}

async function withoutMet(
  db: Db,
  { portalId, run }: Context,
  type: ObjectType,
  records: readonly CrmRecord[],
): Promise<CrmRecord[]> {
  const kind = customerKindOf(type);
  const of = kind === null ? { type: activityTypeOf(type) } : { kind };
  const ids = records.map(({ id }) => id);
  const met = await metInRun(db, portalId, run, of, ids);
  return records.filter(({ id }) => !met.has(id));
}

/** Who of a type is to be read for this card: the record itself, and a company's contacts; not those that are kept. */
async function unkept(
  { db, portalId, customer }: Context,
  type: ObjectType,
  contactIds: readonly string[],
): Promise<string[]> {
  const kind = customerKindOf(type);
  if (kind === null || (kind === 'company' && customer.kind === 'contact')) return [];
  const ids = kind === 'contact' ? contactIds : [customer.id];
  const refs = ids.map((id) => ({ kind, id }));
  const kept = new Set((await findCustomers(db, portalId, refs)).map(({ id }) => id));
  return ids.filter((id) => !kept.has(id));
}

/** The contact itself, or the company's contacts. */
async function memberIds({ db, crm, portalId, customer, unread }: Context): Promise<string[]> {
  if (customer.kind === 'contact') return [customer.id];
  const { id } = customer;
  const members = unread.has('contacts')
    ? await crm.associations('companies', 'contacts', [id])
    : await contactsOfCompanies(db, portalId, [id]);
  return members.get(id) ?? [];
}

type Found = { ids: string[]; ofCompany: ReadonlySet<string> };

/** Activities of a type that this customer has in the CRM and the load has not met; which of them are a company's own. */
async function activityIds(
  { db, crm, portalId, customer, run }: Context,
  { type }: Plan,
  contactIds: readonly string[],
): Promise<Found> {
  try {
    const isCompany = customer.kind === 'company';
    const [ofContacts, ofCompany] = await settled(
      crm.associations('contacts', type, contactIds),
      crm.associations('companies', type, isCompany ? [customer.id] : []),
    );
    const own = new Set([...ofCompany.values()].flat());
    const ids = [...new Set([...own, ...[...ofContacts.values()].flat()])];
    const met = await metInRun(db, portalId, run, { type: activityTypeOf(type) }, ids);
    return { ids: ids.filter((id) => !met.has(id)), ofCompany: own };
  } catch (error) {
    if (error instanceof Forbidden || error instanceof NotFound)
      return { ids: [], ofCompany: new Set() };
    throw error;
  }
}
