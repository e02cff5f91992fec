import { setImmediate } from 'node:timers/promises';
import { evenSample } from '../risk/even-sample.ts';
import { fitSample, mostCustomers, summarize, type FitSummary } from '../risk/fit-model.ts';
import { horizonDays } from '../risk/is-lost.ts';
import { countCustomers, listCustomers } from '../store/customers.ts';
import type { Db } from '../store/db.ts';
import { type FittedModel, latestModel, saveModel } from '../store/models.ts';
import { getPortal } from '../store/portals.ts';
import type { CustomerKind } from '../timeline/records.ts';
import { defaultSettings } from '../timeline/settings.ts';
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
    const isOfHorizon =
      fitted.model.silence?.horizonDays === (await horizonOf(job.db, job.portalId));
    if (isOfHorizon && Math.abs(customers - before) <= before * refitGrowth) return fitted;
  }
  return fitBook(job);
}

/** Days of silence that the risk is the probability of. */
async function horizonOf(db: Db, portalId: string): Promise<number> {
  return horizonDays((await getPortal(db, portalId))?.settings ?? defaultSettings);
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
  const horizon = await horizonOf(db, portalId);
  const summaries = evenSample<FitSummary>(mostCustomers);
  for (const kind of ['contact', 'company'] satisfies CustomerKind[]) {
    for (let afterId: string | null = null; ;) {
      signal?.throwIfAborted();
      const customers = await listCustomers(db, portalId, kind, { afterId, limit: batchSize });
      for (const { input } of await loadInputs(db, portalId, customers))
        summaries.add(summarize(input, now));
      meter.add(customers.length);
      afterId = customers.at(-1)?.id ?? null;
      if (customers.length < batchSize) break;
      // Cards must be answered while a large book is fitted.
      await setImmediate();
    }
  }
  const model = sealModel(fitSample(summaries, now, horizon), now);
  await saveModel(db, portalId, model);
  meter.finish();
  return model;
}
