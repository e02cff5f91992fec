import type { Assessment } from '../action/assessment.ts';
import { findAssessments } from '../store/assessments.ts';
import type { Book } from '../store/book/book.ts';
import type { Books } from '../store/book/kept-books.ts';
import {
  listSaves,
  type QueueScope,
  queueRows,
  type SaveChoices,
  type SaveSort,
  type SaveTally,
  tallySaves,
  waitingRows,
} from '../store/book/save-rows.ts';
import { findCustomers } from '../store/customers.ts';
import type { Db } from '../store/db.ts';
import { type Bands, responseBands } from '../store/group-bands.ts';
import { getOwners } from '../store/owners.ts';
import type { Portal } from '../store/portals.ts';
import { countTaken, findQueued, type QueuedSave, rankOwners } from '../store/save-queue.ts';
import type { Customer, Owner } from '../timeline/records.ts';

export type QueueView = {
  choices: SaveChoices;
  /** Cut to what the team can take on; else everybody who waits. */
  cut: boolean;
  sort: SaveSort;
  descending: boolean;
};

/** A portal's queue as it was at one moment, to be counted and read page by page. */
export type Queue = {
  portal: Portal;
  book: Book;
  /** Those in it, whatever the view's choices. */
  rows: Uint32Array;
  view: QueueView;
  scope: QueueScope;
  /** The place of each owner's name. */
  ranks: ReadonlyMap<string, number>;
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

/** From which value a portal's customer is among the most valuable, and below which among the least: may be kept for a while. */
type WorthBands = (portalId: string) => Promise<Bands['worth']>;

/** What the pages of the home are counted from. */
export type HomeBooks = { books: Books; worthBands: WorthBands };

/** Reads whom to save, as it stands now. */
export async function openQueue(
  db: Db,
  portal: Portal,
  view: QueueView,
  now: number,
  { books, worthBands }: HomeBooks,
): Promise<Queue> {
  const { portalId, settings } = portal;
  const book = await books(portalId);
  const taken = await countTaken(db, portalId, now);
  const { choices } = view;
  const scope: QueueScope = {
    now,
    capacity: view.cut ? settings.capacityPerWeek : null,
    taken: new Map(taken.map((one) => [one.ownerId, one.taken])),
    bands: {
      // Looked up only for who comes from the grid.
      worth: choices.worth === undefined ? { high: 0, middle: 0 } : await worthBands(portalId),
      response: responseBands,
    },
    choices,
  };
  const ranks = view.sort === 'owner' ? await rankOwners(db, portalId) : new Map<string, number>();
  return { portal, book, rows: queueRows(book, scope), view, scope, ranks };
}

/** Reads one page of a queue from what is stored. */
export async function readQueue(
  db: Db,
  { portal, book, rows, view, scope, ranks }: Queue,
  page: { limit: number; offset: number },
): Promise<QueueData> {
  const { portalId } = portal;
  const { sort, descending } = view;
  const refs = listSaves(book, rows, { ...scope, ...page, sort, descending, owners: ranks });
  const customers = await findCustomers(db, portalId, refs);
  const assessments = await findAssessments(db, portalId, refs);
  return {
    portal,
    saves: await findQueued(db, portalId, refs),
    customers: new Map(customers.map((customer) => [`${customer.kind}:${customer.id}`, customer])),
    assessments: new Map(
      assessments.map(({ assessment }) => [
        `${assessment.customer.kind}:${assessment.customer.id}`,
        assessment,
      ]),
    ),
    owners: await getOwners(db, portalId),
    now: scope.now,
  };
}

/** How many each filter of the view would show, and of a view cut to the capacity how many wait in all; how many were taken on. */
export function tallyQueue({ book, rows, view, scope }: Queue): {
  tally: SaveTally;
  counts: { taken: number; waiting: number };
} {
  const taken = [...scope.taken.values()].reduce((sum, one) => sum + one, 0);
  const waiting = view.cut ? waitingRows(book, scope.now).length : 0;
  return { tally: tallySaves(book, rows, scope), counts: { taken, waiting } };
}
