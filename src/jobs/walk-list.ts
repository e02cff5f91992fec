import type { Crm, CrmRecord, ObjectType, Page } from '../crm/crm.ts';
import { InvalidAnswer, Rejected } from '../crm/errors.ts';
import type { Walks } from '../store/db.ts';
import type { SyncCursor } from '../store/sync-cursors.ts';
import { areAscending, gapOf, hasText, haveMet, type Sweep } from './sweep.ts';
import { searchPageSize, walkSearch } from './walk-search.ts';

const pageSize = 100;

/**
 * After how many records a search is begun, which also tells how many there are: for e-mails, by far the most, at once, so that the
 * display can tell what is left; elsewhere only where the list proves long, so that it never costs calls in vain.
 */
const searchAfter = (type: ObjectType) => (type === 'emails' ? 1 : 500);
/** A later sweep knows from the one before how many there are; where it doesn't, a search is asked for the number alone. */
const countAfter = (type: ObjectType) => (type === 'emails' ? 1 : 5_000);

/**
 * Lists a type from its lowest id up to its end, page by page, each kept with its place. On a first load a search comes to
 * meet it from the highest id down; then the list leaps over what that has read, and goes on to its end all the same, since
 * what was made a moment ago is in no search yet. Returns `paused` when told to.
 */
export async function walkList(sweep: Sweep): Promise<'listed' | 'paused'> {
  const { job } = sweep;
  const { type } = job.item;
  const { signal, shouldPause } = job;
  const places = new Set<string | null>();
  let resuming = sweep.cursor.after !== null;
  let asked = false;
  let search: Promise<void> | null = null;
  const begin = () => {
    search = walkSearch(sweep);
    // Whoever waits for its end hears of its failure.
    search.catch(() => {});
  };
  const ended = async () => {
    sweep.enough.abort(new Error('the list waits'));
    await search;
    search = null;
  };

  try {
    if (walksOf(sweep.cursor).searchedTo !== null) begin();
    while (sweep.cursor.state === 'reading') {
      signal.throwIfAborted();
      const walks = walksOf(sweep.cursor);
      if (haveMet(walks, sweep.claimedTo)) {
        await ended();
        if (haveMet(walksOf(sweep.cursor), walksOf(sweep.cursor).searchedTo)) await leap(sweep);
        continue;
      }
      // What the search is just reading may be all that is left.
      if (sweep.searching && gapOf(sweep) <= searchPageSize) {
        await sweep.searching;
        continue;
      }
      const { after } = sweep.cursor;
      if (places.has(after)) {
        throw new InvalidAnswer(
          `HubSpot's list of ${type} leads back to a page that was read before. What was read is kept; try again later.`,
          { status: 200 },
        );
      }
      places.add(after);
      const page = await listFrom(sweep, after).catch((error: unknown) => {
        // A cursor kept from before may be refused after a long pause: then the type is read from the start.
        if (!resuming || !isRefused(error)) throw error;
        places.clear();
        sweep.cursor = { ...sweep.cursor, after: null, read: 0, walks: unordered(sweep.cursor) };
        return listFrom(sweep, null);
      });
      resuming = false;
      const moved = (cursor: SyncCursor) => moveList(cursor, page);
      const next = moved(sweep.cursor).cursor;
      const canMeet = job.first && walksOf(next).listedTo !== null;
      if (
        page.after !== null &&
        !asked &&
        next.read >= (canMeet ? searchAfter : countAfter)(type)
      ) {
        asked = true;
        if (canMeet && walksOf(next).searchedTo === null) begin();
        else if (next.total === null) await count(sweep);
        // The first answer tells how many there are.
        await sweep.searching;
      }
      await sweep.keep(moved);
      if (walksOf(sweep.cursor).listedTo === null)
        sweep.stop.abort(new Error('no order to meet in'));
      if (sweep.cursor.state === 'reading' && shouldPause()) {
        await ended();
        return 'paused';
      }
    }
    return 'listed';
  } finally {
    sweep.stop.abort(new Error('the list has ended'));
    await ended();
  }
}

