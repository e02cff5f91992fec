import type { OpenAsk } from '../action/open-ask.ts';
import { findCustomers } from '../store/customers.ts';
import type { Db } from '../store/db.ts';
import { listOpenAsks, type AskFilter } from '../store/open-asks.ts';
import { getOwners } from '../store/owners.ts';
import { getPortal, type Portal } from '../store/portals.ts';
import type { Customer, CustomerRef, Owner } from '../timeline/records.ts';

/** A page of the portal's open asks with everyone named in it. */
export type AsksData = {
  portal: Portal;
  asks: OpenAsk[];
  total: number;
  /** By `kind:id`: askers, companies and the records whose cards answer. */
  customers: Map<string, Customer>;
  owners: Map<string, Owner>;
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
  const { rows, total } = await listOpenAsks(db, portalId, filter);
  const refs = new Map<string, CustomerRef>();
  const need = (kind: CustomerRef['kind'], id: string | null) => {
    if (id !== null) refs.set(`${kind}:${id}`, { kind, id });
  };
  for (const { kind, customerId, contactId, companyId } of rows) {
    need(kind, customerId);
    need('contact', contactId);
    need('company', companyId);
  }
  const found = await findCustomers(db, portalId, [...refs.values()]);
  return {
    portal,
    asks: rows,
    total,
    customers: new Map(found.map((customer) => [`${customer.kind}:${customer.id}`, customer])),
    owners: await getOwners(db, portalId),
    now,
  };
}
