import { addAudit } from '../store/audit.ts';
import type { Db } from '../store/db.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { endPortal } from '../store/portal-ends.ts';
import { connectionState } from '../store/tokens.ts';

/**
 * The portal was left: its tokens are destroyed, nothing of it is read or written any more, and what was read is erased
 * once the grace in its settings is over (`erasePortals`). `at` is when it was left, where a feed tells of it later: a
 * portal that was installed again since then is left alone. True when it ended by this call.
 */
export async function uninstallPortal({
  db,
  portalId,
  now,
  at = now,
  who = 'system',
}: {
  db: Db;
  portalId: string;
  now: number;
  at?: number;
  who?: string;
}): Promise<boolean> {
  return await inTransaction(db, async (trx) => {
    const connection = await connectionState(trx, portalId);
    if (connection && connection.installedAt > at) return false;
    const ended = await endPortal(trx, portalId, now);
    if (ended) await addAudit(trx, portalId, { at: now, who, what: 'uninstalled' });
    return ended;
  });
}