/** Where the list has come to with a page. A record that the search has read and kept is kept again, and counted once. */
function moveList(
  cursor: SyncCursor,
  { records, after }: Page,
): { cursor: SyncCursor; records: readonly CrmRecord[] } {
  const walks = walksOf(cursor);
  const ids = records.map(({ id }) => id);
  const inOrder =
    (cursor.after === null || walks.listedTo !== null) &&
    areAscending(ids, walks.listedTo) &&
    (after === null || placeOffset(after, ids.at(-1) ?? walks.listedTo) !== null);
  const { searchedTo } = walks;
  const known =
    searchedTo === null ? () => false : (id: string) => BigInt(id) >= BigInt(searchedTo);
  const news = inOrder ? records.filter(({ id }) => !known(id)) : records;
  return {
    records,
    cursor: {
      ...cursor,
      after,
      state: after === null ? 'listed' : 'reading',
      read: cursor.read + news.length,
      walks: {
        ...(inOrder ? walks : unordered(cursor)),
        ...(inOrder && { listedTo: ids.at(-1) ?? walks.listedTo }),
        texts: walks.texts + news.filter(hasText).length,
      },
    },
  };
}

/**
 * Goes on with the list above all that the search has read. That works where cursors are ids, as was seen on every page;
 * should it not work after all, the list goes on where it was, and reads again what the search has read.
 */
async function leap(sweep: Sweep): Promise<void> {
  const { after } = sweep.cursor;
  const { listedTo, searchedFrom } = walksOf(sweep.cursor);
  const offset = after === null ? null : placeOffset(after, listedTo);
  const page =
    offset === null || searchedFrom === null
      ? null
      : await listFrom(sweep, String(BigInt(searchedFrom) + offset)).catch((error: unknown) => {
          if (isRefused(error)) return null;
          throw error;
        });
  const isAbove =
    page &&
    areAscending(
      page.records.map(({ id }) => id),
      searchedFrom,
    );
  if (!isAbove) {
    const { total, read } = sweep.cursor;
    sweep.cursor = { ...sweep.cursor, walks: unordered(sweep.cursor) };
    sweep.claimedTo = null;
    // All of it is met once more; the display counts on from here.
    if (total !== null) sweep.setTotal(Math.max(total, read));
    return;
  }
  await sweep.keep((cursor) => {
    const walks = {
      ...walksOf(cursor),
      listedTo: searchedFrom,
      searchedFrom: null,
      searchedTo: null,
    };
    const moved = moveList({ ...cursor, walks }, page);
    sweep.claimedTo = null;
    return moved;
  });
}

const walksOf = ({ walks }: SyncCursor): Walks =>
  walks ?? { listedTo: null, searchedFrom: null, searchedTo: null, texts: 0 };

/** Nothing can be said of what lies between the walks: the list alone counts. */
const unordered = (cursor: SyncCursor): Walks => ({
  listedTo: null,
  searchedFrom: null,
  searchedTo: null,
  texts: walksOf(cursor).texts,
});

/** Where a cursor is the last id of its page or the one behind it: how much it is more. Null where it is something else. */
function placeOffset(after: string, lastId: string | null): bigint | null {
  if (lastId === null || !/^\d{1,30}$/.test(after)) return null;
  const offset = BigInt(after) - BigInt(lastId);
  return offset === 0n || offset === 1n ? offset : null;
}

const isRefused = (error: unknown) => error instanceof Rejected || error instanceof InvalidAnswer;

function listFrom({ job }: Sweep, after: string | null): Promise<Page> {
  const { crm, item, signal } = job;
  const { type, properties, associations } = item;
  return crm.list(type, { properties, associations, after, limit: pageSize }, signal);
}

/** How many there are, by a search for one; only a hint for the display, so a failure is not one. */
async function count(sweep: Sweep): Promise<void> {
  const { crm, item, signal }: { crm: Crm } & Sweep['job'] = sweep.job;
  const request = { filterGroups: [], properties: [], limit: 1 };
  const found = await crm.search(item.type, request, signal).catch(() => null);
  signal.throwIfAborted();
  if (found) sweep.setTotal(found.total);
}
