import { setImmediate } from 'node:timers/promises';
import type { Backtest, BacktestReport, ReplayedLoss } from '../risk/backtest/backtest.ts';
import { knownAt } from '../risk/backtest/known-at.ts';
import { measure } from '../risk/backtest/measure.ts';
import { monthlyCuts } from '../risk/backtest/monthly-cuts.ts';
import { replayLoss } from '../risk/backtest/replay-loss.ts';
import { fitModel, summarize, type FitSummary } from '../risk/fit-model.ts';
import { horizonDays, lostDefinition } from '../risk/is-lost.ts';
import type { Model } from '../risk/model.ts';
import { priorModel } from '../risk/prior-model.ts';
import { countCustomers, findCustomers } from '../store/customers.ts';
import type { Db } from '../store/db.ts';
import { getOwners } from '../store/owners.ts';
import { getPortal } from '../store/portals.ts';
import { defaultSettings, type LostDefinition, type Settings } from '../timeline/settings.ts';
import { eachInput } from './each-input.ts';
import type { BookJob } from './fit-book.ts';
import { type LoadedInput, loadInputs } from './load-inputs.ts';
import { weighed } from './model-in-use.ts';
import { type PastBook, recordsAt, startPastBook } from './past-book.ts';
import type { OnProgress } from './progress.ts';
import { readWords } from './read-words.ts';

export type BacktestOptions = {
  /** How many past months at most. */
  months: number;
  /** How many customers an owner can look after in a month. */
  capacity: number;
  /** Silent for so many days counts as lost; left out: what the settings say. */
  silenceDays?: number | undefined;
  /** Told how much of the walks through the book is done, 0 to 1. */
  onShare?: ((share: number) => void) | undefined;
};

/** Summaries of the book held at once while the models of several months are fitted in one walk. */
const mostSummaries = 100_000;
const mostReplays = 100;
const namesAtOnce = 1_000;

/**
 * Assesses each past month of a portal from only what was known then, and measures whether those who
 * left stood on the list. "Today" is when the portal was last read: what came after is not known. The
 * book is walked through in portions, and what is kept of a customer and month are numbers. A customer
 * is a company, or a contact without one, so that nobody counts twice.
 */
export async function backtestPortal(job: BookJob & BacktestOptions): Promise<BacktestReport> {
  const { db, portalId, months, capacity } = job;
  const portal = await getPortal(db, portalId);
  const asOf = Math.min(job.now, portal?.syncedAt ?? job.now);
  const settings = portal?.settings ?? defaultSettings;
  const definition: LostDefinition =
    job.silenceDays === undefined
      ? lostDefinition(settings)
      : { kind: 'silence', days: job.silenceDays };
  const windowDays = definition.kind === 'silence' ? definition.days : horizonDays(settings);
  const cuts = monthlyCuts(asOf, months, windowDays);
  const { contact, company } = await countCustomers(db, portalId);
  const atOnce = Math.max(1, Math.floor(mostSummaries / Math.max(1, contact + company)));

  const models: Model[] = [];
  const wordsOf = await readWords(db, portalId);
  const walks = 2 * Math.ceil(cuts.length / atOnce);
  let walked = 0;
  async function walk(what: string, visit: (loaded: LoadedInput) => void): Promise<void> {
    const onProgress: OnProgress = (progress) => {
      job.onProgress?.(progress);
      job.onShare?.((walked + (progress.total ? progress.done / progress.total : 1)) / walks);
    };
    await eachInput({ ...job, onProgress }, what, visit);
    walked += 1;
  }
  const book = startPastBook({ cuts, asOf, settings, definition, windowDays, wordsOf });
  for (let from = 0; from < cuts.length; from += atOnce) {
    const some = cuts.slice(from, from + atOnce);
    const span = some.length < cuts.length ? ` ${from + 1}–${from + some.length}` : '';
    const summaries: FitSummary[][] = some.map(() => []);
    await walk(`rhythms of past months${span}`, ({ input }) => {
      if (from === 0) book.noteWork(input.activities);
      const records = recordsAt(input, asOf);
      some.forEach((cut, index) => summaries[index]!.push(summarize(knownAt(records, cut), cut)));
    });
    models.push(
      ...some.map((cut, index) => weighed(fitModel(summaries[index]!, cut, windowDays), settings)),
    );
    await walk(`past months${span}`, ({ input }) => {
      if (input.customer.kind === 'contact' && input.customer.companyIds.length > 0) return;
      some.forEach((_, index) => book.see(input, from + index, models[from + index]!));
    });
  }
  const backtest = measure(book.seen(), { asOf, definition, windowDays, capacity });
  return {
    portalId,
    timeZone: settings.timeZone,
    backtest,
    modelVersions: models.map(({ version }) => version),
    ...(await nameListed(db, portalId, { backtest, book })),
    replays: await replayLosses(job, { backtest, book, models, settings }),
  };
}

