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
 * That a row's columns are those of one of the keys, its parts in the same order. Asked beside `anyOf` of each column and in
 * place of a join, where pages are long: for a portal that its statistics don't know yet the planner expects no row, and would
 * compare each with each.
 */
export function isOneOf(
  columns: readonly string[],
  keys: readonly (readonly string[])[],
): RawBuilder<boolean> {
  const row = sql.join(
    columns.map((column) => sql.ref(column)),
    sql` || ':' || `,
  );
  return sql`(${row}) = ${anyOf(keys.map((key) => key.join(':')))}`;
}

/**
 * Rows as one parameter, to select from: `columns` names and types them (`id text, at bigint`).
 * Postgres takes at most 65,535 parameters a statement, and a page with a 300-contact meeting has more values.
 */
export function rowSet(columns: string, rows: readonly object[]): RawBuilder<unknown> {
  return sql`jsonb_to_recordset(${jsonText(rows)}::jsonb) as r(${sql.raw(columns)})`;
}
