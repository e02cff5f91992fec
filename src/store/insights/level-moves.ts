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

/** From the best on; what is not known stands before them and counts as neither. */
const levels = sql`array['unknown', 'steady', 'watch', 'elevated', 'high']`;
const unknownRisk = 127;

/**
 * Moment, level and risk as one number in order of time, so that the first and the last of a customer are a minimum and a
 * maximum: nothing has to be sorted by names.
 */
const coded = (level: RawBuilder<unknown>, risk: RawBuilder<unknown>) => sql`
  at * 1024 + (array_position(${levels}, ${level}) - 1) * 128 + coalesce(${risk}, ${unknownRisk}::smallint)
`;
const rankIn = (code: RawBuilder<unknown>) => sql`((${code} % 1024) / 128)::integer`;
const riskIn = (code: RawBuilder<unknown>) =>
  sql`nullif((${code} % 128)::integer, ${unknownRisk}::integer)`;

/** Where each customer stood before its first change in the period, and where after its last. */
const moved = (portalId: string, { from, to }: Period, choices: InsightChoices) => sql`
  select m.kind, m.id, f.owner_id as "ownerId", f.value, ${rankIn(sql`m.first`)} as before, ${rankIn(sql`m.last`)} as after,
    ${riskIn(sql`m.first`)} as "wasRisk", ${riskIn(sql`m.last`)} as risk, m.last / 1024 as at
  from (
    select kind, id, min(${coded(sql`was`, sql`was_risk`)}) as first, max(${coded(sql`level`, sql`risk`)}) as last
    from level_changes
    where portal_id = ${portalId} and at > ${from}::bigint and at <= ${to}::bigint
    group by kind, id
  ) m
  join customer_facts f on f.portal_id = ${portalId} and f.kind = m.kind and f.id = m.id
  where ${countedCustomers(portalId, choices)}
`;

/** Unknown levels have no place in the order: nobody got better or worse by becoming unknown. */
const went = {
  worse: sql`m.before > 0 and m.after > m.before`,
  better: sql`m.before >= 3 and m.after > 0 and m.after < m.before`,
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
    select m.kind, m.id, m."ownerId", m.value, (${levels})[m.before + 1] as was, (${levels})[m.after + 1] as level,
      m."wasRisk", m.risk, m.at
    from (${moved(portalId, period, choices)}) m where ${went[way]}
    order by abs(m.after - m.before) desc, m.value desc nulls last, m.at desc, m.kind, m.id
    limit ${limit} offset ${offset}
  `.execute(db);
  return found.rows;
}
