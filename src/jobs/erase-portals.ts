import type { Db } from '../store/db.ts';
import { portalsPausedBefore, portalsToErase } from '../store/ended-portals.ts';
import { withinPortal } from '../store/within-portal.ts';
import { eraseEnded } from './erase-ended.ts';
import { uninstallPortal } from './uninstall-portal.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** The CRM may never say that it was uninstalled: after a week without a way in nobody is going to renew it. */
const lostAfterMs = 7 * dayMs;
/** Whatever still works for a portal that was just left has ended by then, so that nothing is kept behind the erasure. */
const restMs = 20 * minuteMs;

export type ErasePortalsReport = {
  /** Portals that were refused for a week and count as uninstalled now. */
  uninstalled: string[];
  /** Portals of which nothing is kept any more. */
  erased: string[];
};

/**
 * Looks after portals that were left: those refused for a week count as uninstalled, and those whose grace is over are
 * erased. To be called every so often, by any process; what a kill interrupts goes on with the next call.
 */
export async function erasePortals({
  db,
  now,
  signal,
}: {
  db: Db;
  now: number;
  signal?: AbortSignal | undefined;
}): Promise<ErasePortalsReport> {
  const report: ErasePortalsReport = { uninstalled: [], erased: [] };
  for (const portalId of await portalsPausedBefore(db, now - lostAfterMs)) {
    signal?.throwIfAborted();
    const ended = await withinPortal(portalId, () => uninstallPortal({ db, portalId, now }));
    if (ended) report.uninstalled.push(portalId);
  }
  for (const portalId of await portalsToErase(db, { now, endedBefore: now - restMs })) {
    const erased = await withinPortal(portalId, () => eraseEnded({ db, portalId, now, signal }));
    if (erased) report.erased.push(portalId);
  }
  return report;
}
