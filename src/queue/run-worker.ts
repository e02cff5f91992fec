import { setTimeout as pause } from 'node:timers/promises';
import type { ChangeJournal } from '../crm/changes.ts';
import type { AccessTokens } from '../jobs/access-tokens.ts';
import { erasePortals } from '../jobs/erase-portals.ts';
import { followJournal } from '../jobs/follow-journal.ts';
import type { PortalCrms } from '../jobs/portal-crm.ts';
import type { OnProgress } from '../jobs/progress.ts';
import type { Feed, TurnReport } from '../jobs/take-turn.ts';
import { type ReplayReport, takeReplay } from '../jobs/take-replay.ts';
import { turnOfPortal } from '../jobs/turn-of-portal.ts';
import type { Db } from '../store/db.ts';
import { duePortals } from '../store/due-portals.ts';
import { type DueReplay, dueReplays } from '../store/due-replays.ts';
import { acrossPortals, boundToNone, withinPortal } from '../store/within-portal.ts';
import { createFairPause } from './fair-pause.ts';
import { createJournalPace } from './journal-pace.ts';
import type { Queue } from './open-queue.ts';
import { type WatchedJournal, watchJournal } from './watch-journal.ts';
import { wakeAll } from '../jobs/wake-all.ts';

export type WorkerOptions = {
  db: Db;
  queue: Queue;
  crms: PortalCrms;
  /** Told of tokens that the CRM refuses before their time; left out where the one token is the admin's own. */
  tokens?: Pick<AccessTokens, 'refused'>;
  /** The feed of changes of all portals; null: portals are searched every so often. */
  journal: ChangeJournal | null;
  pollEveryMs: number;
  now: () => number;
  /** How it waits, until the signal at the latest; replaced where time is simulated. */
  sleep?: (ms: number, signal: AbortSignal) => Promise<unknown>;
  /** Portals that have their turn at once; 0: none has, and only replays of the past are made. */
  atOnce?: number;
  /** Put around each turn, as traces are. */
  around?:
    | ((portalId: string, take: () => Promise<TurnReport | null>) => Promise<TurnReport | null>)
    | undefined;
  onTurn?: (report: TurnReport) => void;
  onFailure?: (portalId: string, error: unknown) => void;
  /** A replay of the past that was kept, is to be taken up again, or failed for good. */
  onReplay?: (report: ReplayReport) => void;
  onReplayFailure?: (portalId: string, error: unknown) => void;
  /** Of what concerns no single portal: the journal, the line, the erasures. */
  onTrouble?: (error: unknown) => void;
  onProgress?: (portalId: string) => OnProgress | undefined;
};

export type Worker = {
  /** Takes no more turns; resolves when those under way have ended where they can be taken up. */
  stop(): Promise<void>;
};

const secondMs = 1_000;
const portalsPerLook = 500;
/** Replays of portals with more customers don't hold up those of others. */
const mostOfSmall = 20_000;
const eraseEveryMs = 10 * 60 * secondMs;

/**
 * Works for all portals: puts those whose time has come into the line, gives turns, follows the journal and erases those that
 * left. Any number of processes may do so on one database; each piece of work is done by one of them.
 */