/** Who the listed customers and their owners are today; only names are kept of each. */
async function nameListed(
  db: Db,
  portalId: string,
  { backtest: { listed }, book }: { backtest: Backtest; book: PastBook },
): Promise<Pick<BacktestReport, 'people' | 'ownerNames'>> {
  const indices = [...new Set(listed.map(({ customer }) => customer))];
  const people: BacktestReport['people'] = {};
  for (let from = 0; from < indices.length; from += namesAtOnce) {
    const some = indices.slice(from, from + namesAtOnce);
    const found = await findCustomers(
      db,
      portalId,
      some.map((index) => book.customers[index]!),
    );
    const byKey = new Map(found.map(({ kind, id, name }) => [`${kind}:${id}`, { kind, id, name }]));
    for (const index of some) {
      const { kind, id } = book.customers[index]!;
      const person = byKey.get(`${kind}:${id}`);
      if (person) people[index] = person;
    }
  }
  const owners = await getOwners(db, portalId);
  const ownerNames = Object.fromEntries(
    [...new Set(listed.map(({ owner }) => owner))].map((index) => [
      index,
      owners.get(book.owners[index] ?? '')?.name ?? null,
    ]),
  );
  return { people, ownerNames };
}

type Past = { backtest: Backtest; book: PastBook; models: readonly Model[]; settings: Settings };

async function replayLosses(
  { db, portalId, signal, breathe = () => setImmediate() }: BookJob,
  { backtest: { losses, cuts }, book, models, settings }: Past,
): Promise<ReplayedLoss[]> {
  const latest = [...losses.keys()].toReversed().slice(0, mostReplays);
  const refs = [...new Set(latest.map((index) => book.customers[losses[index]!.customer]!))];
  const loaded = new Map(
    (await loadInputs(db, portalId, refs)).map(({ input }) => [
      `${input.customer.kind}:${input.customer.id}`,
      input,
    ]),
  );
  const owners = await getOwners(db, portalId);
  /** Fitted by then, never later. */
  const modelAt = (at: number): Model =>
    models[cuts.findLastIndex((cut) => cut <= at)] ?? priorModel;
  const replays: ReplayedLoss[] = [];
  for (const index of latest) {
    const loss = losses[index]!;
    const { kind, id } = book.customers[loss.customer]!;
    const input = loaded.get(`${kind}:${id}`);
    if (!input) continue;
    // Each is assessed for as many weeks as it took.
    signal?.throwIfAborted();
    await breathe();
    const { lastSignAt, lostAt } = loss;
    const replay = replayLoss((at) => recordsAt(input, at), {
      settings,
      modelAt,
      lastSignAt,
      lostAt,
    });
    const ownerName = owners.get(book.owners[loss.owner] ?? '')?.name ?? null;
    const { name } = input.customer;
    replays.push({ ...replay, loss: index, customer: { kind, id }, name, ownerName });
  }
  return replays;
}
