import type { OpenAsk } from '../action/open-ask.ts';
import { countTallied } from './count-tallied.ts';
import { findActivities } from '../store/activities.ts';
import { findCustomers } from '../store/customers.ts';
import type { Db } from '../store/db.ts';
import { type AskFilter, type AskTally, listOpenAsks, readOpenAsks } from '../store/open-asks.ts';
import { getOwners } from '../store/owners.ts';
import { getPortal, type Portal } from '../store/portals.ts';
import type { Activity, ActivityRef, Customer, CustomerRef, Owner } from '../timeline/records.ts';

/** A page of the portal's open asks with everyone named in it. */
export type AsksData = {
  portal: Portal;
  asks: OpenAsk[];
  /** By `kind:id`: askers, companies and the records whose cards answer. */
  customers: Map<string, Customer>;
  owners: Map<string, Owner>;
  /** What was asked by nobody in particular, and the deals that it hangs on. */
  activities: Activity[];
  now: number;
};

/** Reads one page of what waits in a portal from what is stored; null where the portal isn't known. */
export async function readAsks(
  db: Db,
  portalId: string,
  filter: AskFilter,
  now: number,
): Promise<AsksData | null> {
  const portal = await getPortal(db, portalId);
  if (!portal) return null;
  const rows = await listOpenAsks(db, portalId, filter);
  return { portal, asks: rows, ...(await namedIn(db, portalId, rows)), now };
}

/** The same with how many of each kind there are; beyond the last page it is the last one. */
export async function readAsksPage(
  db: Db,
  portal: Portal,
  filter: AskFilter,
  now: number,
): Promise<AsksData & { tally: AskTally; total: number }> {
  const { portalId } = portal;
  const { rows, tally } = await readOpenAsks(db, portalId, filter, now);
  const total = countTallied(tally, filter);
  return { portal, asks: rows, tally, total, ...(await namedIn(db, portalId, rows)), now };
}

async function namedIn(
  db: Db,
  portalId: string,
  asks: readonly OpenAsk[],
): Promise<Pick<AsksData, 'customers' | 'owners' | 'activities'>> {
  const refs = new Map<string, CustomerRef>();
  const need = (kind: CustomerRef['kind'], id: string | null) => {
    if (id !== null) refs.set(`${kind}:${id}`, { kind, id });
  };
  for (const { kind, customerId, contactId, companyId } of asks) {
    need(kind, customerId);
    need('contact', contactId);
    need('company', companyId);
  }
  const found = await findCustomers(db, portalId, [...refs.values()]);
  return {
    customers: new Map(found.map((customer) => [`${customer.kind}:${customer.id}`, customer])),
    owners: await getOwners(db, portalId),
    activities: await withTheirDeals(
      db,
      portalId,
      asks
        .filter(({ contactId }) => contactId === null)
        .map(({ recordType, recordId }) => ({ type: recordType, id: recordId })),
    ),
  };
}

async function withTheirDeals(
  db: Db,
  portalId: string,
  refs: readonly ActivityRef[],
): Promise<Activity[]> {
  const found = await findActivities(db, portalId, refs);
  const dealIds = new Set(found.flatMap(({ activity }) => activity.dealIds ?? []));
  const deals = [...dealIds].map((id) => ({ type: 'deal', id }) as const);
  return [...found, ...(await findActivities(db, portalId, deals))].map(({ activity }) => activity);
}
