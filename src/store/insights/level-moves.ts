import { type RawBuilder, sql } from 'kysely';
import type { Level } from '../../action/assessment.ts';
import type { CustomerKind } from '../../timeline/records.ts';
import type { Db } from '../db.ts';
import { countedCustomers, type InsightChoices } from './choices.ts';

/** From `from` (excluded) to `to`. */
export type Period = { from: number; to: number };

/** `worse`: at a higher level than before the period; `better`: it was elevated or high, and is at a lower one. */
export type MoveWay = 'worse' | 'better';

export type LevelMove = {
  kind: CustomerKind;
  id: string;
  ownerId: string | null;
  value: number | null;
  was: Level;
  level: Level;
  wasRisk: number | null;
  risk: number | null;
  /** When the level last changed in the period. */
  at: number;
};

const rank = (column: RawBuilder<unknown>) =>
  sql`array_position(array['steady', 'watch', 'elevated', 'high'], ${column})`;

/** Where each customer stood before its first change in the period, and where after its last. */
const moved = (portalId: string, { from, to }: Period, choices: InsightChoices) => sql`
  select m.kind, m.id, f.owner_id as "ownerId", f.value, m.was, m.level, m."wasRisk", m.risk, m.at,
    ${rank(sql`m.was`)} as before, ${rank(sql`m.level`)} as after
  from (
    select kind, id, (array_agg(was order by at))[1] as was, (array_agg(was_risk order by at))[1] as "wasRisk",
      (array_agg(level order by at desc))[1] as level, (array_agg(risk order by at desc))[1] as risk, max(at) as at
    from level_changes
    where portal_id = ${portalId} and at > ${from}::bigint and at <= ${to}::bigint
    group by kind, id
  ) m
  join customer_facts f on f.portal_id = ${portalId} and f.kind = m.kind and f.id = m.id
  where ${countedCustomers(portalId, choices)}
`;

/** Unknown levels have no place in the order: nobody got better or worse by becoming unknown. */
const went = {
  worse: sql`m.after > m.before`,
  better: sql`m.before >= 3 and m.after < m.before`,
} satisfies Record<MoveWay, RawBuilder<unknown>>;

export async function countLevelMoves(
  db: Db,
  portalId: string,
  period: Period,
  choices: InsightChoices,
): Promise<Record<MoveWay, number>> {
  const found = await sql<Record<MoveWay, number>>`
    select (count(*) filter (where ${went.worse}))::integer as worse,
      (count(*) filter (where ${went.better}))::integer as better
    from (${moved(portalId, period, choices)}) m
  `.execute(db);
  return found.rows[0] ?? { worse: 0, better: 0 };
}

/** Who went this way in the period: the furthest first, then the most valuable. */
export async function listLevelMoves(
  db: Db,
  portalId: string,
  way: MoveWay,
  scope: { period: Period; choices: InsightChoices; limit: number; offset: number },
): Promise<LevelMove[]> {
  const { period, choices, limit, offset } = scope;
  const found = await sql<LevelMove>`
    select m.kind, m.id, m."ownerId", m.value, m.was, m.level, m."wasRisk", m.risk, m.at
    from (${moved(portalId, period, choices)}) m where ${went[way]}
    order by abs(m.after - m.before) desc, m.value desc nulls last, m.at desc, m.kind, m.id
    limit ${limit} offset ${offset}
  `.execute(db);
  return found.rows;
}
