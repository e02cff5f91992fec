import { setImmediate } from 'node:timers/promises';
import type { Level } from '../action/assessment.ts';
import { type NewAssessment, saveAssessments } from '../store/assessments.ts';
import { keepBook } from '../store/book/pack-book.ts';
import type { Db } from '../store/db.ts';
import {
  clearDirty,
  countDirty,
  markAllDirty,
  markDue,
  nextDirty,
} from '../store/dirty-customers.ts';
import { erasureState } from '../store/erased-records.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { countFirst } from '../store/open-store.ts';
import { getPortal } from '../store/portals.ts';
import { recordSkipped } from '../store/skipped-records.ts';
import { latestRun } from '../store/sync-runs.ts';
import { defaultSettings } from '../timeline/settings.ts';
import { type BookJob, currentModel, fitBook } from './fit-book.ts';
import { loadInputs } from './load-inputs.ts';
import { type MakeContext, makeAssessment } from './make-assessment.ts';
import { programVersion } from './program-version.ts';
import { meterProgress } from './progress-meter.ts';
import { retellDue } from './retell-due.ts';

export type AssessReport = {
  assessed: number;
  /** Customers whose records made the assessment fail; noted among the skipped records. */
  failed: number;
  byLevel: Record<Level, number>;
  modelVersion: string;
  /** Told to pause before all were assessed; the rest is done by the next call. */
  paused: boolean;
  ms: number;
};

const batchSize = 250;
const manyAssessed = 1_000;
/** Cards must be answered while a large portal is assessed. */
const breathEveryMs = 30;

/**
 * Assesses everyone (`all`, fitting the model anew) or those with changes, due changes or another
 * model or program (`dirty`). What is done is kept batch by batch: after a kill the rest is done by the next call.
 */
export async function assessPortal(
  job: BookJob & {
    scope: 'all' | 'dirty';
    /** Asked between batches. */ shouldPause?: () => boolean;
  },
): Promise<AssessReport> {
  const { db, portalId, now, scope, onProgress, signal } = job;
  const startedAt = Date.now();
  const model = scope === 'all' ? await fitBook(job) : await currentModel(job);
  if (scope === 'all') await markAllDirty(db, portalId);
  const another = await markDue(db, portalId, {
    now,
    modelId: model.id,
    program: programVersion(),
  });
  await retellDue(db, portalId, { now, another });

  const byLevel: Record<Level, number> = { high: 0, elevated: 0, watch: 0, steady: 0, unknown: 0 };
  let failed = 0;
  let assessed = 0;
  let paused = false;
  const meter = meterProgress(
    { stage: 'assess', what: 'customers', total: await countDirty(db, portalId) },
    Date.now,
    onProgress,
  );
  for (;;) {
    signal?.throwIfAborted();
    const batch = await nextDirty(db, portalId, batchSize);
    if (batch.length === 0) break;
    // Read anew for each batch: somebody may save others meanwhile, and everyone's mark was renewed with them.
    const settings = (await getPortal(db, portalId))?.settings ?? defaultSettings;
    const before = await erasureState(db, portalId);
    const outcome = await assessBatch(db, portalId, batch, { now, settings, model });
    const kept = await inTransaction(db, async (trx) => {
      // Made from what somebody asked to be erased meanwhile: it is made again.
      if ((await erasureState(trx, portalId)).count !== before.count) return false;
      await saveAssessments(trx, portalId, outcome.made, settings.replayDays);
      await recordSkipped(
        trx,
        portalId,
        (await latestRun(trx, portalId))?.run ?? 0,
        outcome.failed,
      );
      await clearDirty(trx, portalId, batch);
      return true;
    });
    if (!kept) continue;
    for (const { assessment } of outcome.made) byLevel[assessment.level] += 1;
    assessed += outcome.made.length;
    failed += outcome.failed.length;
    meter.add(batch.length);
    paused = batch.length === batchSize && (job.shouldPause?.() ?? false);
    if (paused) break;
  }
  meter.finish();
  // Whoever packs them looks things up in tables that this portal may just have begun to fill.
  if (assessed >= manyAssessed) await countFirst(db, portalId);
  await keepBook(db, portalId, paused ? 'working' : 'resting');
  return {
    assessed,
    failed,
    byLevel,
    modelVersion: model.model.version,
    paused,
    ms: Date.now() - startedAt,
  };
}

type Outcome = {
  made: NewAssessment[];
  failed: { objectType: string; id: string; reason: string }[];
};

async function assessBatch(
  db: Db,
  portalId: string,
  batch: Parameters<typeof loadInputs>[2],
  context: MakeContext,
): Promise<Outcome> {
  const outcome: Outcome = { made: [], failed: [] };
  let breathAt = Date.now();
  for (const { input } of await loadInputs(db, portalId, batch)) {
    const { kind, id } = input.customer;
    try {
      outcome.made.push(makeAssessment(input, context));
    } catch (error) {
      const reason = `The assessment failed: ${error instanceof Error ? error.message : String(error)}`;
      outcome.failed.push({
        objectType: kind === 'contact' ? 'contacts' : 'companies',
        id,
        reason,
      });
    }
    if (Date.now() - breathAt > breathEveryMs) {
      await setImmediate();
      breathAt = Date.now();
    }
  }
  return outcome;
}
