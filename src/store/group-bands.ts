import { sql } from 'kysely';
import type { Bands } from './band-sql.ts';
import type { Db } from './db.ts';

/** The most valuable fifth, and the more valuable half. */
const shares = { high: 0.8, middle: 0.5 };

/**
 * Where the bands of the portal's customers begin: a fifth is of high value, three tenths of middle. Nobody with a known value
 * leaves both at nothing, which bands nobody.
 */
export async function findValueBands(db: Db, portalId: string): Promise<Bands['worth']> {
  const at = (share: number) => sql`
    coalesce((
      select f.value from customer_facts f
      where f.portal_id = ${portalId} and f.counted and f.is_customer and f.value is not null
      order by f.value offset floor(n.known * ${share}::numeric)::bigint limit 1
    ), 0)
  `;
  const found = await sql<Bands['worth']>`
    select ${at(shares.high)} as high, ${at(shares.middle)} as middle from (
      select count(*) as known from customer_facts f
      where f.portal_id = ${portalId} and f.counted and f.is_customer and f.value is not null
    ) n
  `.execute(db);
  return found.rows[0] ?? { high: 0, middle: 0 };
}
