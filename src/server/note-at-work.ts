import type { FastifyRequest } from 'fastify';
import type { Db } from '../store/db.ts';
import { noteAtWork as note } from '../store/feed-cursors.ts';
import { withinPortal } from '../store/within-portal.ts';

/** Well within the time for which the journal is looked into often. */
const everyMs = 5 * 60_000;

/**
 * Notes that somebody has a panel open, so that the journal is looked into as often as while it tells something: whoever looks is
 * shown what happened seconds ago. After the answer, and once in a while by each process; what fails is tried at the next.
 */
export function noteAtWork({
  db,
  now,
}: {
  db: Db;
  now: () => number;
}): (request: Pick<FastifyRequest, 'caller'>) => Promise<void> {
  let notedAt = -Infinity;
  return async ({ caller }) => {
    // What no signature proves is nobody at work.
    if (!caller) return;
    const at = now();
    if (at - notedAt < everyMs) return;
    notedAt = at;
    await withinPortal(caller.portalId, () => note(db, 'journal', at)).catch(() => {
      notedAt = -Infinity;
    });
  };
}
