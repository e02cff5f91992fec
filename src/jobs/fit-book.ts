import { fitSample, mostCustomers, summarize, type FitSummary } from '../risk/fit-model.ts';
import { horizonDays } from '../risk/is-lost.ts';
import { withLearning } from '../risk/learning/with-learning.ts';
import { countCustomers, sampleCustomers } from '../store/customers.ts';
import type { Db } from '../store/db.ts';
import { type FittedModel, latestModel, saveModel } from '../store/models.ts';
import { getPortal } from '../store/portals.ts';
import type { CustomerKind, CustomerRef } from '../timeline/records.ts';
import { defaultSettings, type Settings } from '../timeline/settings.ts';
import { comparePeers } from './compare-peers.ts';
import { findSaver } from './find-saver.ts';
import { learnFromPast } from './learn-from-past.ts';
import { sealModel } from './model-in-use.ts';
import type { OnProgress } from './progress.ts';
import { programVersion } from './program-version.ts';
import { readWords } from './read-words.ts';
import { walkInputs } from './walk-inputs.ts';

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
  /** Lets others work for a moment, as a long walk does again and again; left out: only what waits right now. */
  breathe?: (() => Promise<void>) | undefined;
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

/**
 * Fits the model and keeps it: from the timelines of all customers or, in a large book, of every second, fourth… one,
 * evenly spread and the same ones each time, so that the records of the others need not be read. What the closed
 * windows of the past teach goes into it where it stood its trial; the decision is kept in the model either way.
 */
export async function fitBook(job: BookJob): Promise<FittedModel> {
  const settings = (await getPortal(job.db, job.portalId))?.settings ?? defaultSettings;
  const model = await tryFit({ ...job, settings });
  await saveModel(job.db, job.portalId, model);
  return model;
}

/** As `fitBook`, with settings that may be only thought of. Keeps nothing. */
export async function tryFit({
  db,
  portalId,
  now,
  settings,
  onProgress,
  signal,
}: BookJob & { settings: Settings }): Promise<FittedModel> {
  const counts = await countCustomers(db, portalId);
  const customers = counts.contact + counts.company;
  let every = 1;
  while (customers / every > mostCustomers) every *= 2;
  const refs: CustomerRef[] = [];
  for (const kind of ['contact', 'company'] satisfies CustomerKind[])
    refs.push(...(await sampleCustomers(db, portalId, kind, every)));
  const syncedAt = (await getPortal(db, portalId))?.syncedAt ?? now;
  const summaries: FitSummary[] = [];
  const walk = walkInputs({ db, portalId, now, onProgress, signal });
  await walk(refs, 'rhythm of the book', (input) =>
    summaries.push(summarize(input, now, settings)),
  );
  const sample = { add: () => {}, items: () => summaries, seen: () => customers };
  const fitted = fitSample(sample, now, horizonDays(settings));
  const learning = await learnFromPast({
    walk,
    wordsOf: await readWords(db, portalId),
    settings,
    refs,
    model: fitted,
    asOf: Math.min(now, syncedAt),
    inUse: (await latestModel(db, portalId))?.model.learning?.learned ?? null,
  });
  const saver = await findSaver(db, portalId, now);
  const model = { ...withLearning(fitted, learning), ...(saver && { saver }) };
  return sealModel(await comparePeers(model, { refs, walk, settings, now }), now);
}
