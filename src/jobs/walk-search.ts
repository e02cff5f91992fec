import { readLinks } from '../crm/deals-alone.ts';
import type { CrmRecord, ObjectType, Page, SearchRequest } from '../crm/crm.ts';
import { CrmError, InvalidAnswer } from '../crm/errors.ts';
import type { SyncCursor } from '../store/sync-cursors.ts';
import { areAscending, gapOf, hasText, haveMet, type Sweep, urgencyOf } from './sweep.ts';

export const searchPageSize = 200;
/** As many as one association read takes: with fewer a search would save no calls. */
const chunkSize = 1_000;
/** A chunk of long mails ends before it fills the memory. */
const chunkCharacters = 16_000_000;
/** Where fewer are left the list alone is as quick. */
const worthSearching = 1_000;

/**
 * Reads a type by search from its highest id down, newest first, until it meets the list that comes up from the lowest.
 * It uses the budget that the list leaves unused: 200 records a call, and for each thousand one call for each type of
 * links. Any failure of the CRM, and any answer that is not in order, ends it quietly: the list then reads on alone.
 */
export async function walkSearch(sweep: Sweep): Promise<void> {
  const signal = AbortSignal.any([sweep.job.signal, sweep.stop.signal]);
  let keeping: Promise<void> = Promise.resolve();
  let searchedFrom = sweep.cursor.walks?.searchedFrom ?? null;
  let ended = false;
  try {
    while (!ended && mayGoOn(sweep, signal)) {
      const chunk = await sweep.job.desk.inTurn(
        () => urgencyOf(sweep),
        () => readChunk(sweep, signal),
        AbortSignal.any([signal, sweep.enough.signal]),
      );
      if (chunk === null) break;
      searchedFrom ??= chunk.records[0]?.id ?? null;
      ended = chunk.ended;
      const before = keeping;
      keeping = keepInTurn(sweep, { ...chunk, searchedFrom }, before, signal);
      // Whoever waits for the last one hears of the failure of any.
      keeping.catch(() => {});
      // One is linked and kept while the next is read.
      await before;
    }
    await keeping;
  } catch (error) {
    await keeping.catch(() => {});
    if (!signal.aborted && !(error instanceof CrmError)) throw error;
  } finally {
    sweep.claimed = 0;
    sweep.claimedTo = sweep.cursor.walks?.searchedTo ?? null;
    sweep.searching = null;
  }
}

type Chunk = {
  records: CrmRecord[];
  searchedTo: string | null;
  /** Nothing is left for the search. */
  ended: boolean;
};

/** Keeps a chunk after the one above it: never with a gap between them. */
async function keepInTurn(
  sweep: Sweep,
  chunk: Chunk & { searchedFrom: string | null },
  before: Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  if (chunk.searchedTo === null) return;
  await linkRecords(sweep, chunk.records, signal);
  await before;
  await keepChunk(sweep, chunk);
}

const mayGoOn = ({ job, cursor }: Sweep, signal: AbortSignal) =>
  !signal.aborted && cursor.state === 'reading' && !job.shouldPause();

async function readChunk(sweep: Sweep, signal: AbortSignal): Promise<Chunk> {
  const chunk: Chunk = {
    records: [],
    searchedTo: null,
    ended: false,
  };
  let characters = 0;
  while (chunk.records.length < chunkSize && characters < chunkCharacters) {
    // The last few pages are the list's: both would read the same.
    chunk.ended = isDone(sweep);
    if (chunk.ended || !mayGoOn(sweep, signal)) break;
    const first = sweep.claimedTo === null;
    const { records, total } = await searchBelow(sweep, signal);
    if (first) {
      sweep.setTotal(total);
      chunk.ended = gapOf(sweep) < worthSearching;
      if (chunk.ended) break;
    }
    // Whoever has found all that match has come to the lowest id.
    chunk.searchedTo = total <= records.length ? '0' : (records.at(-1)?.id ?? null);
    if (chunk.searchedTo === null) throw new InvalidAnswer('The search found none of many.');
    sweep.claimedTo = chunk.searchedTo;
    chunk.records.push(...records);
    sweep.claimed += records.length;
    characters += records.reduce((sum, record) => sum + lengthOf(record), 0);
  }
  return chunk;
}

function isDone(sweep: Sweep): boolean {
  const { walks } = sweep.cursor;
  return (
    sweep.claimedTo === '0' ||
    (walks !== undefined && haveMet(walks, sweep.claimedTo)) ||
    gapOf(sweep) < 2 * searchPageSize
  );
}

/** The next page, one more below what is read. Throws where the ids do not come in order, since nothing is sure then. */
async function searchBelow(sweep: Sweep, signal: AbortSignal): Promise<Page & { total: number }> {
  const { crm, item } = sweep.job;
  const below = sweep.claimedTo;
  const request: SearchRequest = {
    filterGroups:
      below === null
        ? []
        : [{ filters: [{ propertyName: 'hs_object_id', operator: 'LT', value: below }] }],
    sorts: [{ propertyName: 'hs_object_id', direction: 'DESCENDING' }],
    properties: item.properties,
    limit: searchPageSize,
  };
  const asked = crm.search(item.type, request, signal);
  sweep.searching = asked.catch(() => {});
  const page = await asked.finally(() => (sweep.searching = null));
  const upwards = page.records.map(({ id }) => id).toReversed();
  const highest = upwards.at(-1);
  const isBelow = below === null || highest === undefined || BigInt(highest) < BigInt(below);
  if (!areAscending(upwards, null) || !isBelow) {
    throw new InvalidAnswer(`HubSpot's search of ${item.type} is not in the order asked for.`, {
      status: 200,
    });
  }
  return page;
}

const isDeals = (to: ObjectType) => to === 'deals';

/** Searches bring no associations, so these are read beside them. */
async function linkRecords(
  { job }: Sweep,
  records: readonly CrmRecord[],
  signal: AbortSignal,
): Promise<void> {
  const { crm, item } = job;
  const link = (to: ObjectType) => readLinks(crm, item.type, to, records, signal);
  await Promise.all(item.associations.filter((to) => !isDeals(to)).map(link));
  await Promise.all(item.associations.filter(isDeals).map(link));
}

async function keepChunk(
  sweep: Sweep,
  chunk: Chunk & { searchedFrom: string | null },
): Promise<void> {
  const moved = (cursor: SyncCursor) => {
    const { walks } = cursor;
    // The list lost its order meanwhile and will read all of it: what is found here is only early.
    if (!walks || walks.listedTo === null) return { cursor, records: chunk.records };
    const listedTo = BigInt(walks.listedTo);
    const records = chunk.records.filter(({ id }) => BigInt(id) > listedTo);
    const { searchedFrom, searchedTo } = chunk;
    const texts = walks.texts + records.filter(hasText).length;
    return {
      records,
      cursor: {
        ...cursor,
        read: cursor.read + records.length,
        walks: { ...walks, searchedFrom, searchedTo, texts },
      },
    };
  };
  await sweep.keep(moved, { mayBeOld: true });
  sweep.claimed -= chunk.records.length;
}

const lengthOf = ({ properties }: CrmRecord) =>
  Object.values(properties).reduce((sum, value) => sum + (value?.length ?? 0), 0);
