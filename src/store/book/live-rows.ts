import { sql } from 'kysely';
import type { CustomerKind, CustomerRef } from '../../timeline/records.ts';
import type { Db } from '../db.ts';
import type { ColumnName } from './book.ts';
import { counted, liveValues } from './live-sql.ts';

/** What is kept of one customer right now, a value for each column that was asked for; null: none of the portal's (any more). */
export type LiveRow = { ref: CustomerRef; values: unknown[] | null };

/** What is kept of everybody after this one, in order of kind and id; without a limit of all. */
export async function readLive(
  db: Db,
  portalId: string,
  names: readonly ColumnName[],
  { after, limit }: { after: CustomerRef | null; limit: number | null },
): Promise<LiveRow[]> {
  const found = await sql<{ kind: CustomerKind; id: string; live: unknown[] }>`
    select f.kind, f.id, ${liveValues(portalId, names)} as live from customer_facts f
    where ${counted(portalId)} ${after === null ? sql`` : sql`and (f.kind, f.id) > (${after.kind}, ${after.id})`}
    ${limit === null ? sql`` : sql`order by f.kind, f.id limit ${limit}`}
  `.execute(db);
  return found.rows.map(({ kind, id, live }) => ({ ref: { kind, id }, values: live }));
}
