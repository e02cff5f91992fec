import type { Assessment } from '../action/assessment.ts';
import { findAssessments } from '../store/assessments.ts';
import { findCustomers } from '../store/customers.ts';
import type { Db } from '../store/db.ts';
import { type Bands, responseBands } from '../store/band-sql.ts';
import { findValueBands } from '../store/group-bands.ts';
import { getOwners } from '../store/owners.ts';
import { getPortal, type Portal } from '../store/portals.ts';
import {
  countQueue,
  listSaves,
  type QueuedSave,
  type SaveChoices,
  type saveSorts,
  type SaveTally,
  tallySaves,
} from '../store/save-queue.ts';
import type { Customer, Owner } from '../timeline/records.ts';

export type QueueView = {
  choices: SaveChoices;
  /** Cut to what the team can take on; else everybody who waits. */
  cut: boolean;
  sort: (typeof saveSorts)[number];
  descending: boolean;
};

/** A page of the queue with everyone named in it. */
export type QueueData = {
  portal: Portal;
  saves: QueuedSave[];
  /** By `kind:id`. */
  customers: Map<string, Customer>;
  assessments: Map<string, Assessment>;
  owners: Map<string, Owner>;
  now: number;
};

/** Reads one page of whom to save from what is stored; null where the portal isn't known. */
export async function readQueue(
  db: Db,
  portalId: string,
  view: QueueView & { limit: number; offset: number },
  now: number,
): Promise<QueueData | null> {
  const portal = await getPortal(db, portalId);
  if (!portal) return null;
  const scope = await scopeOf(db, portal, view, now);
  const saves = await listSaves(db, portalId, { ...view, ...scope });
  const refs = saves.map(({ kind, id }) => ({ kind, id }));
  const customers = await findCustomers(db, portalId, refs);
  const assessments = await findAssessments(db, portalId, refs);
  return {
    portal,
    saves,
    customers: new Map(customers.map((customer) => [`${customer.kind}:${customer.id}`, customer])),
    assessments: new Map(
      assessments.map(({ assessment }) => [
        `${assessment.customer.kind}:${assessment.customer.id}`,
        assessment,
      ]),
    ),
    owners: await getOwners(db, portalId),
    now,
  };
}

/** How many each filter of the view would show, and how many there are in all. */
export async function tallyQueue(
  db: Db,
  portal: Portal,
  view: QueueView,
  now: number,
): Promise<{ tally: SaveTally; counts: Awaited<ReturnType<typeof countQueue>> }> {
  const scope = await scopeOf(db, portal, view, now);
  const tally = await tallySaves(db, portal.portalId, scope);
  return { tally, counts: await countQueue(db, portal.portalId, now, view.cut) };
}

async function scopeOf(db: Db, { portalId, settings }: Portal, view: QueueView, now: number) {
  const { choices, cut } = view;
  // Looked up only for who comes from the grid.
  const worth =
    choices.worth === undefined ? { high: 0, middle: 0 } : await findValueBands(db, portalId);
  const bands: Bands = { worth, response: responseBands };
  return { now, capacity: cut ? settings.capacityPerWeek : null, bands, choices };
}
