import type { CustomerRef } from '../timeline/records.ts';
import type { Db } from './db.ts';

/** A task that was made in the CRM, as it was worded. */
export type TaskMade = {
  key: string;
  taskId: string;
  subject: string;
  ownerId: string | null;
  at: number;
};

const mostShown = 50;

/** The tasks made for this customer, the latest first, at most 50. Answers to workflows are no tasks. */
export async function listTasksMade(
  db: Db,
  portalId: string,
  { kind, id }: CustomerRef,
): Promise<TaskMade[]> {
  const rows = await db
    .selectFrom('actions_taken')
    .select(['key', 'task_id', 'task', 'done_at'])
    .where('portal_id', '=', portalId)
    .where('kind', '=', kind)
    .where('customer_id', '=', id)
    .where('task_id', 'is not', null)
    .where('done_at', 'is not', null)
    .where('action_id', 'not like', 'workflow.%')
    .orderBy('done_at', 'desc')
    .orderBy('key')
    .limit(mostShown)
    .execute();
  return rows.map(({ key, task_id, task, done_at }) => ({
    key,
    taskId: task_id as string,
    subject: task['hs_task_subject'] ?? '',
    ownerId: task['hubspot_owner_id'] ?? null,
    at: Number(done_at),
  }));
}
