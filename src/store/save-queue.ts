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

/** What is suggested and was not taken on this week. Literally as in the indexes, or they aren't used. */
const waiting = (portalId: string, now: number) => sql`
  f.portal_id = ${portalId} and f.counted and f.is_customer and f.action_id is not null and f.let_go_at is null
  and (f.acted_at is null or f.acted_at < ${now - weekMs}::bigint)
`;

/** Those who are worth most first; of whom it is not known what acting saves after those, the most at risk first. */
const bestFirst = sql`f.saved desc nulls last, f.risk desc nulls last, f.kind, f.id`;

/**
 * The rows of the queue: all who wait, or of each owner's (and of nobody's) the best, as many as the owner can still take on
 * this week. What acting is not worth its cost for is no save.
 */
function queue(portalId: string, { now, capacity }: QueueScope): RawBuilder<unknown> {
  if (capacity === null)
    return sql`select f.* from customer_facts f where ${waiting(portalId, now)}`;
  const worthwhile = sql`(f.saved > 0 or f.saved is null)`;
  const taken = (owner: RawBuilder<unknown>) => sql`
    (select count(*) from customer_facts t
      where t.portal_id = ${portalId} and t.acted_at >= ${now - weekMs}::bigint and t.owner_id ${owner})
  `;
  return sql`
    select f.* from (
      select o.owner_id, greatest(0, ${capacity}::bigint - ${taken(sql`= o.owner_id`)}) as most
      from (
        select distinct f.owner_id from customer_facts f
        where ${waiting(portalId, now)} and f.owner_id is not null
      ) o
    ) o cross join lateral (
      select * from customer_facts f
      where ${waiting(portalId, now)} and ${worthwhile} and f.owner_id = o.owner_id
      order by ${bestFirst} limit o.most
    ) f
    union all
    (select f.* from customer_facts f
      where ${waiting(portalId, now)} and ${worthwhile} and f.owner_id is null
      order by ${bestFirst} limit greatest(0, ${capacity}::bigint - ${taken(sql`is null`)}))
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

const dimensions: readonly Dimension[] = [
  'owner',
  'level',
  'segment',
  'source',
  'product',
  'signal',
  'worth',
  'response',
];

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
  const by = {
    saved: descending ? bestFirst : sql`f.saved ${way}, f.risk, f.kind, f.id`,
    value: sql`f.value ${way}, f.kind, f.id`,
    risk: sql`f.risk ${way}, f.kind, f.id`,
    // The longest suggested has the greatest age.
    age: sql`f.action_since ${descending ? sql`asc` : sql`desc`}, f.kind, f.id`,
    due: sql`f.action_due_at ${descending ? sql`asc` : sql`desc`}, f.kind, f.id`,
    owner: sql`lower(o.data ->> 'name') ${way}, ${bestFirst}`,
  }[sort];
  const found = await sql<QueuedSave>`
    select f.kind, f.id, f.owner_id as "ownerId", f.segment, f.source, f.product, f.value, f.risk, f.level, f.signal,
      f.action_since as "actionSince", f.action_due_at as "actionDueAt", f.risk_after as "riskAfter", f.response, f.saved
    from (${queue(portalId, scope)}) f
    ${sort === 'owner' ? sql`left join owners o on o.portal_id = ${portalId} and o.id = f.owner_id` : sql``}
    where ${sql.join(
      dimensions.map((one) => fits(one, scope)),
      sql` and `,
    )}
    order by ${by} limit ${limit} offset ${offset}
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

/**
 * How many of the queue each filter would show beside the other filters' choices, and under `all` how many the view has.
 */
export async function tallySaves(db: Db, portalId: string, scope: QueueScope): Promise<SaveTally> {
  const columns = columnsOf(scope.bands);
  // Whoever fails two filters is shown by no change of one.
  const failed = sql.join(
    dimensions.map((one) => sql`case when ${fits(one, scope)} then 0 else 1 end`),
    sql` + `,
  );
  const at = sql`case ${sql.join(
    dimensions.map((one) => sql`when not coalesce(${fits(one, scope)}, false) then ${one}::text`),
    sql` `,
  )} end`;
  const shown = ['owner', 'level', 'segment', 'source', 'product', 'signal'] as const;
  const found = await sql<SaveTally[number]>`
    with q as materialized (
      select ${sql.join(shown.map((one) => sql`${columns[one]} as ${sql.ref(`by_${one}`)}`))},
        f.saved, ${failed} as failed, ${at} as failed_at
      from (${queue(portalId, scope)}) f
    )
    select 'all' as dimension, null as value, count(*)::integer as count, coalesce(sum(q.saved), 0) as saved,
      (count(*) filter (where q.saved is null))::integer as unknown
    from q where q.failed = 0
    ${sql.join(
      shown.map(
        (one) => sql`
          union all
          select ${one}, q.${sql.ref(`by_${one}`)}, count(*)::integer, coalesce(sum(q.saved), 0),
            (count(*) filter (where q.saved is null))::integer
          from q where q.failed = 0 or (q.failed = 1 and q.failed_at = ${one}) group by 2
        `,
      ),
      sql` `,
    )}
  `.execute(db);
  return found.rows;
}

/** How many were taken on in the last week, how many people have somebody to save, and how many wait in all. */
export async function countQueue(
  db: Db,
  portalId: string,
  now: number,
): Promise<{ taken: number; people: number; waiting: number }> {
  const found = await sql<{ taken: number; people: number; waiting: number }>`
    select
      (select count(*)::integer from customer_facts t
        where t.portal_id = ${portalId} and t.acted_at >= ${now - weekMs}::bigint) as taken,
      count(distinct f.owner_id)::integer as people, count(*)::integer as waiting
    from customer_facts f where ${waiting(portalId, now)}
  `.execute(db);
  return found.rows[0] ?? { taken: 0, people: 0, waiting: 0 };
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
