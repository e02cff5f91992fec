import { sql } from 'kysely';
import type { Db } from './db.ts';

/** Smaller ones are read through either way. */
const fewestBytes = 256 * 1024;

/**
 * Has Postgres count what there is in those of our tables that were filled and never counted. A server does so by itself, but only
 * after a while: until then it takes a table for empty, and reads all of it for each row of another.
 */
export async function analyzeNew(db: Db): Promise<void> {
  const found = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.reltuples < 0
      and pg_relation_size(c.oid) >= ${fewestBytes}::bigint and pg_has_role(c.relowner, 'usage')
    order by 1
  `.execute(db);
  for (const { name } of found.rows) await sql`analyze ${sql.table(name)}`.execute(db);
}
