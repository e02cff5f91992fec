import { type RawBuilder, sql } from 'kysely';
import type { Level } from '../../action/assessment.ts';
import { dayMs } from '../../timeline/days.ts';
import type { CustomerKind } from '../../timeline/records.ts';
import type { Db } from '../db.ts';
import { countedCustomers, type InsightChoices, isEveryone } from './choices.ts';

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
const levels = ['unknown', 'steady', 'watch', 'elevated', 'high'] as const;
const rank = (level: RawBuilder<unknown>) => sql`case ${level}
  when 'steady' then 1 when 'watch' then 2 when 'elevated' then 3 when 'high' then 4 else 0 end`;

/** Up to so long a period its changes are few enough to be sorted; of a longer one all are read in the order of the index. */
const sortedUpTo = 180 * dayMs;

/**
 * Where each customer stood at two moments: as it was before its first change after the moment, or as it is where there was none.
 * Of some of the customers each one's first change is looked up, of everybody all are found together.
 */
function moved(
  portalId: string,
  { from, to }: Period,
  choices: InsightChoices,
): RawBuilder<unknown> {
  const first = (after: number, few: boolean) => {
    const same = few ? sql`c.id collate "C", c.kind collate "C"` : sql`c.kind, c.id`;
    return sql`
      select distinct on (${same}) c.kind, c.id, c.at, c.was, c.was_risk from level_changes c
      where c.portal_id = ${portalId} and c.at > ${after}::bigint order by ${same}, c.at
    `;
  };
  const firstOfAll = sql`
    join (${first(from, to - from <= sortedUpTo)}) m on m.kind = f.kind and m.id = f.id
  `;
  const firstOfEach = sql`
    cross join lateral (
      select c.at, c.was, c.was_risk from level_changes c
      where c.portal_id = ${portalId} and c.kind = f.kind and c.id = f.id and c.at > ${from}::bigint
      order by c.at limit 1
    ) m
  `;
  // Without an offset each rank would be worked out wherever it is compared.
  return sql`
    select f.kind, f.id, f.owner_id, f.value, ${rank(sql`m.was`)} as before, m.was_risk,
      ${rank(sql`coalesce(l.was, f.level)`)} as after, case when l.id is null then f.risk else l.was_risk end as risk
    from customer_facts f ${isEveryone(choices) ? firstOfAll : firstOfEach}
    left join (${first(to, true)}) l on l.kind = f.kind and l.id = f.id
    where ${countedCustomers(portalId, choices)} and m.at <= ${to}::bigint offset 0
  `;
}

/** Unknown levels have no place in the order: nobody got better or worse by becoming unknown. */
const went = {
  worse: sql`m.before > 0 and m.after > m.before`,
  better: sql`m.before >= 3 and m.after > 0 and m.after < m.before`,
} satisfies Record<MoveWay, RawBuilder<unknown>>;

type Row = Record<MoveWay, number> & {
  kind: CustomerKind | null;
  before: number;
  after: number;
} & Omit<LevelMove, 'kind' | 'was' | 'level'>;

/**
 * How many went which way in the period, and a page of those who went `way` (null: nobody is listed): the furthest first, then the
 * most valuable. Both from one reading, since it is a long one.
 */
export async function findLevelMoves(
  db: Db,
  portalId: string,
  way: MoveWay | null,
  scope: { period: Period; choices: InsightChoices; limit: number; offset: number },
): Promise<{ counts: Record<MoveWay, number>; rows: LevelMove[] }> {
  const { period, choices, limit, offset } = scope;
  const listed = way === null ? sql`false` : went[way];
  const order = sql`abs(m.after - m.before) desc, m.value desc nulls last, m.kind, m.id`;
  const found = await sql<Row>`
    with m as materialized (
      select * from (${moved(portalId, period, choices)}) m where (${went.worse}) or (${went.better})
    )
    select n.worse, n.better, m.kind, m.id, m.owner_id as "ownerId", m.value, m.before, m.after, m.was_risk as "wasRisk", m.risk, (
      select c.at from level_changes c where c.portal_id = ${portalId} and c.kind = m.kind and c.id = m.id
        and c.at <= ${period.to}::bigint order by c.at desc limit 1
    ) as at
    from (
      select (count(*) filter (where ${went.worse}))::integer as worse,
        (count(*) filter (where ${went.better}))::integer as better from m
    ) n
    left join (select * from m where ${listed} order by ${order} limit ${limit} offset ${offset}) m on true
    order by ${order}
  `.execute(db);
  const { worse = 0, better = 0 } = found.rows[0] ?? {};
  const rows = found.rows.flatMap(({ kind, id, ownerId, value, before, after, ...row }) =>
    kind === null
      ? []
      : [
          {
            kind,
            id,
            ownerId,
            value,
            was: levels[before]!,
            level: levels[after]!,
            wasRisk: row.wasRisk,
            risk: row.risk,
            at: row.at,
          },
        ],
  );
  return { counts: { worse, better }, rows };
}
