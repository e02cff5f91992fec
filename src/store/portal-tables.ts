import { sql } from 'kysely';
import type { Db } from './db.ts';

/** Every table that has rows of portals, as the database's own catalogue lists them: a new one can't be forgotten. */
export async function portalTables(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'portal_id' and not a.attisdropped
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
    order by c.relname
  `.execute(db);
  return rows.map(({ name }) => name);
}
