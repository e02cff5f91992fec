import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { countedCustomers, groupColumns, type InsightChoices } from './choices.ts';

/** In one period: who was a customer at its start, how many began in it and how many ended. */
export type SpellCount = {
  from: number;
  to: number;
  atStart: number;
  began: number;
  ended: number;
  lostWithin: number;
};

/** All years together for which customers were customers, and their known value. */
export type Lives = { customers: number; valued: number; years: number; value: number };

const yearMs = 365.25 * 86_400_000;

type Counted = Lives & { began: number; ended: number; count: number };

/**
 * Counts spells over consecutive periods whose bounds ascend, for each series of them, and the years up to `asOf`, all from one
 * reading: one more bound than there are periods. `ended` are those of the customers at the start who were lost within the period;
 * who began and was lost within it is `lostWithin`.
 */
export async function countSpells(
  db: Db,
  portalId: string,
  {
    series,
    asOf,
    choices,
  }: { series: readonly (readonly number[])[]; asOf: number; choices: InsightChoices },
): Promise<{ periods: SpellCount[][]; lives: Lives }> {
  const bounds = [...new Set(series.flat())].toSorted((a, b) => a - b);
  const marks = sql`${bounds}::bigint[]`;
  const end = sql`${asOf}::bigint`;
  const found = await sql<Counted>`
    select width_bucket(s.began_at, ${marks})::integer as began,
      width_bucket(coalesce(s.ended_at, 9007199254740991), ${marks})::integer as ended, count(*)::integer as count,
      (count(*) filter (where s.nth = 0))::integer as customers,
      (count(*) filter (where s.nth = 0 and f.value is not null))::integer as valued,
      coalesce(sum(f.value) filter (where s.nth = 0), 0) as value,
      coalesce(sum(greatest(0, least(coalesce(s.ended_at, ${end}), ${end}) - s.began_at)) filter (where f.value is not null), 0)
        ::double precision / ${yearMs}::double precision as years
    from customer_spells s
    join customer_facts f on f.portal_id = ${portalId} and f.kind = s.kind and f.id = s.id
    where s.portal_id = ${portalId} and ${countedCustomers(portalId, choices)}
    group by 1, 2
  `.execute(db);
  const total = (of: keyof Lives) => found.rows.reduce((sum, row) => sum + row[of], 0);
  return {
    periods: series.map((marked) =>
      marked.slice(1).map((to, index) => {
        const from = marked[index]!;
        return { from, to, ...countWithin(found.rows, bounds.indexOf(from), bounds.indexOf(to)) };
      }),
    ),
    lives: {
      customers: total('customers'),
      valued: total('valued'),
      years: total('years'),
      value: total('value'),
    },
  };
}

/** A moment's bucket is the number of bounds up to it: what lies before the bound at `from` is in that one or a lower. */
function countWithin(rows: readonly Counted[], from: number, to: number) {
  const sum = (fits: (row: Counted) => boolean) =>
    rows.reduce((total, row) => total + (fits(row) ? row.count : 0), 0);
  const within = (bucket: number) => bucket > from && bucket <= to;
  return {
    atStart: sum(({ began, ended }) => began <= from && ended > from),
    began: sum(({ began }) => within(began)),
    ended: sum(({ began, ended }) => began <= from && within(ended)),
    lostWithin: sum(({ began, ended }) => within(began) && within(ended)),
  };
}

export const cohortings = ['source', 'product', 'discount', 'tenure'] as const;
export type CohortBy = (typeof cohortings)[number];

/** How many first spells of a cohort lasted so many weeks, and whether they ended or go on. */
export type Durations = { value: string | null; weeks: number; ended: number; going: number };

const weekMs = 7 * 86_400_000;
/** Looked up in a list: taking a date apart for each row takes three times as long. Whoever began before the first is of that year. */
const years = Array.from({ length: 250 }, (_, index) => 1900 + index);

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
        ? sql`(${years.map(String)}::text[])[width_bucket(s.began_at, ${years.slice(1).map((year) => Date.UTC(year))}::bigint[]) + 1]`
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
    ) d group by 1, 2
  `.execute(db);
  return found.rows;
}