export async function runWorker(options: WorkerOptions): Promise<Worker> {
  const { db, queue, now, onTrouble = () => {} } = options;
  const journal = options.journal && watchJournal(options.journal);
  const stopping = new AbortController();
  const { signal } = stopping;

  const nap =
    options.sleep ?? ((ms, until) => pause(ms, undefined, { signal: until }).catch(() => {}));
  const sleep = (ms: number, until: AbortSignal = signal): Promise<unknown> => nap(ms, until);

  /** Again and again until stopped; what fails is told and tried again. `work` answers after how long. */
  async function loop(work: () => Promise<number>, rest = sleep): Promise<void> {
    while (!signal.aborted) {
      let waitMs = secondMs;
      try {
        waitMs = await work();
      } catch (error) {
        if (signal.aborted) return;
        onTrouble(error);
        waitMs = 5 * secondMs;
      }
      await rest(waitMs);
    }
  }

  const atOnce = options.atOnce ?? 4;
  async function fillLines(): Promise<number> {
    const wishes = await acrossPortals(() => dueReplays(db, now(), portalsPerLook));
    await queue.replays.put(idsOf(wishes.filter((one) => !isLarge(one))));
    await queue.largeReplays.put(idsOf(wishes.filter(isLarge)));
    if (atOnce === 0) return secondMs;
    const due = await acrossPortals(() => duePortals(db, now(), portalsPerLook));
    await queue.put(due);
    if (due.length > 0) wakeJournal();
    return secondMs;
  }

  const pace = createJournalPace(now);
  let napping = new AbortController();
  function wakeJournal(): void {
    pace.hurry();
    napping.abort();
  }
  function napUntilWoken(ms: number): Promise<unknown> {
    napping = new AbortController();
    return sleep(ms, AbortSignal.any([signal, napping.signal]));
  }
  async function readJournal(told: WatchedJournal): Promise<number> {
    try {
      const lookedMs = pace.waitMs() * 0.8;
      const report = await followJournal({ db, journal: told, lookedMs, now, signal });
      if (report === null || report.elsewhere) told.readElsewhere();
      return pace.after(report?.told ?? 0, report?.atWorkAt ?? null);
    } catch (error) {
      // Portals that rest until the journal wakes them are searched from now on.
      if (told.failed() && !signal.aborted) await wakeAll(db, now());
      throw error;
    }
  }

  async function erase(): Promise<number> {
    await erasePortals({ db, now: now(), signal });
    return eraseEveryMs;
  }

  let atWork = 0;
  async function turn(portalId: string, claim: AbortSignal): Promise<void> {
    atWork += 1;
    await giveTurn({ ...options, journal }, portalId, claim).finally(() => (atWork -= 1));
  }
  if (atOnce > 0)
    await queue.work(atOnce, (portalId, claim) =>
      bound(portalId, () => turn(portalId, AbortSignal.any([signal, claim]))),
    );
  let replaying = 0;
  async function replay(portalId: string, expired: AbortSignal): Promise<void> {
    replaying += 1;
    const others = () => atWork + replaying - 1;
    await giveReplay(options, portalId, { signal, expired, others }).finally(
      () => (replaying -= 1),
    );
  }
  // One of each at a time: it holds the numbers of a whole book.
  for (const line of [queue.replays, queue.largeReplays])
    await line.work(1, (portalId, claim) => bound(portalId, () => replay(portalId, claim)));
  const loops = boundToNone(() => [
    loop(fillLines),
    ...(atOnce > 0 ? [loop(erase)] : []),
    ...(journal && atOnce > 0 ? [loop(() => readJournal(journal), napUntilWoken)] : []),
  ]);
  return {
    async stop() {
      stopping.abort(new Error('stopped'));
      await Promise.all(loops);
    },
  };
}

const isLarge = ({ customers }: DueReplay): boolean => (customers ?? 0) > mostOfSmall;
const idsOf = (all: readonly DueReplay[]): string[] => all.map(({ portalId }) => portalId);

const bound = (portalId: string, work: () => Promise<void>): Promise<void> =>
  boundToNone(() => withinPortal(portalId, work));

/** One portal's turn. A failure is planned for by the turn itself and told; it is never the line's. */
async function giveTurn(
  options: Omit<WorkerOptions, 'journal'> & { journal: WatchedJournal | null },
  portalId: string,
  signal: AbortSignal,
): Promise<void> {
  const { db, crms, tokens, journal, now, onTurn, onFailure } = options;
  const feed: Feed = journal?.works()
    ? { kind: 'pushed', subscribe: () => journal.subscribe(portalId, signal) }
    : { kind: 'polled', everyMs: options.pollEveryMs };
  const onProgress = options.onProgress?.(portalId);
  try {
    const job = { db, crms, tokens, portalId, feed, now, signal, onProgress };
    const take = () => turnOfPortal(job);
    const report = await (options.around?.(portalId, take) ?? take());
    if (report) onTurn?.(report);
  } catch (error) {
    if (signal.aborted) return;
    onFailure?.(portalId, error);
  }
}

/** Replays one portal's past, with as much of the time as a turn has. A failure is noted by itself and told; it is never the line's. */
async function giveReplay(
  { db, now, onReplay, onReplayFailure }: WorkerOptions,
  portalId: string,
  { signal, expired, others }: Record<'signal' | 'expired', AbortSignal> & { others: () => number },
): Promise<void> {
  const sleep = (ms: number) => pause(ms, undefined, { signal }).catch(() => {});
  const breathe = createFairPause({ others, clock: Date.now, sleep });
  try {
    const report = await takeReplay({ db, portalId, now, signal, expired, breathe });
    if (report) onReplay?.(report);
  } catch (error) {
    if (!signal.aborted) onReplayFailure?.(portalId, error);
  }
}
