import { sql } from 'kysely';
import type { CustomerKind } from '../../timeline/records.ts';
import type { Db } from '../db.ts';
import { countedCustomers, type InsightChoices } from './choices.ts';
import type { Period } from './level-moves.ts';

export type Loss = {
  kind: CustomerKind;
  id: string;
  ownerId: string | null;
  value: number | null;
  lostAt: number;
  beganAt: number;
};

/** A customer again by the end of the period was not lost in it. Few come back, and these have an index of their own. */
const left = (portalId: string, { from, to }: Period, choices: InsightChoices) => sql`
  from customer_spells s
  join customer_facts f on f.portal_id = ${portalId} and f.kind = s.kind and f.id = s.id
  where s.portal_id = ${portalId} and s.ended_at > ${from}::bigint and s.ended_at <= ${to}::bigint
    and not exists (
      select from customer_spells n
      where n.portal_id = ${portalId} and n.kind = s.kind and n.id = s.id and n.nth = s.nth + 1 and n.nth > 0
        and n.began_at <= ${to}::bigint
    )
    and ${countedCustomers(portalId, choices)}
`;

export async function countLosses(
  db: Db,
  portalId: string,
  period: Period,
  choices: InsightChoices,
): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::integer as count ${left(portalId, period, choices)}
  `.execute(db);
  return found.rows[0]?.count ?? 0;
}

/** Who was lost in the period by the portal's own definition, the most valuable first. */
export async function listLosses(
  db: Db,
  portalId: string,
  scope: { period: Period; choices: InsightChoices; limit: number; offset: number },
): Promise<Loss[]> {
  const { period, choices, limit, offset } = scope;
  const found = await sql<Loss>`
    select s.kind, s.id, f.owner_id as "ownerId", f.value, s.ended_at as "lostAt", s.began_at as "beganAt"
    ${left(portalId, period, choices)}
    order by f.value desc nulls last, s.ended_at desc, s.kind, s.id limit ${limit} offset ${offset}
  `.execute(db);
  return found.rows;
}
