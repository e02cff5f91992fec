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
  | { name: null; version: string }
  | { name: null; version: null; kind: CustomerKind; id: string; live: unknown[]; marks: number[] };

/** What is known of a portal's book already: as it was packed then, with those whose marks these are laid over it. */
export type Known = { version: string; marks: ReadonlySet<number> };

export type Found = {
  /** Names one packing of the book and no other; null where it was never packed, or has to be packed anew. */
  version: string | null;
  /** The columns as they were packed last; null where these are known, and before the first time. */
  base: Book | null;
  /** Of whom the packed columns, or what is known, no longer tell the truth. */
  touched: LiveRow[];
  marks: number[];
};

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
  return base === null ? readEverybody(db, portalId, names) : mergeBook(base, names, touched);
}

/** The book of a portal made of what is kept of everybody right now. */
export async function readEverybody(
  db: Db,
  portalId: string,
  names: readonly ColumnName[],
): Promise<Book> {
  const everybody = await readLive(db, portalId, names, { after: null, limit: null });
  return mergeBook(emptyBook(names), names, everybody);
}

/**
 * The two parts of a book, and the marks of those who were touched. Of what is known only the rest is read: nothing where nobody was
 * touched meanwhile. Packing is one transaction, which every row of it names: an older program, still running while a new one is put in its
 * place, packs the columns that it knows and leaves their version as it was, so a column of another transaction is none of this packing.
 */
export async function findBook(
  db: Db,
  portalId: string,
  names: readonly ColumnName[],
  known: Known | null = null,
): Promise<Found> {
  const version = known?.version ?? '';
  const found = await sql<Row>`
    with k as materialized (
      select b.version || ' ' || b.xmin::text as version, b.xmin::text as written from book_columns b
      where b.portal_id = ${portalId} and b.name = 'keys'
    ), t as materialized (
      select t.kind, t.id, json_agg(t.mark) as marks from touched_customers t
      where t.portal_id = ${portalId} and (
        not exists (select from k where k.version = ${version})
        or t.mark not in (select unnest(${[...(known?.marks ?? [])]}::bigint[]))
      )
      group by t.kind, t.id
    )
    select b.name, encode(b.packed, 'base64') as packed, null as version, null as kind, null as id, null::json as live,
      null::json as marks
    from book_columns b
    where b.portal_id = ${portalId} and b.name = any(${['keys', ...names]}::text[])
      and exists (select from k where k.version <> ${version} and k.written = b.xmin::text)
    union all
    select null, null, k.version, null, null, null, null from k
    union all
    select null, null, null, t.kind, t.id, case when f.id is not null and exists (select from k) then ${liveValues(portalId, names)} end,
      t.marks
    from t
    left join customer_facts f on f.kind = t.kind and f.id = t.id and ${counted(portalId)}
  `.execute(db);
  const columns = new Map<string, Column>();
  const touched: LiveRow[] = [];
  const marks: number[] = [];
  let packed: string | null = null;
  for (const row of found.rows) {
    if (row.name !== null) columns.set(row.name, unpackColumn(Buffer.from(row.packed, 'base64')));
    else if (row.version !== null) packed = row.version;
    else {
      touched.push({ ref: { kind: row.kind, id: row.id }, values: row.live });
      for (const mark of row.marks) marks.push(mark);
    }
  }
  if (packed !== null && packed === known?.version)
    return { version: packed, base: null, touched, marks };
  const base = bookFrom(columns, names);
  return { version: base === null ? null : packed, base, touched, marks };
}
