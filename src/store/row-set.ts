import { type RawBuilder, sql } from 'kysely';
import { jsonText } from './json-text.ts';

/**
 * Rows as one parameter, to select from: `columns` names and types them (`id text, at bigint`).
 * Postgres takes at most 65,535 parameters a statement, and a page with a 300-contact meeting has more values.
 */
export function rowSet(columns: string, rows: readonly object[]): RawBuilder<unknown> {
  return sql`jsonb_to_recordset(${jsonText(rows)}::jsonb) as r(${sql.raw(columns)})`;
}
