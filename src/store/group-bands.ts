import { type RawBuilder, sql } from 'kysely';
import type { Bands } from './band-sql.ts';
import type { Db } from './db.ts';

/** The most valuable fifth, and the more valuable half. */
const shares = { high: 0.8, middle: 0.5 };

const place = (share: number) => sql`floor(n.known * ${share}::numeric)::bigint`;

/**
 * Where the bands of the portal's customers begin: a fifth is of high value, three tenths of middle. Nobody with a known value
 * leaves both at nothing, which bands nobody.
 */
export async function findValueBands(db: Db, portalId: string): Promise<Bands['worth']> {
  // The high band is looked up from the top: a fifth of the index and not four.
  const at = (offset: RawBuilder<unknown>, way: RawBuilder<unknown>) => sql`
    coalesce((
      select f.value from customer_facts f
      where f.portal_id = ${portalId} and f.counted and f.is_customer and f.value is not null
      order by f.value ${way} offset greatest(0, ${offset}) limit 1
    ), 0)
  `;
  const high = at(sql`n.known - 1 - ${place(shares.high)}`, sql`desc`);
  const middle = at(place(shares.middle), sql`asc`);
  const found = await sql<Bands['worth']>`
    select ${high} as high, ${middle} as middle from (
      select count(*) as known from customer_facts f
      where f.portal_id = ${portalId} and f.counted and f.is_customer and f.value is not null
    ) n
  `.execute(db);
  return found.rows[0] ?? { high: 0, middle: 0 };
}
