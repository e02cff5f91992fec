import type { CustomerRef } from '../timeline/records.ts';
import type { Db } from './db.ts';
import { prepared } from './prepared.ts';

/** A task that was made in the CRM, as it was worded. */
export type TaskMade = {
  key: string;
  taskId: string;
  subject: string;
  ownerId: string | null;
  at: number;
  undoneAt: number | null;
};

const mostShown = 50;

/** The tasks made for this customer, taken back or not, the latest first, at most 50. Answers to workflows are no tasks. */
export async function listTasksMade(
  db: Db,
  portalId: string,
  { kind, id }: CustomerRef,
): Promise<TaskMade[]> {
  const rows = await db
    .selectFrom('actions_taken')
    .modifyFront(prepared('list_tasks_made'))
    .select(['key', 'task_id', 'task', 'claimed_at', 'done_at', 'undone_at'])
    .where('portal_id', '=', portalId)
    .where('kind', '=', kind)
    .where('customer_id', '=', id)
    .where('task_id', 'is not', null)
    .where((where) =>
      where.or([where('done_at', 'is not', null), where('undone_at', 'is not', null)]),
    )
    .where('action_id', 'not like', 'workflow.%')
    .orderBy(({ fn }) => fn.coalesce('undone_at', 'done_at'), 'desc')
    .orderBy('key')
    .limit(mostShown)
    .execute();
  return rows.map(({ key, task_id, task, claimed_at, done_at, undone_at }) => ({
    key,
    taskId: task_id as string,
    subject: task['hs_task_subject'] ?? '',
    ownerId: task['hubspot_owner_id'] ?? null,
    // What was taken back is known by when it was pressed.
    at: Number(done_at ?? claimed_at),
    undoneAt: undone_at === null ? null : Number(undone_at),
  }));
}
