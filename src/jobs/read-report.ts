import type { Db } from '../store/db.ts';
import type { SaveTally } from '../store/book/save-rows.ts';
import { responseBands } from '../store/group-bands.ts';
import { countGroups, type GroupCell } from '../store/group-grid.ts';
import { type AskTally, tallyOpenAsks } from '../store/open-asks.ts';
import { getPortal } from '../store/portals.ts';
import { countTaken } from '../store/save-queue.ts';
import {
  type HomeBooks,
  openQueue,
  type QueueData,
  type QueueView,
  readQueue,
  tallyQueue,
} from './read-queue.ts';

/** What the week's report is drawn from. */
export type ReportData = QueueData & {
  /** The customers of each level. */
  cells: GroupCell[];
  tally: SaveTally;
  taken: { ownerId: string | null; taken: number }[];
  asks: AskTally;
  /** At high risk without a task of the last week: the first of them, and how many there are. */
  silent: QueueData;
  silentTotal: number;
};

const mostSaves = 40;
const mostSilent = 15;
/** Levels need no bands. */
const noBands = { worth: { high: 0, middle: 0 }, response: responseBands };

/** Reads the week's report under the filters of a view; null where the portal isn't known. */
export async function readReport(
  db: Db,
  portalId: string,
  view: QueueView,
  now: number,
  from: HomeBooks,
): Promise<ReportData | null> {
  const week = { ...view, cut: true, sort: 'saved', descending: true } as const;
  const quiet = { ...week, cut: false, choices: { ...view.choices, level: 'high' } } as const;
  const portal = await getPortal(db, portalId);
  if (!portal) return null;
  const queue = await openQueue(db, portal, week, now, from);
  const silent = await openQueue(db, portal, quiet, now, from);
  const { tally: silentTally } = tallyQueue(silent);
  return {
    ...(await readQueue(db, queue, { limit: mostSaves, offset: 0 })),
    cells: countGroups(queue.book, noBands),
    tally: tallyQueue(queue).tally,
    taken: await countTaken(db, portalId, now),
    asks: await tallyOpenAsks(db, portalId, now),
    silent: await readQueue(db, silent, { limit: mostSilent, offset: 0 }),
    silentTotal: silentTally.find(({ dimension }) => dimension === 'all')?.count ?? 0,
  };
}
