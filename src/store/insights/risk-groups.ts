import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { countedCustomers, groupColumns, type GroupBy, type InsightChoices } from './choices.ts';

/** The customers of one owner, segment, source or product (null: of none), as they were last judged. */
export type RiskGroup = {
  value: string | null;
  customers: number;
  /** Of unknown risk, and at high risk. */
  unknown: number;
  high: number;
  /** What those at high risk are worth as far as it is known, and of how many of them it is not. */
  valueAtRisk: number;
  unvalued: number;
};

/** Each group there is, the largest first. */
export async function countRiskGroups(
  db: Db,
  portalId: string,
  by: GroupBy,
  choices: InsightChoices,
): Promise<RiskGroup[]> {
  const found = await sql<RiskGroup>`
    select ${sql.ref(`f.${groupColumns[by]}`)} as value, count(*)::integer as customers,
      (count(*) filter (where f.level = 'unknown'))::integer as unknown,
      (count(*) filter (where f.level = 'high'))::integer as high,
      coalesce(sum(f.value) filter (where f.level = 'high'), 0) as "valueAtRisk",
      (count(*) filter (where f.level = 'high' and f.value is null))::integer as unvalued
    from customer_facts f where ${countedCustomers(portalId, choices)}
    group by 1 order by 2 desc, 1 limit 500
  `.execute(db);
  return found.rows;
}
