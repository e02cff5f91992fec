import { sql } from 'kysely';
import type { Db } from '../db.ts';

const dayMs = 86_400_000;

export type Logins = {
  /** Customers' records with a login, and those whose last one was within a day, and within 30 days. */
  ever: number;
  day: number;
  month: number;
  /** Records that became a customer 14 to 104 days ago, and those of them with a login since. */
  joined: number;
  activated: number;
};

/** Counts last logins by the mapped property as they were when each was last judged, on contacts and companies alike. */
export async function countLogins(db: Db, portalId: string, asOf: number): Promise<Logins> {
  const within = (days: number) =>
    sql`count(*) filter (where l.last_login_at > ${asOf - days * dayMs}::bigint)`;
  // Each half reads an index of its own, and nobody of whom it counts nothing.
  const found = await sql<Logins>`
    select logins.*, joins.* from (
      select count(*)::integer as ever, (${within(1)})::integer as day, (${within(30)})::integer as month
      from customer_facts l
      where l.portal_id = ${portalId} and l.is_customer and l.last_login_at <= ${asOf}::bigint
    ) logins, (
      select count(*)::integer as joined,
        (count(*) filter (where j.last_login_at >= j.since))::integer as activated
      from customer_facts j
      where j.portal_id = ${portalId} and j.is_customer
        and j.since > ${asOf - 104 * dayMs}::bigint and j.since <= ${asOf - 14 * dayMs}::bigint
        and (j.last_login_at is null or j.last_login_at <= ${asOf}::bigint)
    ) joins
  `.execute(db);
  return found.rows[0] ?? { ever: 0, day: 0, month: 0, joined: 0, activated: 0 };
}
