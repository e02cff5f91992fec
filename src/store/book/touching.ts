import { type RawBuilder, sql } from 'kysely';

/**
 * Notes that what is kept of these customers is no longer what their portal's book has of them: as the last part of the statement that
 * changed them, `written` being a query of their kinds and ids. A row each time and no key to wait for, so nobody holds up anybody.
 */
export function touching(portalId: string, written: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`insert into touched_customers (portal_id, kind, id) select ${portalId}, w.kind, w.id from (${written}) w`;
}
