import { type RawBuilder, sql } from 'kysely';
import type { Level, SignalId } from '../action/assessment.ts';
import type { CustomerKind } from '../timeline/records.ts';
import { type Band, type Bands, responseBand, worthBand } from './band-sql.ts';
import type { Db } from './db.ts';

export const saveSorts = ['saved', 'value', 'risk', 'age', 'due', 'owner'] as const;

/** What a view of the queue lets through; null: those of whom it is not known. Absent: all. */
export type SaveChoices = {
  owner?: string | null;
  level?: Level;
  segment?: string | null;
  source?: string | null;
  product?: string | null;
  signal?: SignalId;
  worth?: Band;
  response?: Band;
};

export type QueueScope = {
  now: number;
  /** Saves that each owner can take on in a week; null: everybody who could be saved is wanted. */
  capacity: number | null;
  bands: Bands;
  choices: SaveChoices;
};

/** One customer to save. */
export type QueuedSave = {
  kind: CustomerKind;
  id: string;
  ownerId: string | null;
  segment: string | null;
  source: string | null;
  product: string | null;
  value: number | null;
  risk: number | null;
  level: Level;
  signal: SignalId | null;
  actionSince: number | null;
  actionDueAt: number | null;
  riskAfter: number | null;
  response: number | null;
  saved: number | null;
};

const weekMs = 7 * 86_400_000;

/** For whom something is suggested. Literally as in the index, or it isn't used. */
const suggested = (portalId: string) => sql`
  f.portal_id = ${portalId} and f.counted and f.is_customer and f.action_id is not null and f.let_go_at is null
`;

/** Those of them who were not taken on this week. */
const waiting = (portalId: string, now: number) => sql`
  ${suggested(portalId)} and (f.acted_at is null or f.acted_at < ${now - weekMs}::bigint)
`;

/** Those who are worth most first; of whom it is not known what acting saves after those, the most at risk first. */
const bestFirst = sql`f.saved desc nulls last, f.risk desc nulls last, f.kind, f.id`;

/**
 * The rows of the queue: all who wait, or of each owner's (and of nobody's) the best, as many as the owner can still take on
 * this week. What acting is not worth its cost for is no save. Owners are found by skipping from one to the next in the
 * index, and of each only the best are read, however many wait.
 */
function queue(portalId: string, { now, capacity }: QueueScope): RawBuilder<unknown> {
  if (capacity === null)
    return sql`select f.* from customer_facts f where ${waiting(portalId, now)}`;
  // By owner first, though it is the same one: else the index is not known to have nobody's in this order.
  const best = (owner: RawBuilder<unknown>) => sql`
    select f.* from customer_facts f
    where ${waiting(portalId, now)} and (f.saved > 0 or f.saved is null) and f.owner_id ${owner}
    order by f.owner_id, ${bestFirst}
  `;
  return sql`
    with recursive owned(owner_id) as (
      (select min(f.owner_id) from customer_facts f where ${suggested(portalId)})
      union all
      select (select min(f.owner_id) from customer_facts f where ${suggested(portalId)} and f.owner_id > o.owner_id)
      from owned o where o.owner_id is not null
    ),
    taken as materialized (
      select f.owner_id, count(*) as count from customer_facts f
      where f.portal_id = ${portalId} and f.acted_at >= ${now - weekMs}::bigint group by 1
    )
    select f.* from owned o left join taken t on t.owner_id = o.owner_id
    cross join lateral (
      ${best(sql`= o.owner_id`)} limit greatest(0, ${capacity}::bigint - coalesce(t.count, 0))
    ) f
    union all
    (${best(sql`is null`)} limit greatest(0, ${capacity}::bigint -
      coalesce((select t.count from taken t where t.owner_id is null), 0)))
  `;
}

type Dimension = keyof SaveChoices;

/** What each choice is compared with. */
function columnsOf(bands: Bands): Record<Dimension, RawBuilder<unknown>> {
  return {
    owner: sql`f.owner_id`,
    level: sql`f.level`,
    segment: sql`f.segment`,
    source: sql`f.source`,
    product: sql`f.product`,
    signal: sql`f.signal`,
    worth: worthBand(bands),
    response: responseBand(bands),
  };
}

function fits(dimension: Dimension, { choices, bands }: QueueScope): RawBuilder<unknown> {
  const chosen = choices[dimension];
  if (chosen === undefined) return sql`true`;
  const column = columnsOf(bands)[dimension];
  return chosen === null ? sql`${column} is null` : sql`${column} = ${chosen}`;
}

/** Those that have a filter of their own on the page. */
const shown = ['owner', 'level', 'segment', 'source', 'product', 'signal'] as const;

const dimensions: readonly Dimension[] = [...shown, 'worth', 'response'];

/** Does a row of the queue fit all choices (but one)? */
function fitsAll(scope: QueueScope, but?: Dimension): RawBuilder<unknown> {
  const asked = dimensions.filter((one) => one !== but);
  return sql.join(
    asked.map((one) => fits(one, scope)),
    sql` and `,
  );
}

