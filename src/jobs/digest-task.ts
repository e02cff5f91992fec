import type { DigestText } from '../views/digest/render-digest.ts';

/** A digest as the CRM takes a task. It is linked to no record, so that it is nobody's contact and nobody's next step. */
export type DigestTask = ReturnType<typeof digestTask>;

/** The task that gives an owner their digest, for a working day until it ends. */
export function digestTask({ subject, body }: DigestText, ownerId: string, dueAt: number) {
  return {
    hs_timestamp: new Date(dueAt).toISOString(),
    hs_task_subject: subject,
    hs_task_body: body,
    hs_task_status: 'NOT_STARTED',
    hs_task_priority: 'MEDIUM',
    hs_task_type: 'TODO',
    hubspot_owner_id: ownerId,
  };
}
