import { knownAt } from '../risk/backtest/known-at.ts';
import { fitModel, summarize, type FitSummary } from '../risk/fit-model.ts';
import { horizonDays } from '../risk/is-lost.ts';
import type { Case } from '../risk/learning/case.ts';
import { learnWeights } from '../risk/learning/learn-weights.ts';
import type { Learned, Learning } from '../risk/learning/learning.ts';
import type { Model } from '../risk/model.ts';
import { weights as shippedWeights } from '../risk/weights.ts';
import { dayMs } from '../timeline/days.ts';
import type { CustomerRef } from '../timeline/records.ts';
import type { Settings } from '../timeline/settings.ts';
import { recordsAt, startPastBook } from './past-book.ts';
import type { WordsOf } from './read-words.ts';
import type { WalkInputs } from './walk-inputs.ts';

export type LearnJob = {
  walk: WalkInputs;
  /** What people said decides what came of whom they said it of. */
  wordsOf: WordsOf;
  settings: Settings;
  /** When the portal was last read: what came after is not known. */
  asOf: number;
  /** Everyone in the book, or an even sample. */
  refs: readonly CustomerRef[];
  /** Fitted from the book as it is now; its weights stand where nothing is learned. */
  model: Model;
  /** Learned at the last fit and in use until now. */
  inUse: Learned | null;
};

/** More customers would teach about the same, and each is assessed at every past window. */
const mostCustomers = 2_000;
/** The latest closed window, and as many before it to learn from: each as long as the silence of a loss. */
const mostWindows = 4;
/** Before a window a book must have lived for this share of a window's length. */
const leastLife = 0.8;
/**
 * Assesses a sample of the book as it stood at the start of its latest closed windows, from only what
 * was known then, and learns from what came of them. Silence alone counts as having left, since that
 * is what the risk is the probability of.
 */
export async function learnFromPast(job: LearnJob): Promise<Learning> {
  const { settings, asOf, model, inUse, wordsOf } = job;
  const windowDays = horizonDays(settings);
  const cuts = Array.from(
    { length: mostWindows },
    (_, back) => asOf - (mostWindows - back) * windowDays * dayMs,
  );
  const every = Math.max(1, Math.ceil(job.refs.length / mostCustomers));
  const refs = job.refs.filter((_, index) => index % every === 0);
  const definition = { kind: 'silence', days: windowDays } as const;
  const about = { cuts, asOf, settings, definition, windowDays, wordsOf };
  const book = startPastBook({ ...about, withParts: true });

  const summaries: FitSummary[][] = cuts.map(() => []);
  const accounts = new Map<string, string>();
  await job.walk(refs, 'its past windows', (input) => {
    book.noteWork(input.activities);
    const { kind, id, companyIds } = input.customer;
    accounts.set(`${kind}:${id}`, kind === 'company' ? id : (companyIds[0] ?? `${kind}:${id}`));
    const records = recordsAt(input, asOf);
    cuts.forEach((cut, index) =>
      summaries[index]!.push(summarize(knownAt(records, cut), cut, settings)),
    );
  });
  const began = summaries
    .at(-1)!
    .reduce((first, { days }) => Math.min(first, days[0] ?? first), Infinity);
  const old = cuts.map((cut) => cut / dayMs - began >= leastLife * windowDays);
  // One window teaches nothing: there must be another to try it on.
  if (old.filter(Boolean).length > 1) {
    const models = cuts.map((cut, index) =>
      old[index] ? fitModel(summaries[index]!, cut, windowDays) : null,
    );
    await job.walk(refs, 'what the past teaches', (input) =>
      models.forEach((then, index) => then && book.see(input, index, then)),
    );
  }
  const accountOf = numbering();
  const cases = book.seen().observations.flatMap(({ parts, ...seen }): Case[] => {
    const { kind, id } = book.customers[seen.customer]!;
    return parts ? [{ ...seen, parts, account: accountOf(accounts.get(`${kind}:${id}`)!) }] : [];
  });
  return learnWeights({
    windows: cuts.flatMap((from, month) =>
      old[month] ? [{ from, cases: cases.filter((one) => one.month === month) }] : [],
    ),
    shipped: { ...shippedWeights, ...model.weights },
    chosen: settings.weights,
    inUse,
  });
}

function numbering(): (key: string) => number {
  const known = new Map<string, number>();
  return (key) => {
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  };
}
