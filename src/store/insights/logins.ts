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

/** Counts last logins by the mapped property, on contacts and companies alike. Reads every record of the portal. */
export async function countLogins(db: Db, portalId: string, asOf: number): Promise<Logins> {
  const since = (days: number) => sql`l.login > ${asOf - days * dayMs}::bigint`;
  const found = await sql<Logins>`
    select count(l.login)::integer as ever, (count(*) filter (where ${since(1)}))::integer as day,
      (count(*) filter (where ${since(30)}))::integer as month,
      (count(*) filter (where l.joined))::integer as joined,
      (count(*) filter (where l.joined and l.login >= l.since))::integer as activated
    from (
      select c.login, f.since,
        f.since > ${asOf - 104 * dayMs}::bigint and f.since <= ${asOf - 14 * dayMs}::bigint as joined
      from (
        select kind, id, (data ->> 'lastLoginAt')::bigint as login from customers where portal_id = ${portalId}
      ) c
      join customer_facts f on f.portal_id = ${portalId} and f.kind = c.kind and f.id = c.id
      where f.is_customer
    ) l where l.login is null or l.login <= ${asOf}::bigint
  `.execute(db);
  return found.rows[0] ?? { ever: 0, day: 0, month: 0, joined: 0, activated: 0 };
}
