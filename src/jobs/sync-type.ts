import type { Crm, CrmRecord, ObjectType, Page } from '../crm/crm.ts';
import { Forbidden, InvalidAnswer, NotFound, Rejected } from '../crm/errors.ts';
import type { Plan } from '../crm/reading-plan.ts';
import type { Db } from '../store/db.ts';
import { clearSkipped } from '../store/skipped-records.ts';
import { type SyncCursor, saveCursor } from '../store/sync-cursors.ts';
import type { Settings } from '../timeline/settings.ts';
import { forgetGone } from './forget-gone.ts';
import { keepPage } from './keep-page.ts';
import type { OnProgress } from './progress.ts';
import { meterProgress } from './progress-meter.ts';

export type TypeReport = {
  state: 'done' | 'paused' | 'unreadable';
  /** Records met, new or changed, gone from the CRM, and left out because they make no sense. */
  read: number;
  changed: number;
  deleted: number;
  skipped: number;
  /** Why it could not be read, in the CRM's words. */
  reason: string | null;
  /** Of e-mails: not one has a text, so their texts may not be read; absent where too few were met to tell. */
  textless?: boolean;
};

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
  settings: Settings;
  reader: string;
  item: Plan;
  /** Where the last run stopped with this type. */
  cursor: SyncCursor | undefined;
};

const pageSize = 100;

/**
 * When a search is spent on how many there are: for e-mails, by far the most, at once, so that the display can tell what is
 * left; elsewhere only where the list proves long, so that hints stay below two calls in a hundred.
 */
const hintAfterPages = (type: ObjectType) => (type === 'emails' ? 1 : 50);

/**
 * Sweeps one object type, page by page, from where this run had come to. At the end, records that the sweep did not
 * meet and the CRM no longer has are forgotten. Told to pause, it stops after a page and keeps its place. A type that may not be read keeps what is stored.
 */
export async function syncType(job: TypeJob): Promise<TypeReport> {
  const { db, crm, portalId, run, item, signal } = job;
  const { type } = item;
  const before = job.cursor;
  const resumed = before?.run === run;
  let cursor: SyncCursor = resumed
    ? before
    : {
        run,
        after: null,
        state: 'reading',
        read: 0,
        changed: 0,
        deleted: 0,
        total: before?.read || null,
      };
  let skipped = 0;
  let resuming = resumed;
  let pages = 0;
  let [emails, texts] = [0, 0];
  const places = new Set<string | null>();
  if (cursor.state === 'done') return { ...reportOf(cursor), skipped, state: 'done', reason: null };
  if (cursor.state === 'unreadable') cursor = { ...cursor, state: 'reading', after: null };

  const meter = meterProgress(
    { stage: 'read', what: type, done: cursor.read, total: cursor.total },
    job.now,
    job.onProgress,
  );
  try {
    while (cursor.state === 'reading') {
      signal.throwIfAborted();
      if (places.has(cursor.after)) {
        throw new InvalidAnswer(
          `HubSpot's list of ${type} leads back to a page that was read before. What was read is kept; try again later.`,
          { status: 200 },
        );
      }
      places.add(cursor.after);
      const page: Page = await listFrom(job, cursor.after).catch((error: unknown) => {
        // A cursor kept from before may be refused after a long pause: then the type is read from the start.
        if (!resuming || cursor.after === null || !isRefused(error)) throw error;
        cursor = { ...cursor, read: 0 };
        places.clear();
        return listFrom(job, null);
      });
      resuming = false;
      pages += 1;
      if (type === 'emails') {
        emails += page.records.length;
        texts += page.records.filter(hasText).length;
      }
      if (page.after !== null && cursor.total === null && pages === hintAfterPages(type)) {
        cursor = { ...cursor, total: await estimate(crm, type, signal) };
        meter.setTotal(cursor.total);
      }
      const kept = await db.transaction().execute(async (trx) => {
        const outcome = await keepPage(trx, job, page.records);
        cursor = {
          ...cursor,
          after: page.after,
          state: page.after === null ? 'listed' : 'reading',
          read: cursor.read + page.records.length,
          changed: cursor.changed + outcome.changed,
        };
        await saveCursor(trx, portalId, type, cursor);
        return outcome;
      });
      skipped += kept.skipped;
      meter.add(page.records.length);
      if (cursor.state === 'reading' && job.shouldPause())
        return { ...reportOf(cursor), skipped, state: 'paused', reason: null };
    }
  } catch (error) {
    if (!(error instanceof Forbidden || error instanceof NotFound)) throw error;
    await saveCursor(db, portalId, type, { ...cursor, state: 'unreadable' });
    return { ...reportOf(cursor), skipped, state: 'unreadable', reason: error.message };
  }
  const deleted = await forgetGone(job);
  cursor = { ...cursor, state: 'done', deleted };
  await db.transaction().execute(async (trx) => {
    await clearSkipped(trx, portalId, type, run);
    await saveCursor(trx, portalId, type, cursor);
  });
  meter.finish();
  const told = texts > 0 || emails >= tellingEmails;
  return {
    ...reportOf(cursor),
    skipped,
    state: 'done',
    reason: null,
    ...(told && { textless: texts === 0 }),
  };
}

const tellingEmails = 5;

const hasText = ({ properties }: CrmRecord) =>
  Boolean(properties['hs_email_text'] ?? properties['hs_email_html']);

const reportOf = ({ read, changed, deleted }: SyncCursor) => ({ read, changed, deleted });

const isRefused = (error: unknown) => error instanceof Rejected || error instanceof InvalidAnswer;

function listFrom({ crm, item, signal }: TypeJob, after: string | null): Promise<Page> {
  const { type, properties, associations } = item;
  return crm.list(type, { properties, associations, after, limit: pageSize }, signal);
}

/** How many there are, by a search for one; only a hint for the display, so a failure is not one. */
async function estimate(crm: Crm, type: ObjectType, signal: AbortSignal): Promise<number | null> {
  try {
    return (await crm.search(type, { filterGroups: [], properties: [], limit: 1 }, signal)).total;
  } catch {
    signal.throwIfAborted();
    return null;
  }
}
