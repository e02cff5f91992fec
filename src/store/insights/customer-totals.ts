import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { countedCustomers, type InsightChoices } from './choices.ts';

export type CustomerTotals = {
  customers: number;
  /** At high risk, those of them whose value is known, and what these are worth. */
  high: number;
  valued: number;
  valueAtRisk: number;
  unknown: number;
  /** Who bought at all, and who bought again. */
  bought: number;
  boughtAgain: number;
};

/** The book in one row, as it was last judged. */
export async function sumCustomers(
  db: Db,
  portalId: string,
  choices: InsightChoices,
): Promise<CustomerTotals> {
  const found = await sql<CustomerTotals>`
    select count(*)::integer as customers,
      (count(*) filter (where f.level = 'high'))::integer as high,
      (count(*) filter (where f.level = 'high' and f.value is not null))::integer as valued,
      coalesce(sum(f.value) filter (where f.level = 'high'), 0) as "valueAtRisk",
      (count(*) filter (where f.level = 'unknown'))::integer as unknown,
      (count(*) filter (where f.purchases > 0))::integer as bought,
      (count(*) filter (where f.purchases > 1))::integer as "boughtAgain"
    from customer_facts f where ${countedCustomers(portalId, choices)}
  `.execute(db);
  const none = { customers: 0, high: 0, valued: 0, valueAtRisk: 0, unknown: 0 };
  return found.rows[0] ?? { ...none, bought: 0, boughtAgain: 0 };
}
