import type { Crm, CrmRecord } from '../crm/crm.ts';
import type { Plan } from '../crm/reading-plan.ts';
import type { Db, Walks } from '../store/db.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { metInRun } from '../store/met-in-run.ts';
import { type SyncCursor, saveCursor } from '../store/sync-cursors.ts';
import type { Settings } from '../timeline/settings.ts';
import { keepPage } from './keep-page.ts';
import type { OnProgress } from './progress.ts';
import { meterProgress } from './progress-meter.ts';
import type { SearchDesk } from './search-desk.ts';
import { activityTypeOf, customerKindOf } from './take-in.ts';

export type TypeJob = {
  db: Db;
  crm: Crm;
  now: () => number;
  onProgress?: OnProgress | undefined;
  signal: AbortSignal;
  /** Asked after each page. */
  shouldPause: () => boolean;
  portalId: string;
  run: number;
  /** Nothing of this portal was ever read to its end. */
  first: boolean;
  /** Shared by the types that are read at the same time. */
  desk: SearchDesk;
  settings: Settings;
  reader: string;
  item: Plan;
  /** Where the last run stopped with this type. */
  cursor: SyncCursor | undefined;
};

/** What the two walks through a type share. */
export type Sweep = {
  readonly job: TypeJob;
  /** Ends the search when the list ends, or fails. */
  readonly stop: AbortController;
  /** Lets the search end with what it has read, where it waits for its turn. */
  readonly enough: AbortController;
  /** As it was kept last. */
  cursor: SyncCursor;
  skipped: number;
  /** The lowest id that the search came to, with what is read and not kept yet; how many that is. */
  claimedTo: string | null;
  claimed: number;
  /** The search page under way. */
  searching: Promise<unknown> | null;
  /** How many there are, once a search told. */
  setTotal(total: number): void;
  /**
   * Keeps records together with where the walk that read them has come to. `moved` is asked in turn with the other
   * walk, so that it sees what that one has kept. Of an answer that may be old, what this run has met otherwise is left.
   */
  keep(
    moved: (cursor: SyncCursor) => { cursor: SyncCursor; records: readonly CrmRecord[] },
    options?: { mayBeOld: boolean },
  ): Promise<void>;
  finish(deleted: number): void;
};

/** Begins where `cursor` says, with progress told to the job's display. */
export function createSweep(job: TypeJob, cursor: SyncCursor): Sweep {
  const { db, portalId, run, item } = job;
  const kind = customerKindOf(item.type);
  const of = kind === null ? { type: activityTypeOf(item.type) } : { kind };
  const meter = meterProgress(
    { stage: 'read', what: item.type, done: cursor.read, total: cursor.total },
    job.now,
    job.onProgress,
  );
  let turn: Promise<unknown> = Promise.resolve();

  const sweep: Sweep = {
    job,
    stop: new AbortController(),
    enough: new AbortController(),
    cursor,
    skipped: 0,
    claimedTo: cursor.walks?.searchedTo ?? null,
    claimed: 0,
    searching: null,
    setTotal(total) {
      sweep.cursor = { ...sweep.cursor, total };
      meter.setTotal(total);
    },
    async keep(moved, { mayBeOld } = { mayBeOld: false }) {
      const work = async () => {
        const before = sweep.cursor;
        const { records, cursor: after } = moved(before);
        const keepAll = async (trx: Db) => {
          const ids = records.map(({ id }) => id);
          const met = mayBeOld ? await metInRun(trx, portalId, run, of, ids) : new Set<string>();
          const kept = await keepPage(
            trx,
            job,
            records.filter(({ id }) => !met.has(id)),
          );
          const next = { ...after, changed: before.changed + kept.changed };
          await saveCursor(trx, portalId, item.type, next);
          return { ...kept, next };
        };
        const outcome = await inTransaction(db, keepAll);
        // Only what is kept counts, and what the other walk was told meanwhile about the total stands.
        sweep.cursor = { ...outcome.next, total: sweep.cursor.total };
        sweep.skipped += outcome.skipped;
        meter.add(after.read - before.read);
      };
      const done = turn.then(work);
      turn = done.catch(() => {});
      await done;
    },
    finish(deleted) {
      sweep.cursor = { ...sweep.cursor, state: 'done', deleted };
      meter.finish();
    },
  };
  return sweep;
}

/** Records between the two walks, as far as is known; Infinity where nobody told. */
export function gapOf({ cursor, claimed }: Sweep): number {
  return cursor.total === null ? Infinity : cursor.total - cursor.read - claimed;
}

/**
 * What comes first of the types that are read at the same time: customers, since an opened card is then quicker told, and then
 * whoever has most left.
 */
export function urgencyOf(sweep: Sweep): number {
  const isCustomers = customerKindOf(sweep.job.item.type) !== null;
  return isCustomers ? Number.MAX_VALUE : gapOf(sweep);
}

/** Whether no id lies between the list and what the search has read, down to `searchedTo`. */
export function haveMet({ listedTo }: Walks, searchedTo: string | null): boolean {
  if (listedTo === null || searchedTo === null) return false;
  return BigInt(searchedTo) - BigInt(listedTo) <= 1n;
}

/** Whether these ids are numbers, each greater than the one before and than `after`. */
export function areAscending(ids: readonly string[], after: string | null): boolean {
  let last = BigInt(after ?? -1);
  for (const id of ids) {
    if (!/^\d{1,30}$/.test(id) || BigInt(id) <= last) return false;
    last = BigInt(id);
  }
  return true;
}

/** Whether an e-mail's text came with it. */
export const hasText = ({ properties }: CrmRecord): boolean =>
  Boolean(properties['hs_email_text'] ?? properties['hs_email_html']);
