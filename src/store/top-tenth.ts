import { sql } from 'kysely';
import type { Db } from './db.ts';

/** Among fewer the largest tenth is a matter of chance. */
const fewest = 20;

/**
 * What one in ten of the customers with a known value is worth at least, each relationship counted once; null where fewer than 20
 * have one.
 */
export async function topTenth(db: Db, portalId: string): Promise<number | null> {
  const found = await sql<{ value: number | null; count: string }>`
    select percentile_disc(0.9) within group (order by value) as value, count(*) as count
    from customer_facts where portal_id = ${portalId} and counted and value > 0
  `.execute(db);
  const [row] = found.rows;
  return row && Number(row.count) >= fewest && row.value !== null ? Number(row.value) : null;
}
