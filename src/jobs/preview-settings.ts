import { setImmediate } from 'node:timers/promises';
import type { Level } from '../action/assessment.ts';
import { isLapsed } from '../action/is-lapsed.ts';
import { heedOverrides } from '../action/heed-overrides.ts';
import { shownLevel } from '../action/obey-overrides.ts';
import type { AssessInput } from '../assess.ts';
import type { LedgerRequest } from '../requests/ledger-types.ts';
import { horizonDays } from '../risk/is-lost.ts';
import { judge, type Judgement } from '../risk/judge.ts';
import type { Model } from '../risk/model.ts';
import { countCustomers, listCustomers } from '../store/customers.ts';
import type { Db } from '../store/db.ts';
import { getPortal } from '../store/portals.ts';
import { addBusinessHours } from '../timeline/add-business-hours.ts';
import type { CustomerKind, CustomerRef } from '../timeline/records.ts';
import { defaultSettings, type Settings } from '../timeline/settings.ts';
import { completeChanges } from './complete-changes.ts';
import { tryFit } from './fit-book.ts';
import { loadInputs } from './load-inputs.ts';
import { modelInUse, weighed } from './model-in-use.ts';
import type { OnProgress } from './progress.ts';
import { meterProgress } from './progress-meter.ts';

export type LevelMove = CustomerRef & {
  name: string;
  from: Level;
  to: Level;
  riskBefore: number | null;
  riskAfter: number | null;
};

export type SettingsPreview = {
  customers: number;
  /** How many of them were looked at: all, unless told to stop early. */
  looked: number;
  /** How many go from one level to another, the largest number first. */
  counts: { kind: CustomerKind; from: Level; to: Level; count: number }[];
  /** Those who would change level, the highest new risk first, at most `limit`. */
  moves: LevelMove[];
  moved: number;
  /**
   * Open requests, and how many of them are late by the settings in force and by the others. Of a lapsed one no answer
   * is due any more: it is open and never late.
   */
  requests: { open: number; lateBefore: number; lateAfter: number };
};

const batchSize = 250;
/** Whoever may be told to stop is asked more often. */
const shortBatchSize = 50;

/**
 * Who would change level with other settings, as of now and by the model in use, or by the one that the change would
 * have fitted. Keeps nothing.
 */
export async function previewSettings(asked: {
  db: Db;
  portalId: string;
  now: number;
  changes: Partial<Settings>;
  limit: number;
  onProgress?: OnProgress | undefined;
  /** Asked between batches; what was seen so far is then told. */
  shouldStop?: () => boolean;
  signal?: AbortSignal | undefined;
}): Promise<SettingsPreview> {
  const { db, portalId, now, changes, limit, onProgress, signal } = asked;
  const before = (await getPortal(db, portalId))?.settings ?? defaultSettings;
  const after: Settings = { ...before, ...(await completeChanges(before, changes, now)) };
  const { model } = await modelInUse(db, portalId);
  const contextOf = (settings: Settings, by: Model) => ({
    now,
    settings,
    model: weighed(by, settings),
  });
  // The risk of a longer or shorter silence is another risk: the change fits a model for it.
  const isOfHorizon = horizonDays(after) === horizonDays(before);
  const fitted = isOfHorizon ? model : (await tryFit({ ...asked, settings: after })).model;
  const [old, other] = [contextOf(before, model), contextOf(after, fitted)];

  const { contact, company } = await countCustomers(db, portalId);
  const meter = meterProgress(
    { stage: 'assess', what: 'customers', total: contact + company },
    Date.now,
    onProgress,
  );
  const moves: LevelMove[] = [];
  const size = asked.shouldStop ? shortBatchSize : batchSize;
  const waiting = new Map<string, [before: boolean, after: boolean]>();
  let looked = 0;
  for (const kind of ['contact', 'company'] satisfies CustomerKind[]) {
    for (let afterId: string | null = null; ;) {
      signal?.throwIfAborted();
      const customers = await listCustomers(db, portalId, kind, { afterId, limit: size });
      for (const { input } of await loadInputs(db, portalId, customers)) {
        const [from, to] = [levelShown(input, old), levelShown(input, other)];
        for (const request of from.open) {
          // A contact's request is its company's as well and counts once.
          const key = `${request.kind} ${request.record.type} ${request.record.id}`;
          waiting.set(key, [isLate(request, from, old), isLate(request, from, other)]);
        }
        if (from.level === to.level) continue;
        const { id, name } = input.customer;
        const risks = { riskBefore: from.risk, riskAfter: to.risk };
        moves.push({ kind, id, name, from: from.level, to: to.level, ...risks });
      }
      meter.add(customers.length);
      looked += customers.length;
      afterId = customers.at(-1)?.id ?? null;
      if (customers.length < size || asked.shouldStop?.()) break;
      await setImmediate();
    }
  }
  meter.finish();
  const byRisk = (a: LevelMove, b: LevelMove) => (b.riskAfter ?? -1) - (a.riskAfter ?? -1);
  return {
    customers: contact + company,
    looked,
    counts: countMoves(moves),
    moves: moves.toSorted(byRisk).slice(0, limit),
    moved: moves.length,
    requests: {
      open: waiting.size,
      lateBefore: [...waiting.values()].filter(([late]) => late).length,
      lateAfter: [...waiting.values()].filter(([, late]) => late).length,
    },
  };
}

function levelShown(input: AssessInput, context: Parameters<typeof judge>[1]) {
  const { overrides } = input;
  const judgement = judge(heedOverrides(input, overrides, context.now), context);
  const { level, risk, ledger, timeline } = judgement;
  return { level: shownLevel(level, overrides, context.now), risk, open: ledger.open, timeline };
}

function isLate(
  request: LedgerRequest,
  { timeline }: Pick<Judgement, 'timeline'>,
  context: Parameters<typeof judge>[1],
): boolean {
  const { settings, now } = context;
  if (isLapsed(request, timeline, context)) return false;
  return addBusinessHours(request.at, settings.requestDueHours[request.kind], settings) < now;
}

function countMoves(moves: readonly LevelMove[]): SettingsPreview['counts'] {
  const counts = new Map<string, SettingsPreview['counts'][number]>();
  for (const { kind, from, to } of moves) {
    const key = `${kind} ${from} ${to}`;
    const found = counts.get(key) ?? { kind, from, to, count: 0 };
    counts.set(key, { ...found, count: found.count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
