import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { countedCustomers, groupColumns, type InsightChoices, isEveryone } from './choices.ts';

/** In one period: who was a customer at its start, how many began in it and how many ended. */
export type PeriodCount = {
  from: number;
  to: number;
  atStart: number;
  began: number;
  ended: number;
};

const chosen = (portalId: string, choices: InsightChoices) =>
  isEveryone(choices)
    ? sql`true`
    : sql`exists (
        select from customer_facts f
        where f.kind = s.kind and f.id = s.id and ${countedCustomers(portalId, choices)}
      )`;

/**
 * Counts spells over consecutive periods whose bounds ascend: one more bound than there are periods. `ended` are those of
 * the customers at the start who were lost within the period; who began and was lost within it is `lostWithin`.
 */
export async function countSpells(
  db: Db,
  portalId: string,
  bounds: readonly number[],
  choices: InsightChoices,
): Promise<(PeriodCount & { lostWithin: number })[]> {
  const marks = sql`${[...bounds]}::bigint[]`;
  const found = await sql<{ began: number; ended: number; count: number }>`
    select width_bucket(s.began_at, ${marks})::integer as began,
      width_bucket(coalesce(s.ended_at, 9007199254740991), ${marks})::integer as ended, count(*)::integer as count
    from customer_spells s where s.portal_id = ${portalId} and ${chosen(portalId, choices)}
    group by 1, 2
  `.execute(db);
  const sum = (fits: (row: { began: number; ended: number }) => boolean) =>
    found.rows.reduce((total, row) => total + (fits(row) ? row.count : 0), 0);
  return bounds.slice(1).map((to, index) => {
    // Bucket n lies between bounds n − 1 and n: what began before the period has a lower one.
    const period = index + 1;
    return {
      from: bounds[index]!,
      to,
      atStart: sum(({ began, ended }) => began < period && ended >= period),
      began: sum(({ began }) => began === period),
      ended: sum(({ began, ended }) => began < period && ended === period),
      lostWithin: sum(({ began, ended }) => began === period && ended === period),
    };
  });
}

export const cohortings = ['source', 'product', 'discount', 'tenure'] as const;
export type CohortBy = (typeof cohortings)[number];

/** How many first spells of a cohort lasted so many weeks, and whether they ended or go on. */
export type Durations = { value: string | null; weeks: number; ended: number; going: number };

const weekMs = 7 * 86_400_000;

/**
 * How long customers stayed customers from their beginning, by what they are grouped by: source and product as the facts tell them,
 * whether the first purchase carried a discount (`yes`, `no`), or the year (UTC) in which they began. What is yet to end goes on.
 */
export async function countDurations(
  db: Db,
  portalId: string,
  by: CohortBy,
  { asOf, choices }: { asOf: number; choices: InsightChoices },
): Promise<Durations[]> {
  const group =
    by === 'discount'
      ? sql`case when s.discounted then 'yes' when not s.discounted then 'no' end`
      : by === 'tenure'
        ? sql`extract(year from to_timestamp(s.began_at / 1000.0) at time zone 'UTC')::integer::text`
        : sql.ref(`f.${groupColumns[by]}`);
  const ended = sql`(s.ended_at is not null and s.ended_at <= ${asOf}::bigint)`;
  const found = await sql<Durations>`
    select d.value, d.weeks, (count(*) filter (where d.ended))::integer as ended,
      (count(*) filter (where not d.ended))::integer as going
    from (
      select ${group} as value, ${ended} as ended,
        greatest(0, (least(coalesce(s.ended_at, ${asOf}::bigint), ${asOf}::bigint) - s.began_at) / ${weekMs}::bigint)::integer as weeks
      from customer_spells s
      join customer_facts f on f.portal_id = ${portalId} and f.kind = s.kind and f.id = s.id
      where s.portal_id = ${portalId} and s.nth = 0 and s.began_at <= ${asOf}::bigint and ${countedCustomers(portalId, choices)}
    ) d group by 1, 2 order by 1, 2
  `.execute(db);
  return found.rows;
}

/** All years together for which customers were customers, and their known value. */
export async function sumLives(
  db: Db,
  portalId: string,
  { asOf, choices }: { asOf: number; choices: InsightChoices },
): Promise<{ customers: number; valued: number; years: number; value: number }> {
  const yearMs = 365.25 * 86_400_000;
  const found = await sql<{ customers: number; valued: number; years: number; value: number }>`
    select count(*)::integer as customers, (count(*) filter (where l.value is not null))::integer as valued,
      coalesce(sum(l.years) filter (where l.value is not null), 0) as years, coalesce(sum(l.value), 0) as value
    from (
      select f.value,
        sum(greatest(0, least(coalesce(s.ended_at, ${asOf}::bigint), ${asOf}::bigint) - s.began_at))::double precision / ${yearMs}::double precision as years
      from customer_spells s
      join customer_facts f on f.portal_id = ${portalId} and f.kind = s.kind and f.id = s.id
      where s.portal_id = ${portalId} and ${countedCustomers(portalId, choices)}
      group by f.kind, f.id, f.value
    ) l
  `.execute(db);
  return found.rows[0] ?? { customers: 0, valued: 0, years: 0, value: 0 };
}
