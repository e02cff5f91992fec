import { addAudit } from '../store/audit.ts';
import type { Db } from '../store/db.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { findTurn, wakePortal } from '../store/portal-turns.ts';
import { hurryRefused } from '../store/writebacks.ts';

/**
 * What stood in the way was mended: every record that refused our values is offered them at once, and no longer waits until its time
 * has come. Returns how many; asked again it finds nobody who waits. Where nobody takes the portal's turns, the next run offers them.
 */
export async function retryRefused(
  db: Db,
  portalId: string,
  now: number,
  who: string,
): Promise<number> {
  return await inTransaction(db, async (trx) => {
    const hurried = await hurryRefused(trx, portalId, now);
    if (hurried === 0) return 0;
    await addAudit(trx, portalId, { at: now, who, what: 'refused_retried' });
    if (await findTurn(trx, portalId)) await wakePortal(trx, portalId, now);
    return hurried;
  });
}
