import type { Assessment } from '../action/assessment.ts';
import { findAssessments } from '../store/assessments.ts';
import { findCustomers } from '../store/customers.ts';
import type { Db } from '../store/db.ts';
import { type Bands, responseBands } from '../store/band-sql.ts';
import { getOwners } from '../store/owners.ts';
import { getPortal, type Portal } from '../store/portals.ts';
import {
  countActed,
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

/** What counts a whole book, whatever the view: asked for only where it is needed, so that it may be kept for a while. */
export type BookCounts = {
  /** For how many customers something is suggested. */
  suggested(portalId: string): Promise<number>;
  /** From which value a customer is among the most valuable, and below which among the least. */
  worth(portalId: string): Promise<Bands['worth']>;
};

/** Reads one page of whom to save from what is stored; null where the portal isn't known. */
export async function readQueue(
  db: Db,
  portalId: string,
  view: QueueView & { limit: number; offset: number },
  now: number,
  counts: BookCounts,
): Promise<QueueData | null> {
  const portal = await getPortal(db, portalId);
  if (!portal) return null;
  const scope = await scopeOf(portal, view, now, counts);
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

/**
 * How many each filter of the view would show, and of a view cut to the capacity how many wait in all; how many were taken on.
 * Who was taken on is counted anew each time, so whoever makes a task sees one fewer at once.
 */
export async function tallyQueue(
  db: Db,
  portal: Portal,
  view: QueueView,
  now: number,
  counts: BookCounts,
): Promise<{ tally: SaveTally; counts: { taken: number; waiting: number } }> {
  const { portalId } = portal;
  const tally = await tallySaves(db, portalId, await scopeOf(portal, view, now, counts));
  const { taken, suggested } = await countActed(db, portalId, now);
  const waiting = view.cut ? Math.max(0, (await counts.suggested(portalId)) - suggested) : 0;
  return { tally, counts: { taken, waiting } };
}

async function scopeOf(
  { portalId, settings }: Portal,
  { choices, cut }: QueueView,
  now: number,
  counts: BookCounts,
) {
  // Looked up only for who comes from the grid.
  const worth = choices.worth === undefined ? { high: 0, middle: 0 } : await counts.worth(portalId);
  const bands: Bands = { worth, response: responseBands };
  return { now, capacity: cut ? settings.capacityPerWeek : null, bands, choices };
}
