import { type RawBuilder, sql } from 'kysely';
import { levelRank } from '../insights/level-rank.ts';
import type { ColumnName } from './book.ts';

/** No page looks further back than a year. */
const since = (portalId: string) => sql`(
  select coalesce(max(p.synced_at), 0) - ${400 * 86_400_000}::bigint from portals p where p.portal_id = ${portalId}
)`;

/** Of a row of actions named `a`: a task was made. An answer to a workflow is noted like one, and is none. */
export const isTask = sql`a.task_id is not null and a.action_id not like 'workflow.%'`;

const columnSql: Record<ColumnName, (portalId: string) => RawBuilder<unknown>> = {
  owner: () => sql`f.owner_id`,
  segment: () => sql`f.segment`,
  source: () => sql`f.source`,
  product: () => sql`f.product`,
  level: () => sql`f.level`,
  signal: () => sql`f.signal`,
  value: () => sql`f.value`,
  purchases: () => sql`f.purchases`,
  risk: () => sql`f.risk`,
  response: () => sql`f.response`,
  saved: () => sql`f.saved`,
  acting: () => sql`(f.action_id is not null)::integer`,
  letGo: () => sql`(f.let_go_at is not null)::integer`,
  actionSince: () => sql`f.action_since`,
  actionDueAt: () => sql`f.action_due_at`,
  actedAt: () => sql`f.acted_at`,
  lastTouchAt: () => sql`f.last_touch_at`,
  spells: (portalId) => sql`(
    select json_agg(json_build_array(s.began_at, s.ended_at, s.discounted::integer) order by s.nth)
    from customer_spells s where s.portal_id = ${portalId} and s.kind = f.kind and s.id = f.id
  )`,
  changes: (portalId) => sql`(
    select json_agg(json_build_array(c.at, ${levelRank(sql`c.was`)}, c.was_risk) order by c.at) from level_changes c
    where c.portal_id = ${portalId} and c.kind = f.kind and c.id = f.id and c.at > ${since(portalId)}
  )`,
  // The sum keeps the planner from all of the portal's actions by time: a customer has few.
  acts: (portalId) => sql`(
    select json_agg(json_build_array(a.done_at, h.risk) order by a.done_at) from actions_taken a
    cross join lateral (
      select h.level, h.risk from assessment_history h
      where h.portal_id = ${portalId} and h.kind = a.kind and h.id = a.customer_id and h.at <= a.done_at
      order by h.at desc limit 1
    ) h
    where a.portal_id = ${portalId} and a.kind = f.kind and a.customer_id = f.id and a.done_at + 0 > ${since(portalId)}
      and ${isTask} and h.level = 'high'
  )`,
};

/** A row of facts named `f` as one JSON array. */
export function liveValues(portalId: string, names: readonly ColumnName[]): RawBuilder<unknown> {
  return sql`json_build_array(${sql.join(names.map((name) => columnSql[name](portalId)))})`;
}

/** Of a row of facts named `f`: a customer of the portal, counted once. */
export const counted = (portalId: string) =>
  sql`f.portal_id = ${portalId} and f.counted and f.is_customer`;
