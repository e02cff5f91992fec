import { sql } from 'kysely';
import type { CustomerKind } from '../../timeline/records.ts';
import type { Db } from '../db.ts';
import { type Book, type ColumnName, columnNames } from './book.ts';
import { bookFrom } from './book-columns.ts';
import { type LiveRow, readLive } from './live-rows.ts';
import { counted, liveValues } from './live-sql.ts';
import { emptyBook, mergeBook } from './merge-book.ts';
import { type Column, unpackColumn } from './pack-column.ts';

type Row =
  | { name: string; packed: string }
  | { name: null; kind: CustomerKind; id: string; live: unknown[] | null; marks: number[] };

/** The columns as they were packed last; null before the first time. With whom that no longer tells the truth about. */
export type Found = { base: Book | null; touched: LiveRow[]; marks: number[] };

/**
 * A portal's customers in columns, true at this moment: what was packed last, and each customer who was touched since as it is kept now,
 * both from one statement. Where nothing was packed yet everybody is read, which takes about ten times as long.
 */
export async function readBook(
  db: Db,
  portalId: string,
  names: readonly ColumnName[] = columnNames,
): Promise<Book> {
  const { base, touched } = await findBook(db, portalId, names);
  if (base !== null) return mergeBook(base, names, touched);
  const everybody = await readLive(db, portalId, names, { after: null, limit: null });
  return mergeBook(emptyBook(names), names, everybody);
}

/** The two parts of a book, and the marks of those who were touched. */
export async function findBook(
  db: Db,
  portalId: string,
  names: readonly ColumnName[],
): Promise<Found> {
  const found = await sql<Row>`
    with t as materialized (
      select t.kind, t.id, json_agg(t.mark) as marks from touched_customers t where t.portal_id = ${portalId} group by t.kind, t.id
    )
    select b.name, encode(b.packed, 'base64') as packed, null as kind, null as id, null::json as live, null::json as marks
    from book_columns b where b.portal_id = ${portalId} and b.name = any(${['keys', ...names]}::text[])
    union all
    select null, null, t.kind, t.id, case when f.id is not null and b.packed then ${liveValues(portalId, names)} end, t.marks
    from t
    cross join (select exists (select from book_columns where portal_id = ${portalId} and name = 'keys') as packed) b
    left join customer_facts f on f.kind = t.kind and f.id = t.id and ${counted(portalId)}
  `.execute(db);
  const columns = new Map<string, Column>();
  const touched: LiveRow[] = [];
  const marks: number[] = [];
  for (const row of found.rows) {
    if (row.name === null) {
      touched.push({ ref: { kind: row.kind, id: row.id }, values: row.live });
      for (const mark of row.marks) marks.push(mark);
    } else columns.set(row.name, unpackColumn(Buffer.from(row.packed, 'base64')));
  }
  return { base: bookFrom(columns, names), touched, marks };
}
