import { findCustomers } from '../store/customers.ts';
import type { Db } from '../store/db.ts';
import { type Bands, responseBands } from '../store/group-bands.ts';
import { countGroups, type GroupCell } from '../store/group-grid.ts';
import { type LetGo, listLetGo } from '../store/let-go.ts';
import { getOwners } from '../store/owners.ts';
import { getPortal, type Portal } from '../store/portals.ts';
import type { Customer, Owner } from '../timeline/records.ts';
import type { HomeBooks } from './read-queue.ts';

/** The grid of a portal's customers with whom it was decided to let go. */
export type GroupsData = {
  portal: Portal;
  bands: Bands;
  cells: GroupCell[];
  letGo: LetGo[];
  letGoTotal: number;
  /** By `kind:id`: those let go. */
  customers: Map<string, Customer>;
  owners: Map<string, Owner>;
  now: number;
};

const mostLetGo = 50;

/** Reads the grid from what is stored; null where the portal isn't known. */
export async function readGroups(
  db: Db,
  portalId: string,
  now: number,
  { books, worthBands }: HomeBooks,
): Promise<GroupsData | null> {
  const portal = await getPortal(db, portalId);
  if (!portal) return null;
  const bands = { worth: await worthBands(portalId), response: responseBands };
  const letGo = await listLetGo(db, portalId, mostLetGo);
  const customers = await findCustomers(
    db,
    portalId,
    letGo.rows.map(({ kind, id }) => ({ kind, id })),
  );
  return {
    portal,
    bands,
    cells: countGroups(await books(portalId), bands),
    letGo: letGo.rows,
    letGoTotal: letGo.total,
    customers: new Map(customers.map((customer) => [`${customer.kind}:${customer.id}`, customer])),
    owners: await getOwners(db, portalId),
    now,
  };
}