/** A page of the queue; ties go by kind and id, so that pages don't overlap. */
export async function listSaves(
  db: Db,
  portalId: string,
  scope: QueueScope & {
    sort: (typeof saveSorts)[number];
    descending: boolean;
    limit: number;
    offset: number;
  },
): Promise<QueuedSave[]> {
  const { sort, descending, limit, offset } = scope;
  const way = descending ? sql`desc nulls last` : sql`asc nulls last`;
  const order = {
    saved: descending ? bestFirst : sql`f.saved ${way}, f.risk, f.kind, f.id`,
    value: sql`f.value ${way}, f.kind, f.id`,
    risk: sql`f.risk ${way}, f.kind, f.id`,
    // The longest suggested has the greatest age.
    age: sql`f.action_since ${descending ? sql`asc` : sql`desc`}, f.kind, f.id`,
    due: sql`f.action_due_at ${descending ? sql`asc` : sql`desc`}, f.kind, f.id`,
    owner: sql`lower(o.data ->> 'name') ${way}, ${bestFirst}`,
  }[sort];
  // Whose they are is found in the index alone; all else is read of these few.
  const found = await sql<QueuedSave>`
    select f.kind, f.id, f.owner_id as "ownerId", f.segment, f.source, f.product, f.value, f.risk, f.level, f.signal,
      f.action_since as "actionSince", f.action_due_at as "actionDueAt", f.risk_after as "riskAfter", f.response, f.saved
    from (
      select f.kind, f.id
      from (${queue(portalId, scope)}) f
      ${sort === 'owner' ? sql`left join owners o on o.portal_id = ${portalId} and o.id = f.owner_id` : sql``}
      where ${fitsAll(scope)}
      order by ${order} limit ${limit} offset ${offset}
    ) p
    cross join lateral (
      select * from customer_facts f where f.portal_id = ${portalId} and f.kind = p.kind and f.id = p.id offset 0
    ) f
    ${sort === 'owner' ? sql`left join owners o on o.portal_id = ${portalId} and o.id = f.owner_id` : sql``}
    order by ${order}
  `.execute(db);
  return found.rows;
}

export type SaveTally = {
  dimension: Dimension | 'all';
  value: string | null;
  count: number;
  /** What they may save together, and of how many that is not known. */
  saved: number;
  unknown: number;
}[];

/** How many, what they may save together, and of how many that is not known. */
const figures = sql`count(*)::integer as count, coalesce(sum(f.saved), 0) as saved,
  (count(*) filter (where f.saved is null))::integer as unknown`;

/**
 * How many of the queue each filter would show beside the other filters' choices, and under `all` how many the view has. Filters
 * that choose nothing share one reading of those who fit; each of the others reads who fits all choices but its own.
 */
export async function tallySaves(db: Db, portalId: string, scope: QueueScope): Promise<SaveTally> {
  const columns = columnsOf(scope.bands);
  const chosen = shown.filter((one) => scope.choices[one] !== undefined);
  const free = shown.filter((one) => scope.choices[one] === undefined);
  const is = (one: Dimension) => sql`when grouping(${columns[one]}) = 0 then`;
  const pick = (of: (one: Dimension) => RawBuilder<unknown>) =>
    sql.join([sql`case`, ...free.map((one) => sql`${is(one)} ${of(one)}`), sql`end`], sql` `);
  const sets = sql.join([...free.map((one) => sql`(${columns[one]})`), sql`()`]);
  const named = free.length === 0 ? sql`null::text` : pick((one) => sql`${one}::text`);
  const value = free.length === 0 ? sql`null::text` : pick((one) => columns[one]);
  // Cut to the capacity there are few, found once; of everybody each reading takes from the index what it needs.
  const kept = scope.capacity === null ? sql`not materialized` : sql`materialized`;
  const found = await sql<SaveTally[number]>`
    with q as ${kept} (${queue(portalId, scope)})
    select coalesce(${named}, 'all') as dimension, ${value} as value, ${figures}
    from q f where ${fitsAll(scope)} group by grouping sets (${sets})
    ${sql.join(
      chosen.map(
        (one) => sql`
          union all select ${one}::text, ${columns[one]}, ${figures}
          from q f where ${fitsAll(scope, one)} group by ${columns[one]}
        `,
      ),
      sql` `,
    )}
  `.execute(db);
  return found.rows;
}

/** For how many something is suggested, whether they were taken on this week or not. Reads all of them. */
export async function countSuggested(db: Db, portalId: string): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::integer as count from customer_facts f where ${suggested(portalId)}
  `.execute(db);
  return found.rows[0]?.count ?? 0;
}

/** How many were taken on in the last week, and for how many of them something is suggested again. */
export async function countActed(
  db: Db,
  portalId: string,
  now: number,
): Promise<{ taken: number; suggested: number }> {
  const found = await sql<{ taken: number; suggested: number }>`
    select count(*)::integer as taken, (count(*) filter (where ${suggested(portalId)}))::integer as suggested
    from customer_facts f where f.portal_id = ${portalId} and f.acted_at >= ${now - weekMs}::bigint
  `.execute(db);
  return found.rows[0] ?? { taken: 0, suggested: 0 };
}

/** Of how many customers each owner's task was made in the last week. */
export async function countTaken(
  db: Db,
  portalId: string,
  now: number,
): Promise<{ ownerId: string | null; taken: number }[]> {
  const found = await sql<{ ownerId: string | null; taken: number }>`
    select f.owner_id as "ownerId", count(*)::integer as taken from customer_facts f
    where f.portal_id = ${portalId} and f.acted_at >= ${now - weekMs}::bigint
    group by 1 order by 1
  `.execute(db);
  return found.rows;
}
