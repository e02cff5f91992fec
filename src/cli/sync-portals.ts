import { PortalPaused, type AccessTokens } from '../jobs/access-tokens.ts';
import type { PortalCrms } from '../jobs/portal-crm.ts';
import { runPortal } from '../jobs/run-portal.ts';
import { listInstalled } from '../store/installed-portals.ts';
import type { Db } from '../store/open-store.ts';
import { boundToNone, withinPortal } from '../store/within-portal.ts';
import { explainFailure } from './explain-failure.ts';
import type { Watch } from './watch.ts';

export type PortalsSyncing = {
  /** Syncs this portal next, before those whose time has merely come. */
  soon(portalId: string): void;
  /** Whether the portal's latest sync failed. */
  inTrouble(portalId: string): boolean;
  /** Syncs all installed portals now, and again and again from now on. */
  begin(): void;
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>;
};

const atOnce = 3;
const pageSize = 500;
const retryMinutes = 2;

/** Syncs installed portals, a few at a time and each only once at a time; what failed is tried again soon. 0 minutes: only on demand. */
export function syncPortals(options: {
  db: Db;
  crms: PortalCrms;
  tokens: AccessTokens;
  now: () => number;
  signal: AbortSignal;
  everyMinutes: number;
  /** One sentence for whoever runs this, without secrets. */
  report(sentence: string): void;
  watch: Pick<Watch, 'onRun' | 'onFailure'>;
}): PortalsSyncing {
  const { db, crms, tokens, now, everyMinutes, report, watch } = options;
  const stopping = new AbortController();
  const signal = AbortSignal.any([options.signal, stopping.signal]);
  const waiting = new Set<string>();
  const running = new Map<string, Promise<void>>();
  const problems = new Map<string, string>();
  const timers = new Set<NodeJS.Timeout>();

  async function run(portalId: string): Promise<void> {
    try {
      const done = await runPortal({ db, crms, tokens, portalId, now, signal });
      if (done) watch.onRun(done);
      problems.delete(portalId);
    } catch (error) {
      if (signal.aborted) return;
      watch.onFailure(portalId, error);
      const { message } = explainFailure(error);
      problems.set(portalId, message);
      report(`Portal ${portalId}: ${message}`);
      if (!(error instanceof PortalPaused)) later(() => queue([portalId]), retryMinutes);
    }
  }

  function queue(portalIds: readonly string[]): void {
    for (const portalId of portalIds) waiting.add(portalId);
    fill();
  }

  function fill(): void {
    for (const portalId of waiting) {
      if (running.size >= atOnce || signal.aborted) return;
      if (running.has(portalId)) continue;
      waiting.delete(portalId);
      // Whoever asked for it may be bound to another portal.
      const done = boundToNone(() => withinPortal(portalId, () => run(portalId))).finally(() => {
        running.delete(portalId);
        fill();
      });
      running.set(portalId, done);
    }
  }

  async function queueAll(): Promise<void> {
    let after: string | null = null;
    do {
      const page = await listInstalled(db, { after, limit: pageSize });
      queue(page.filter(({ pausedAt }) => pausedAt === null).map(({ portalId }) => portalId));
      after = page.length === pageSize ? page.at(-1)!.portalId : null;
    } while (after !== null && !signal.aborted);
  }

  function later(work: () => void, minutes: number): void {
    if (everyMinutes === 0 || signal.aborted) return;
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        work();
      },
      Math.min(minutes, everyMinutes) * 60_000,
    );
    timers.add(timer);
  }

  function everyone(): void {
    queueAll()
      .catch((error: unknown) => report(explainFailure(error).message))
      .finally(() => later(everyone, everyMinutes));
  }

  return {
    soon(portalId) {
      const others = [...waiting];
      waiting.clear();
      queue([portalId, ...others]);
    },
    inTrouble: (portalId) => problems.has(portalId),
    begin: everyone,
    async stop() {
      stopping.abort(new Error('stopped'));
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(running.values());
    },
  };
}
