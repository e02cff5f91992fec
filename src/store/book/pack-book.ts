import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { type Book, columnNames } from './book.ts';
import { columnsOf } from './book-columns.ts';
import { readLive } from './live-rows.ts';
import { emptyBook, mergeBook } from './merge-book.ts';
import { packColumn } from './pack-column.ts';
import { findBook } from './read-book.ts';
import { lockBook } from './touch-customers.ts';
import { inTransaction } from '../in-transaction.ts';

/** Customers read at once where all are. */
const pageSize = 5_000;

/** Few are read beside the packed columns in next to no time. */
const fewest = 500;

/** Which part of the book may be touched before it is packed anew: `resting` when the portal's turn is done, else in its midst. */
const shares = { resting: 0.01, working: 0.25 };

/**
 * Packs the portal's book anew where so many were touched that reading it takes notably longer, where anybody in it is gone, or where there
 * is none, or no column that came with a later version. While much is being judged it is packed seldom: each time costs as much as the book is large.
 */
export async function keepBook(
  db: Db,
  portalId: string,
  state: keyof typeof shares,
): Promise<boolean> {
  const found = await sql<{ touched: number; customers: number | null }>`
    select (select count(*)::integer from touched_customers where portal_id = ${portalId}) as touched,
      (select min(rows) from book_columns where portal_id = ${portalId}
        having count(*) > ${columnNames.length} and count(distinct xmin::text) = 1) as customers
  `.execute(db);
  const { touched = 0, customers = null } = found.rows[0] ?? {};
  const many = customers === null || touched > Math.max(fewest, customers * shares[state]);
  if (!many && !(state === 'resting' && touched > 0 && (await isAnyGone(db, portalId))))
    return false;
  await packBook(db, portalId);
  return true;
}

async function isAnyGone(db: Db, portalId: string): Promise<boolean> {
  const found = await sql<{ gone: boolean }>`
    select exists (
      select from touched_customers t where t.portal_id = ${portalId} and not exists (
        select from customer_facts f where f.portal_id = ${portalId} and f.kind = t.kind and f.id = t.id
      )
    ) as gone
  `.execute(db);
  return found.rows[0]?.gone ?? false;
}

/** Packs the portal's book as it is now. Whoever is changed meanwhile stays touched; two who pack do so one after the other. */
export async function packBook(db: Db, portalId: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    await lockBook(trx, portalId);
    const { base, touched, marks } = await findBook(trx, portalId, columnNames);
    const book =
      base === null ? await readAll(trx, portalId) : mergeBook(base, columnNames, touched);
    for (const [name, column] of columnsOf(book)) {
      const packed = packColumn(column).toString('base64');
      await sql`
        insert into book_columns (portal_id, name, rows, packed)
        values (${portalId}, ${name}, ${book.rows}, decode(${packed}, 'base64'))
        on conflict (portal_id, name) do update set rows = excluded.rows, packed = excluded.packed, version = excluded.version
      `.execute(trx);
    }
    // Only what was noted before the reading: whoever was touched since is read again.
    await sql`
      delete from touched_customers where portal_id = ${portalId} and mark = any(${marks}::bigint[])
    `.execute(trx);
  });
}

/** Page by page, each as it is kept when it is read: whoever changes after that is touched. */
async function readAll(db: Db, portalId: string): Promise<Book> {
  let book = emptyBook(columnNames);
  let after = null;
  for (;;) {
    const rows = await readLive(db, portalId, columnNames, { after, limit: pageSize });
    book = mergeBook(book, columnNames, rows);
    if (rows.length < pageSize) return book;
    after = rows.at(-1)!.ref;
  }
}
