import { addAudit } from '../store/audit.ts';
import type { Db } from '../store/db.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { undoOverride } from '../store/overrides.ts';
import type { CustomerRef } from '../timeline/records.ts';

/** Takes back what somebody said on a card. False when nothing of that id was said there. */
export async function undoFeedback(
  db: Db,
  portalId: string,
  customer: CustomerRef,
  { id, at, who }: { id: string; at: number; who: string },
): Promise<boolean> {
  return await inTransaction(db, async (trx) => {
    if (!(await undoOverride(trx, portalId, customer, id, at))) return false;
    const about = `${customer.kind}:${customer.id}`;
    await addAudit(trx, portalId, { at, who, what: 'override_undone', about });
    return true;
  });
}
