import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { countedCustomers, groupColumns, type GroupBy, groupings } from './choices.ts';

const mostValues = 100;

/** Which owners, segments, sources and products there are, those of most customers first; null where some have none. */
export async function listGroupValues(
  db: Db,
  portalId: string,
): Promise<Record<GroupBy, (string | null)[]>> {
  const columns = groupings.map((name) => sql.ref(`f.${groupColumns[name]}`));
  const found = await sql<{ grouped: number; value: string | null; customers: number }>`
    select grouping(${sql.join(columns)})::integer as grouped, coalesce(${sql.join(columns)}) as value, count(*)::integer as customers
    from customer_facts f where ${countedCustomers(portalId, {})}
    group by grouping sets (${sql.join(columns.map((column) => sql`(${column})`))})
    order by 3 desc, 2
  `.execute(db);
  const all = (1 << groupings.length) - 1;
  return Object.fromEntries(
    groupings.map((name, index) => {
      // A bit is set for each column that the row is not grouped by, the first column's the highest.
      const mask = all & ~(1 << (groupings.length - 1 - index));
      const values = found.rows.filter(({ grouped }) => grouped === mask);
      return [name, values.slice(0, mostValues).map(({ value }) => value)];
    }),
  ) as Record<GroupBy, (string | null)[]>;
}
