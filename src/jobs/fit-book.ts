import { setImmediate } from 'node:timers/promises';
import { fitModel, summarize, type FitSummary } from '../risk/fit-model.ts';
import { countCustomers, listCustomers } from '../store/customers.ts';
import type { Db } from '../store/db.ts';
import { type FittedModel, latestModel, saveModel } from '../store/models.ts';
import type { CustomerKind } from '../timeline/records.ts';
import { loadInputs } from './load-inputs.ts';
import { sealModel } from './model-in-use.ts';
import type { OnProgress } from './progress.ts';
import { programVersion } from './program-version.ts';
import { meterProgress } from './progress-meter.ts';

const batchSize = 250;
/** A month says hardly more about a book than the weeks before; each new model means assessing everyone. */
const refitAfterMs = 28 * 86_400_000;
/** A book that grew or shrank by more than this share has another rhythm. */
const refitGrowth = 0.2;

export type BookJob = {
  db: Db;
  portalId: string;
  now: number;
  onProgress?: OnProgress | undefined;
  signal?: AbortSignal | undefined;
};

/**
 * The model to assess with: the one in use while it is at most four weeks old, of this program, and the book kept its
 * size, else one fitted from all timelines. Not fitted on each run, since every change of the model means assessing everyone.
 */
export async function currentModel(job: BookJob): Promise<FittedModel> {
  const fitted = await latestModel(job.db, job.portalId);
  const counts = await countCustomers(job.db, job.portalId);
  const customers = counts.contact + counts.company;
  const isCurrent = fitted?.program === programVersion();
  if (fitted && isCurrent && job.now - fitted.fittedAt < refitAfterMs) {
    const before = fitted.model.book.customers;
    if (Math.abs(customers - before) <= before * refitGrowth) return fitted;
  }
  return fitBook(job);
}

/** Fits the model from the timelines of all customers, read in portions, and keeps it. */
export async function fitBook({
  db,
  portalId,
  now,
  onProgress,
  signal,
}: BookJob): Promise<FittedModel> {
  const counts = await countCustomers(db, portalId);
  const total = counts.contact + counts.company;
  const meter = meterProgress(
    { stage: 'assess', what: 'rhythm of the book', total },
    Date.now,
    onProgress,
  );
  const summaries: FitSummary[] = [];
  for (const kind of ['contact', 'company'] satisfies CustomerKind[]) {
    for (let afterId: string | null = null; ;) {
      signal?.throwIfAborted();
      const customers = await listCustomers(db, portalId, kind, { afterId, limit: batchSize });
      for (const { input } of await loadInputs(db, portalId, customers))
        summaries.push(summarize(input, now));
      meter.add(customers.length);
      afterId = customers.at(-1)?.id ?? null;
      if (customers.length < batchSize) break;
      // Cards must be answered while a large book is fitted.
      await setImmediate();
    }
  }
  const model = sealModel(fitModel(summaries, now), now);
  await saveModel(db, portalId, model);
  meter.finish();
  return model;
}
