import { sql } from 'kysely';
import { dropBook } from './book/touch-customers.ts';
import type { Db } from './db.ts';

/**
 * Erases what customers wrote wherever a column holds it: sentences of open and judged requests, tasks as they were
 * made, products read off names of deals, inputs kept for replay, and the CRM's refusals, which may repeat a value. Verdicts, times and kinds stay.
 */
export async function eraseTexts(db: Db, portalId: string): Promise<void> {
  await sql`update open_asks set sentence = '' where portal_id = ${portalId}`.execute(db);
  await sql`update request_examples set sentence = '' where portal_id = ${portalId}`.execute(db);
  await sql`update customer_facts set product = null where portal_id = ${portalId}`.execute(db);
  await dropBook(db, portalId);
  // The report tells whose past it replays, with their words.
  await sql`update past_replays set packed = null where portal_id = ${portalId}`.execute(db);
  await sql`delete from assessment_inputs where portal_id = ${portalId}`.execute(db);
  // What is being made right now would be made again with its old text. The name of a workflow is no customer's.
  await sql`
    delete from actions_taken
    where portal_id = ${portalId} and task_id is null and action_id not like 'workflow.start.%'
  `.execute(db);
  await sql`
    update actions_taken set task = task - 'hs_task_body' - 'hs_task_subject' where portal_id = ${portalId}
  `.execute(db);
  await sql`
    update writebacks set refused_reason = 'erased with all texts'
    where portal_id = ${portalId} and refused_reason is not null
  `.execute(db);
}
