import { sql } from 'kysely';
import type { Db } from './db.ts';

/** Smaller ones are read through either way. */
const fewestBytes = 256 * 1024;
/** So many rows of a portal make a table worth counting where the planner expects less than a tenth of them. */
const fewestRows = 1_000;

/**
 * Has Postgres count what there is in those of our tables that were filled and never counted, and, of `portalId`, in those where it
 * expects next to nothing of what there is. A server does so by itself, but only after a while, and embedded Postgres never:
 * until then it takes a table, or a new portal in it, for empty, and reads all of it for each row of another.
 */
export async function analyzeNew(db: Db, portalId?: string): Promise<void> {
  const found = await sql<{ name: string; counted: boolean; guarded: boolean }>`
    select c.relname as name, c.reltuples >= 0 as counted, exists (
      select from pg_attribute a where a.attrelid = c.oid and a.attname = 'portal_id'
        and a.attstattarget is distinct from 0 and not a.attisdropped
    ) as guarded
    from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
      and pg_relation_size(c.oid) >= ${fewestBytes}::bigint and pg_has_role(c.relowner, 'usage')
    order by 1
  `.execute(db);
  for (const { name, counted, guarded } of found.rows) {
    if (counted && !(guarded && portalId !== undefined && (await isOverlooked(db, name, portalId))))
      continue;
    await sql`analyze ${sql.table(name)}`.execute(db);
  }
}

/** Whether the planner, asked itself, expects much less of a portal in this table than there is. */
async function isOverlooked(db: Db, table: string, portalId: string): Promise<boolean> {
  const rows = sql`select from ${sql.table(table)} where portal_id = ${sql.lit(portalId)}`;
  const { rows: plans } = await sql<{
    'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }];
  }>`explain (format json) ${rows}`.execute(db);
  const expected = plans[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0;
  if (expected >= fewestRows / 10) return false;
  const { rows: there } = await sql`${rows} offset ${fewestRows - 1} limit 1`.execute(db);
  return there.length > 0;
}
