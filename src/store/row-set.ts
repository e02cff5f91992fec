import { type RawBuilder, sql } from 'kysely';
import { jsonText } from './json-text.ts';

/**
 * One of these values, each once. Beside a join with a row set it makes the planner look rows up by key: it has no idea
 * how few rows a set has, and embedded Postgres gathers no statistics by itself, so it would read whole tables.
 */
export function anyOf(values: readonly string[]): RawBuilder<unknown> {
  return sql`any(${[...new Set(values)]}::text[])`;
}

/**
 * Rows as one parameter, to select from: `columns` names and types them (`id text, at bigint`).
 * Postgres takes at most 65,535 parameters a statement, and a page with a 300-contact meeting has more values.
 */
export function rowSet(columns: string, rows: readonly object[]): RawBuilder<unknown> {
  return sql`jsonb_to_recordset(${jsonText(rows)}::jsonb) as r(${sql.raw(columns)})`;
}
