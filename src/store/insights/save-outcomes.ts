import { sql } from 'kysely';
import type { CustomerKind } from '../../timeline/records.ts';
import type { Db } from '../db.ts';
import { countedCustomers, type InsightChoices } from './choices.ts';
import type { Period } from './level-moves.ts';

/** An action taken while the risk was high, and what came of it by now. */
export type SaveOutcome = {
  kind: CustomerKind;
  id: string;
  ownerId: string | null;
  value: number | null;
  actionId: string;
  /** The task as it was made; null where its words were erased. */
  subject: string | null;
  actedAt: number;
  riskThen: number;
  risk: number | null;
  /** The last two-way contact, where it came after the action. */
  touchedAt: number | null;
  /** In touch again, and no longer at high risk. */
  recovered: boolean;
};

/** A customer's first action of the period at high risk stands for all of them. */
const acted = (portalId: string, { from, to }: Period, choices: InsightChoices) => sql`
  select a.kind, a.customer_id as id, a.action_id as "actionId", a.subject, a.done_at as "actedAt", a.risk as "riskThen",
    f.owner_id as "ownerId", f.value, f.risk,
    case when f.last_touch_at > a.done_at then f.last_touch_at end as "touchedAt",
    (f.last_touch_at > a.done_at and f.level not in ('high', 'unknown') and f.risk < a.risk) is true as recovered
  from (
    select distinct on (a.kind, a.customer_id) a.kind, a.customer_id, a.action_id, a.done_at, h.risk,
      a.task ->> 'hs_task_subject' as subject
    from actions_taken a
    cross join lateral (
      select h.level, h.risk from assessment_history h
      where h.portal_id = ${portalId} and h.kind = a.kind and h.id = a.customer_id and h.at <= a.done_at
      order by h.at desc limit 1
    ) h
    where a.portal_id = ${portalId} and a.done_at > ${from}::bigint and a.done_at <= ${to}::bigint
      and a.task_id is not null and a.action_id not like 'workflow.%' and h.level = 'high'
    order by a.kind, a.customer_id, a.done_at
  ) a
  join customer_facts f on f.portal_id = ${portalId} and f.kind = a.kind and f.id = a.customer_id
  where ${countedCustomers(portalId, choices)}
`;

/** How many customers were acted on while at high risk, how many were in touch since, and how many are at high risk no more. */
export async function countSaves(
  db: Db,
  portalId: string,
  period: Period,
  choices: InsightChoices,
): Promise<{ acted: number; touched: number; recovered: number }> {
  const found = await sql<{ acted: number; touched: number; recovered: number }>`
    select count(*)::integer as acted, count(a."touchedAt")::integer as touched,
      (count(*) filter (where a.recovered))::integer as recovered
    from (${acted(portalId, period, choices)}) a
  `.execute(db);
  return found.rows[0] ?? { acted: 0, touched: 0, recovered: 0 };
}

/** Those at high risk no more first, then the latest. */
export async function listSaveOutcomes(
  db: Db,
  portalId: string,
  scope: { period: Period; choices: InsightChoices; limit: number; offset: number },
): Promise<SaveOutcome[]> {
  const { period, choices, limit, offset } = scope;
  const found = await sql<SaveOutcome>`
    select a.* from (${acted(portalId, period, choices)}) a
    order by a.recovered desc, a."actedAt" desc, a.kind, a.id limit ${limit} offset ${offset}
  `.execute(db);
  return found.rows;
}
