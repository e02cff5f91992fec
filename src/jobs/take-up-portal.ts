import type { Db } from '../store/db.ts';
import { cancelEnd } from '../store/portal-ends.ts';
import { sweepPortal } from '../store/portal-turns.ts';
import { eraseEnded } from './erase-ended.ts';

/**
 * The portal is being installed again: within its grace it goes on with what was read, and is listed anew. An erasure
 * that has begun is ended first, since half of a portal would never become whole. Belongs before its tokens are kept.
 */
export async function takeUpPortal({
  db,
  portalId,
  now,
}: {
  db: Db;
  portalId: string;
  now: number;
}): Promise<void> {
  if (!(await cancelEnd(db, portalId))) await eraseEnded({ db, portalId, now });
  await sweepPortal(db, portalId, now);
}
