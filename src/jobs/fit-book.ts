import { setImmediate } from 'node:timers/promises';
import type { Model } from '../risk/model.ts';
import { fitModel, summarize, type FitSummary } from '../risk/fit-model.ts';
import { countCustomers, listCustomers } from '../store/customers.ts';
import type { Db } from '../store/db.ts';
import { latestModel, saveModel } from '../store/models.ts';
import type { CustomerKind } from '../timeline/records.ts';
import { loadInputs } from './load-inputs.ts';
import type { OnProgress } from './progress.ts';
import { meterProgress } from './progress-meter.ts';

const batchSize = 250;
const refitAfterMs = 7 * 86_400_000;
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
 * The model to assess with: the one in use while it is at most a week old and the book kept its size, else one fitted
 * from all timelines. Not fitted on each run, since every change of the model means assessing everyone.
 */
export async function currentModel(job: BookJob): Promise<Model> {
  const fitted = await latestModel(job.db, job.portalId);
  const counts = await countCustomers(job.db, job.portalId);
  const customers = counts.contact + counts.company;
  if (fitted && job.now - fitted.fittedAt < refitAfterMs) {
    const before = fitted.model.book.customers;
    if (Math.abs(customers - before) <= before * refitGrowth) return fitted.model;
  }
  return fitBook(job);
}

/** Fits the model from the timelines of all customers, read in portions, and keeps it. */
export async function fitBook({ db, portalId, now, onProgress, signal }: BookJob): Promise<Model> {
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
  const model = fitModel(summaries, now);
  await saveModel(db, portalId, model, now);
  meter.finish();
  return model;
}
