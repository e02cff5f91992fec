import type { Crm, ObjectType } from '../crm/crm.ts';
import { Forbidden, NotFound } from '../crm/errors.ts';
import { type Plan, readingPlan } from '../crm/reading-plan.ts';
import { deleteActivities } from '../store/activities.ts';
import {
  type ChangedRecord,
  clearChanged,
  countChanged,
  dropOtherTypes,
  nextChanged,
} from '../store/changed-records.ts';
import { deleteCustomers } from '../store/customers.ts';
import type { Db } from '../store/db.ts';
import { getPortal } from '../store/portals.ts';
import { latestRun } from '../store/sync-runs.ts';
import { defaultSettings } from '../timeline/settings.ts';
import { keepPage } from './keep-page.ts';
import { readerVersion } from './reader-version.ts';
import { readLinked } from './read-linked.ts';
import { activityTypeOf, customerKindOf } from './take-in.ts';

export type CatchUpReport = {
  read: number;
  /** Of these, other than what was kept. */
  changed: number;
  deleted: number;
  skipped: number;
  /** When the longest waiting of them was noticed, epoch ms; null when none was read. */
  oldestNoticedAt: number | null;
  /** Told to pause before all were read. */
  paused: boolean;
};

type CatchUp = {
  db: Db;
  crm: Crm;
  portalId: string;
  signal?: AbortSignal | undefined;
  shouldPause?: (() => boolean) | undefined;
};

/** As many as one batch read takes. */
const batchSize = 100;

/**
 * Reads anew every record that a feed said may have changed, and forgets those that are gone. What a record holds now
 * is all that counts: notes may come twice, late and in any order. A note is taken away in the transaction that
 * keeps what it led to, so a kill loses none.
 */
export async function catchUp(job: CatchUp): Promise<CatchUpReport> {
  const { db, crm, portalId, signal } = job;
  const report: CatchUpReport = {
    read: 0,
    changed: 0,
    deleted: 0,
    skipped: 0,
    oldestNoticedAt: null,
    paused: false,
  };
  const waiting = await countChanged(db, portalId);
  if (waiting.size === 0) return report;
  const settings = (await getPortal(db, portalId))?.settings ?? defaultSettings;
  const run = (await latestRun(db, portalId))?.run ?? 0;
  const reader = readerVersion(settings);
  const plan = readingPlan(settings).filter(({ type }) => !settings.unreadable.includes(type));
  await dropOtherTypes(
    db,
    portalId,
    plan.map(({ type }) => type),
  );
  // Customers come first in the plan, so that an activity finds the companies of its contacts.
  for (const item of plan.filter(({ type }) => waiting.has(type))) {
    for (;;) {
      if (job.shouldPause?.()) return { ...report, paused: true };
      signal?.throwIfAborted();
      const notes = await nextChanged(db, portalId, item.type, batchSize);
      if (notes.length === 0) break;
      const ids = notes.map(({ id }) => id);
      const found = await readLinked(crm, item, ids, signal).catch((error: unknown) => {
        if (error instanceof Forbidden || error instanceof NotFound) return null;
        throw error;
      });
      if (found === null) {
        // The type may no longer be read: what is kept of it stands, and the next listing reports it.
        await clearChanged(db, portalId, item.type, notes);
        continue;
      }
      const context = { portalId, run, settings, reader, item };
      const kept = await db.transaction().execute(async (trx) => {
        const outcome = await keepPage(trx, context, found.records);
        await forget(trx, portalId, item, found.missing);
        await clearChanged(trx, portalId, item.type, notes);
        return outcome;
      });
      report.read += notes.length;
      report.changed += kept.changed;
      report.skipped += kept.skipped;
      report.deleted += found.missing.length;
      report.oldestNoticedAt = earliest(report.oldestNoticedAt, notes);
    }
  }
  return report;
}

async function forget(
  db: Db,
  portalId: string,
  { type }: Plan,
  ids: readonly string[],
): Promise<void> {
  const kind = customerKindOf(type);
  if (kind !== null) {
    await deleteCustomers(
      db,
      portalId,
      ids.map((id) => ({ kind, id })),
    );
    return;
  }
  await deleteActivities(
    db,
    portalId,
    ids.map((id) => ({ type: activityTypeOf(type as ObjectType), id })),
  );
}

const earliest = (before: number | null, notes: readonly ChangedRecord[]): number =>
  Math.min(before ?? Infinity, ...notes.map(({ noticedAt }) => noticedAt));
