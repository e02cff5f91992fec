import { assessPortal } from './assess-portal.ts';
import type { Db } from '../store/db.ts';

/**
 * Judges those who wait for it, for at most about `budgetMs`: a person waits for the answer. Whoever is left is judged
 * by the next sync or turn.
 */
export async function judgeWithin(
  budgetMs: number,
  { db, portalId, now }: { db: Db; portalId: string; now: number },
): Promise<void> {
  const signal = AbortSignal.timeout(budgetMs);
  try {
    await assessPortal({
      db,
      portalId,
      now,
      scope: 'dirty',
      signal,
      shouldPause: () => signal.aborted,
    });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
