import type { Crm } from '../crm/crm.ts';
import { findAction, undoAction } from '../store/actions-taken.ts';
import { addAudit } from '../store/audit.ts';
import type { Db } from '../store/db.ts';
import { markDirty } from '../store/dirty-customers.ts';
import type { CustomerRef } from '../timeline/records.ts';
import { inTransaction } from '../store/in-transaction.ts';

/**
 * Takes a task back that was made from a card: it is archived in the CRM, and the customer is no longer looked after by it.
 * One that somebody completed meanwhile stays, since what was done was done. A repetition does nothing more. Throws the CRM's errors.
 */
export async function undoTask(asked: {
  db: Db;
  crm: Crm;
  portalId: string;
  customer: CustomerRef;
  /** Of the press that made it. */
  key: string;
  now: () => number;
  who: string;
}): Promise<'undone' | 'completed' | 'unknown'> {
  const { db, crm, portalId, customer, key, now, who } = asked;
  const made = await findAction(db, portalId, key);
  const isOfCustomer = made?.customer.kind === customer.kind && made.customer.id === customer.id;
  if (!made?.taskId || !isOfCustomer || made.actionId.startsWith('workflow.')) return 'unknown';
  if (made.doneAt === null) return 'undone';
  const { records } = await crm.read('tasks', [made.taskId], ['hs_task_status']);
  if (records[0]?.properties['hs_task_status'] === 'COMPLETED') return 'completed';
  // In the CRM first: what breaks off between the two is ended by the next press.
  if (records[0]) await crm.archive('tasks', made.taskId);
  const at = now();
  await inTransaction(db, async (trx) => {
    if (!(await undoAction(trx, portalId, key, at))) return;
    const about = `${customer.kind}:${customer.id} ${made.actionId}`;
    await addAudit(trx, portalId, { at, who, what: 'action_undone', about });
    await markDirty(trx, portalId, [customer]);
  });
  return 'undone';
}
