import type { Db } from '../store/db.ts';
import { beginErasing, endErasing, eraseSome } from '../store/erase-portal.ts';

const batchSize = 5_000;

/**
 * Erases all that is kept of a portal that ended, batch by batch: after a kill the next call goes on. Of the audit one
 * entry stays, which says that and when it was erased. False when the portal is back, or never ended.
 */
export async function eraseEnded({
  db,
  portalId,
  now,
  signal,
}: {
  db: Db;
  portalId: string;
  now: number;
  signal?: AbortSignal | undefined;
}): Promise<boolean> {
  if (!(await beginErasing(db, portalId))) return false;
  for (;;) {
    signal?.throwIfAborted();
    const outcome = await eraseSome(db, portalId, batchSize);
    if (outcome === 'stopped') return false;
    if (outcome === 'empty') break;
  }
  return await endErasing(db, portalId, { at: now, who: 'system', what: 'portal_erased' });
}
