import { Forbidden, NotFound } from '../crm/errors.ts';
import { longestFirst } from '../crm/longest-first.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { clearSkipped } from '../store/skipped-records.ts';
import { type SyncCursor, saveCursor } from '../store/sync-cursors.ts';
import { forgetGone } from './forget-gone.ts';
import { createSweep, type Sweep, type TypeJob, urgencyOf } from './sweep.ts';
import { walkList } from './walk-list.ts';

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

/** So many e-mails without a text tell that none may be read. */
const tellingEmails = 5;

/**
 * Sweeps one object type, page by page, from where this run had come to. At the end, records that the sweep did not
 * meet and the CRM no longer has are forgotten. Told to pause, it stops after a page and keeps its place. A type that may
 * not be read keeps what is stored.
 */
export async function syncType(job: TypeJob): Promise<TypeReport> {
  const { db, portalId, run, item } = job;
  const { type } = item;
  const sweep = createSweep(job, startOf(job));
  const report = (state: TypeReport['state'], reason: string | null = null): TypeReport => {
    const { read, changed, deleted } = sweep.cursor;
    return { state, read, changed, deleted, skipped: sweep.skipped, reason };
  };
  if (sweep.cursor.state === 'done') return { ...report('done'), ...textsOf(sweep) };
  try {
    const walk = () => walkList(sweep);
    if ((await longestFirst(() => urgencyOf(sweep), walk)) === 'paused') return report('paused');
  } catch (error) {
    if (!(error instanceof Forbidden || error instanceof NotFound)) throw error;
    await saveCursor(db, portalId, type, { ...sweep.cursor, state: 'unreadable' });
    return report('unreadable', error.message);
  }
  sweep.finish(await forgetGone(job));
  await inTransaction(db, async (trx) => {
    await clearSkipped(trx, portalId, type, run);
    await saveCursor(trx, portalId, type, sweep.cursor);
  });
  return { ...report('done'), ...textsOf(sweep) };
}

/** Where this run had come to with the type, or its beginning. */
function startOf({ cursor: before, run }: TypeJob): SyncCursor {
  if (before?.run !== run) {
    const total = before?.read || null;
    return { run, after: null, state: 'reading', read: 0, changed: 0, deleted: 0, total };
  }
  if (before.state !== 'unreadable') return before;
  return { ...before, state: 'reading', after: null, read: 0, walks: undefined };
}

function textsOf({ cursor, job }: Sweep): Pick<TypeReport, 'textless'> {
  if (job.item.type !== 'emails' || !cursor.walks) return {};
  const { texts } = cursor.walks;
  return texts > 0 || cursor.read >= tellingEmails ? { textless: texts === 0 } : {};
}
