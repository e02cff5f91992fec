import { sql } from 'kysely';
import type { Override } from '../action/assessment.ts';
import type { CustomerRef } from '../timeline/records.ts';
import type { Db } from './db.ts';
import { prepared } from './prepared.ts';
import { anyOf } from './row-set.ts';

/** Something said on a card, on whose it was, and when it was taken back. */
export type SaidOf = { override: Override; customer: CustomerRef; undoneAt: number | null };

/** More than a person reads; older ones stay in the database and count all the same. */
const mostShown = 50;

/**
 * What was said on this customer's card, taken back or not, and what stands under the ids given from other cards: the
 * latest first, at most 50.
 */
export async function listSaid(
  db: Db,
  portalId: string,
  { kind, id }: CustomerRef,
  others: readonly string[] = [],
): Promise<SaidOf[]> {
  const found = await sql<CustomerRef & { data: Override; undoneAt: number | null }>`
    ${prepared('list_said')} select kind, customer_id as id, data, undone_at as "undoneAt" from overrides
    where portal_id = ${portalId}
      and ((kind = ${kind} and customer_id = ${id}) or id = ${anyOf(others)})
    order by greatest(at, coalesce(undone_at, at)) desc, id
    limit ${mostShown}
  `.execute(db);
  return found.rows.map(({ data, undoneAt, ...customer }) => ({
    override: data,
    customer: { kind: customer.kind, id: customer.id },
    undoneAt: undoneAt === null ? null : Number(undoneAt),
  }));
}
