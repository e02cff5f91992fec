import type { Crm } from '../crm/crm.ts';
import { asDatabaseFull } from '../store/database-full.ts';
import type { Db } from '../store/db.ts';
import { dropGone } from '../store/gone-records.ts';
import { nextDueAt } from '../store/next-due.ts';
import { tidyStore } from '../store/open-store.ts';
import { beginTurn, endTurn, type PortalTurn } from '../store/portal-turns.ts';
import { getPortal, markSynced } from '../store/portals.ts';
import { type AssessReport, assessPortal } from './assess-portal.ts';
import { type CatchUpReport, catchUp } from './catch-up.ts';
import { type DigestReport, makeDigests } from './make-digests.ts';
import { nextDigest } from './next-digest.ts';
import { noteCalls } from './note-calls.ts';
import { planAfterFailure } from './plan-after-failure.ts';
import { pollChanges } from './poll-changes.ts';
import type { OnProgress } from './progress.ts';
import { type SyncReport, syncPortal } from './sync-portal.ts';
import { writeBack, type WriteReport } from './write-back.ts';

/** How changes come to be known: a feed tells of them once it was asked to, or the portal is searched every so often. */
export type Feed =
  { kind: 'pushed'; subscribe: () => Promise<void> } | { kind: 'polled'; everyMs: number };

export type TurnJob = {
  db: Db;
  crm: Crm;
  portalId: string;
  feed: Feed;
  now: () => number;
  signal?: AbortSignal | undefined;
  onProgress?: OnProgress | undefined;
  /** How long one turn may take before the next portal has its own. */
  sliceMs?: number;
};

export type TurnReport = {
  portalId: string;
  caughtUp: CatchUpReport;
  /** Null where the portal was not listed in this turn, or where it is not read far enough to judge anybody. */
  sync: SyncReport | null;
  assess: AssessReport | null;
  write: WriteReport | null;
  /** Null where no digest was due. */
  digests: DigestReport | null;
  /** When the portal wants its next turn, epoch ms. */
  wakeAt: number;
  ms: number;
};

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const defaultSliceMs = 10_000;
/** A search shows neither deletions nor changed links: only listing does. A feed shows all, so listing only guards against its faults. */
const sweepEveryMs = { polled: dayMs, pushed: 28 * dayMs };
/** What time alone changes is gathered for so long, to be written in one call. */
const gatherMs = 2 * hourMs;

/**
 * One portal's turn: reads anew what changed, goes on listing where that is due, assesses whom it concerns and writes back
 * what differs. Ends after its slice, for the next portal, and plans the portal's next turn; killed at any moment
 * it loses and doubles nothing, since each step is kept whole or not at all. Null when the portal has no turns. Failures
 * are planned for as well, and thrown.
 */
export async function takeTurn(job: TurnJob): Promise<TurnReport | null> {
  const { db, portalId, now } = job;
  const startedAt = now();
  const begun = await beginTurn(db, portalId, startedAt).catch((error: unknown) => {
    throw asDatabaseFull(error);
  });
  if (begun === null) return null;
  try {
    const { report, plan } = await runTurn(job, begun.turn, startedAt);
    await endTurn(db, portalId, begun, plan);
    return { ...report, portalId, wakeAt: plan.wakeAt, ms: now() - startedAt };
  } catch (caught) {
    const error = asDatabaseFull(caught);
    // Stopped, not failed: the portal is due again at once.
    const plan = job.signal?.aborted
      ? { ...begun.turn, wakeAt: startedAt }
      : planAfterFailure(error, begun.turn, now());
    // Where not even this can be kept the turn counts as lost, and is taken again after a quarter of an hour.
    await endTurn(db, portalId, begun, plan).catch(() => {});
    throw error;
  } finally {
    // Only a figure: what it fails by must not hide how the turn ended.
    await noteCalls(db, portalId, job.crm, startedAt).catch(() => {});
  }
}

type Ran = {
  report: Pick<TurnReport, 'caughtUp' | 'sync' | 'assess' | 'write' | 'digests'>;
  plan: PortalTurn;
};

async function runTurn(job: TurnJob, turn: PortalTurn, startedAt: number): Promise<Ran> {
  const { db, crm, portalId, feed, now, signal, onProgress, sliceMs = defaultSliceMs } = job;
  const shouldPause = () => now() - startedAt >= sliceMs;
  const plan: PortalTurn = { ...turn, failures: 0, problem: null };
  await dropGone(db, portalId, startedAt);

  const listing = turn.sweepAt <= startedAt;
  // Before a listing begins, since what changes behind it must be told; else once, where it was searched until now.
  const subscribing = feed.kind === 'pushed' && (listing || !turn.subscribed);
  if (subscribing) {
    await feed.subscribe();
    plan.subscribed = true;
  }
  const searching = feed.kind === 'polled' ? turn.pollAt <= startedAt : subscribing;
  if (searching && !listing) {
    await pollChanges({ db, crm, portalId, now, signal });
    if (feed.kind === 'polled') plan.pollAt = startedAt + feed.everyMs;
  }
  const caughtUp = await catchUp({ db, crm, portalId, now, signal, shouldPause });

  let sync: SyncReport | null = null;
  if (listing && !caughtUp.paused) {
    sync = await syncPortal({ db, crm, portalId, now, signal, onProgress, shouldPause });
    if (!sync.paused) {
      plan.sweepAt = startedAt + sweepEveryMs[feed.kind];
      // What changed while it was listed is found by the first search, which goes back to when that began.
      plan.pollAt = startedAt;
    }
  }

  let assess: AssessReport | null = null;
  let write: WriteReport | null = null;
  let digests: DigestReport | null = null;
  // Before all was read once, silence would be told where nothing is but unread mail.
  if ((await getPortal(db, portalId))?.syncedAt) {
    assess = await assessPortal({
      db,
      portalId,
      now: now(),
      scope: 'dirty',
      onProgress,
      signal,
      shouldPause,
    });
    write = await writeBack({ db, crm, portalId, now, onProgress, signal, shouldPause });
    // Told from what everybody was judged at by now.
    if (!caughtUp.paused && !assess.paused && !write.paused)
      digests = await makeDigests({ db, crm, portalId, now, signal, shouldPause });
    if (sync && !sync.paused) await tidyStore(db);
  }

  const more = [caughtUp, sync, assess, write, digests].some((report) => report?.paused);
  if (more) plan.wakeAt = now();
  else {
    plan.wakeAt = await restUntil(job, plan);
    if (write) await markSynced(db, portalId, startedAt);
  }
  return { report: { caughtUp, sync, assess, write, digests }, plan };
}

async function restUntil(
  { db, portalId, feed, now }: TurnJob,
  { sweepAt, pollAt }: PortalTurn,
): Promise<number> {
  const at = now();
  const due = (await nextDueAt(db, portalId)) ?? Infinity;
  const byTime = Math.max(due, at + gatherMs);
  const digestAt = (await nextDigest(db, portalId, at)) ?? Infinity;
  return Math.min(sweepAt, byTime, digestAt, feed.kind === 'polled' ? pollAt : Infinity);
}
