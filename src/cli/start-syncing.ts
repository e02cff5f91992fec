import type { Crm } from '../crm/crm.ts';
import type { OnProgress, Progress } from '../jobs/progress.ts';
import { runOnce, type RunReport } from '../jobs/run-once.ts';
import type { SyncState } from '../preview/preview-api.ts';
import type { Db } from '../store/open-store.ts';
import { boundToNone, withinPortal } from '../store/within-portal.ts';
import { explainFailure } from './explain-failure.ts';

export type Syncing = {
  /** Syncs now, or joins the sync that is under way. */
  now(onProgress?: OnProgress): Promise<RunReport>;
  state(): SyncState;
  /** Syncs again and again from now on. */
  begin(options: { atOnce: boolean }): void;
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>;
};

const phases = {
  read: 'Reading',
  assess: 'Assessing',
  load: 'Loading',
  write: 'Writing back',
} as const;

/** One sync at a time: on demand, and every `everyMinutes` (0: only on demand). A failed one is tried again next time. */
export function startSyncing(options: {
  db: Db;
  portalId: string;
  crm: Crm;
  now: () => number;
  signal: AbortSignal;
  everyMinutes: number;
  onRun?: (report: RunReport) => void;
  /** Told of a run that failed, not of one that was stopped. */
  onFailure?: (error: unknown) => void;
}): Syncing {
  const { db, portalId, crm, now, everyMinutes, onRun, onFailure } = options;
  const stopping = new AbortController();
  const signal = AbortSignal.any([options.signal, stopping.signal]);
  let running: Promise<RunReport> | null = null;
  let step: Progress | null = null;
  let finishedAt: number | null = null;
  let problem: string | null = null;
  let timer: NodeJS.Timeout | null = null;

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
      problem = null;
      onRun?.(report);
      return report;
    } catch (error) {
      if (!signal.aborted) {
        problem = explainFailure(error).message;
        onFailure?.(error);
      }
      throw error;
    } finally {
      finishedAt = now();
      step = null;
      running = null;
    }
  }

  const syncing: Syncing = {
    now: (onProgress) =>
      (running ??= boundToNone(() => withinPortal(portalId, () => run(onProgress)))),
    state: () => ({
      running: running !== null,
      phase: step ? `${phases[step.stage]} ${step.what}` : null,
      done: step?.done ?? null,
      total: step?.total ?? null,
      finishedAt,
      error: problem,
    }),
    begin({ atOnce }) {
      if (atOnce) quietly(syncing);
      if (everyMinutes > 0) timer = setInterval(quietly, everyMinutes * 60_000, syncing);
    },
    async stop() {
      if (timer) clearInterval(timer);
      stopping.abort(new Error('stopped'));
      await running?.catch(() => {});
    },
  };
  return syncing;
}

/** A sync that nobody waits for: its failure is kept in the state and tried again next time. */
function quietly(syncing: Syncing): void {
  syncing.now().catch(() => {});
}
