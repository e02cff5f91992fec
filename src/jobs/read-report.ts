import type { Db } from '../store/db.ts';
import { responseBands } from '../store/band-sql.ts';
import { countGroups, type GroupCell } from '../store/group-grid.ts';
import { type AskTally, tallyOpenAsks } from '../store/open-asks.ts';
import { countTaken, type SaveTally } from '../store/save-queue.ts';
import {
  type BookCounts,
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
  counts: BookCounts,
): Promise<ReportData | null> {
  const week = { ...view, cut: true, sort: 'saved', descending: true } as const;
  const quiet = { ...week, cut: false, choices: { ...view.choices, level: 'high' } } as const;
  const data = await readQueue(db, portalId, { ...week, limit: mostSaves, offset: 0 }, now, counts);
  const silent = await readQueue(
    db,
    portalId,
    { ...quiet, limit: mostSilent, offset: 0 },
    now,
    counts,
  );
  if (!data || !silent) return null;
  const silentTally = await tallyQueue(db, data.portal, quiet, now, counts);
  return {
    ...data,
    cells: await countGroups(db, portalId, noBands),
    tally: (await tallyQueue(db, data.portal, week, now, counts)).tally,
    taken: await countTaken(db, portalId, now),
    asks: await tallyOpenAsks(db, portalId, now),
    silent,
    silentTotal: silentTally.tally.find(({ dimension }) => dimension === 'all')?.count ?? 0,
  };
}
