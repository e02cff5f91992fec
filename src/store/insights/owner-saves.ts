import { sql } from 'kysely';
import type { SaveRecord } from '../../risk/best-saver.ts';
import type { Db } from '../db.ts';
import type { Period } from './level-moves.ts';

/**
 * For each owner the customers at high risk for whom a task of theirs was made in the period, the first one of a customer standing for
 * all, and of how many the level was no longer high so long after. Each case has the same time to end in; of whom it is not known by
 * then counts as not saved.
 */
export async function ownerSaves(
  db: Db,
  portalId: string,
  { from, to }: Period,
  withinMs: number,
): Promise<SaveRecord[]> {
  const found = await sql<SaveRecord>`
    select a.owner_id as "ownerId", count(*)::integer as of,
      (count(*) filter (where e.level not in ('high', 'unknown') and e.risk < a.risk))::integer as saved
    from (
      select distinct on (t.kind, t.customer_id) t.kind, t.customer_id, t.done_at, h.risk,
        t.task ->> 'hubspot_owner_id' as owner_id
      from actions_taken t
      cross join lateral (
        select h.level, h.risk from assessment_history h
        where h.portal_id = ${portalId} and h.kind = t.kind and h.id = t.customer_id and h.at <= t.done_at
        order by h.at desc limit 1
      ) h
      where t.portal_id = ${portalId} and t.done_at > ${from}::bigint and t.done_at <= ${to}::bigint
        and t.task_id is not null and t.action_id not like 'workflow.%' and h.level = 'high'
      order by t.kind, t.customer_id, t.done_at, t.key
    ) a
    left join lateral (
      select e.level, e.risk from assessment_history e
      where e.portal_id = ${portalId} and e.kind = a.kind and e.id = a.customer_id
        and e.at > a.done_at and e.at <= a.done_at + ${withinMs}::bigint
      order by e.at desc limit 1
    ) e on true
    where a.owner_id is not null
    group by a.owner_id order by a.owner_id
  `.execute(db);
  return found.rows;
}
