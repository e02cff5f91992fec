import { assessPortal } from './assess-portal.ts';
import { findTurn } from '../store/portal-turns.ts';
import type { Db } from '../store/db.ts';

/**
 * Judges those who wait for it, for at most about `budgetMs`: a person waits for the answer. Whoever is left is judged
 * by the portal's next turn; where portals take no turns this goes on behind the answer, and the next sync does what
 * it does not come to.
 */
export async function judgeWithin(
  budgetMs: number,
  { db, portalId, now }: { db: Db; portalId: string; now: number },
): Promise<void> {
  // A timer of no time at all fires only once others are let in.
  const signal = budgetMs > 0 ? AbortSignal.timeout(budgetMs) : AbortSignal.abort();
  const job = { db, portalId, now, scope: 'dirty' } as const;
  try {
    const { paused } = await assessPortal({ ...job, signal, shouldPause: () => signal.aborted });
    if (!paused) return;
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  // What fails here is not lost: the marks stay, and the next sync tells why.
  if (!(await findTurn(db, portalId))) void assessPortal(job).catch(() => {});
}
