import type { Crm } from '../crm/crm.ts';
import type { OnProgress, Progress } from '../jobs/progress.ts';
import { runOnce, type RunReport } from '../jobs/run-once.ts';
import type { TurnReport } from '../jobs/take-turn.ts';
import type { SyncState } from '../preview/preview-api.ts';
import { openQueue } from '../queue/open-queue.ts';
import { runWorker, type WorkerOptions } from '../queue/run-worker.ts';
import type { Db } from '../store/open-store.ts';
import { planTurns, sweepPortal, wakePortal } from '../store/portal-turns.ts';
import { boundToNone, withinPortal } from '../store/within-portal.ts';
import { explainFailure } from './explain-failure.ts';

export type Syncing = {
  /** Reads, assesses and writes back everything, now; not once `begin` was called. */
  first(onProgress?: OnProgress): Promise<RunReport>;
  /** Lists the portal anew and resolves when that is done. */
  again(): Promise<void>;
  state(): SyncState;
  /** Keeps the portal in step from now on. */
  begin(): Promise<void>;
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>;
};

const phases = {
  read: 'Reading',
  assess: 'Assessing',
  load: 'Loading',
  write: 'Writing back',
} as const;

const minuteMs = 60_000;
const sweepAfterMs = 24 * 60 * minuteMs;

/** Keeps one portal in step by turns: searched for changes every `everyMinutes` (0: only listed on demand). */
export function startSyncing(options: {
  db: Db;
  databaseUrl: string | null;
  crm: Crm;
  portalId: string;
  now: () => number;
  signal: AbortSignal;
  everyMinutes: number;
  /** Put around each turn, as traces are. */
  around?: WorkerOptions['around'];
  onRun?: (report: RunReport) => void;
  onTurn?: (report: TurnReport) => void;
  onReplay?: WorkerOptions['onReplay'];
  /** Told of a run or turn that failed, not of one that was stopped. */
  onFailure?: (error: unknown) => void;
  /** Told of what failed beside them, such as a replay of the past. */
  onTrouble?: (error: unknown) => void;
}): Syncing {
  const { db, databaseUrl, crm, portalId, now, everyMinutes, onRun, onTurn, onFailure } = options;
  const stopping = new AbortController();
  const signal = AbortSignal.any([options.signal, stopping.signal]);
  let running: Promise<RunReport> | null = null;
  let step: Progress | null = null;
  let finishedAt: number | null = null;
  let problem: string | null = null;
  let inTurns = false;
  let closeWork: (() => Promise<void>) | null = null;
  let waiting: { resolve: () => void; reject: (error: unknown) => void }[] = [];

  const bound = <T>(work: () => T): T => boundToNone(() => withinPortal(portalId, work));
  const ended = (error: unknown): void => {
    finishedAt = now();
    step = null;
    problem = error === null ? null : explainFailure(error).message;
  };

  async function run(onProgress?: OnProgress): Promise<RunReport> {
    try {
      const report = await runOnce({
        db,
        crm,
        now,
        signal,
        onProgress: (progress) => {
          step = progress;
          onProgress?.(progress);
        },
      });
      ended(null);
      onRun?.(report);
      return report;
    } catch (error) {
      ended(signal.aborted ? null : error);
      if (!signal.aborted) onFailure?.(error);
      throw error;
    } finally {
      running = null;
    }
  }

  const first: Syncing['first'] = (onProgress) => (running ??= bound(() => run(onProgress)));

  /** Takes the portal's turns, where it has any, and the replays of its past. */
  async function work({ atOnce }: { atOnce: number }): Promise<() => Promise<void>> {
    const queue = await openQueue({ db, databaseUrl, onError: () => {} });
    const worker = await runWorker({
      db,
      queue,
      crms: { of: async (id) => (id === portalId ? crm : null) },
      journal: null,
      pollEveryMs: everyMinutes * minuteMs,
      now,
      atOnce,
      around: options.around,
      onProgress: () => (progress) => {
        step = progress;
      },
      onTurn(report) {
        ended(null);
        onTurn?.(report);
        if (!report.sync || report.sync.paused) return;
        for (const { resolve } of waiting) resolve();
        waiting = [];
      },
      onFailure(_portalId, error) {
        ended(error);
        onFailure?.(error);
        for (const { reject } of waiting) reject(error);
        waiting = [];
      },
      ...(options.onReplay && { onReplay: options.onReplay }),
      onReplayFailure: (_portalId, error) => options.onTrouble?.(error),
    });
    return async () => {
      await Promise.all([worker.stop(), queue.close()]);
    };
  }

  return {
    first,
    async again() {
      if (!inTurns) {
        await first();
        return;
      }
      const done = new Promise<void>((resolve, reject) => waiting.push({ resolve, reject }));
      await bound(() => sweepPortal(db, portalId, now()));
      await done;
    },
    state: () => ({
      running: running !== null || step !== null,
      phase: step ? `${phases[step.stage]} ${step.what}` : null,
      done: step?.done ?? null,
      total: step?.total ?? null,
      finishedAt,
      error: problem,
    }),
    async begin() {
      if (everyMinutes === 0) {
        if (finishedAt === null) first().catch(() => {});
        closeWork = await work({ atOnce: 0 });
        return;
      }
      await bound(async () => {
        // What was just listed need not be listed again at once.
        const sweepAt = finishedAt === null ? 0 : now() + sweepAfterMs;
        await planTurns(db, portalId, { wakeAt: now(), sweepAt });
        await wakePortal(db, portalId, now());
      });
      closeWork = await work({ atOnce: 1 });
      inTurns = true;
    },
    async stop() {
      stopping.abort(new Error('stopped'));
      await running?.catch(() => {});
      await closeWork?.();
      for (const { reject } of waiting) reject(new Error('stopped'));
    },
  };
}
