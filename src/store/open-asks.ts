import { type RawBuilder, sql } from 'kysely';
import type { AskKind, Level } from '../action/assessment.ts';
import type { OpenAsk } from '../action/open-ask.ts';
import type { ActivityRef, CustomerRef } from '../timeline/records.ts';
import type { Db } from './db.ts';
import { rowSet } from './row-set.ts';

/** What one customer waits for from us, as its assessment found it. */
export type Waiting = {
  ask: AskKind;
  at: number;
  dueAt: number;
  sentence: string;
  record: ActivityRef;
  contactId: string | null;
  ownerId: string | null;
  /** Nobody came back to it for so long that an answer would be odd. */
  lapsed?: boolean;
};

export type CustomerAsks = {
  customer: CustomerRef;
  risk: number | null;
  level: Level;
  /** Revenue known of this record, in the portal's currency. */
  value: number | null;
  waiting: readonly Waiting[];
};

const columns = `kind text, customer_id text, record_type text, record_id text, ask text, at bigint, due_at bigint,
  sentence text, contact_id text, owner_id text, risk smallint, level text, value double precision, lapsed boolean`;

/** Puts what these customers wait for in the place of what was kept of them; rows that stay the same aren't written. */
export async function saveOpenAsks(
  db: Db,
  portalId: string,
  customers: readonly CustomerAsks[],
): Promise<void> {
  if (customers.length === 0) return;
  const rows = customers.flatMap(({ customer, risk, level, value, waiting }) =>
    waiting.map(({ ask, at, dueAt, sentence, record, contactId, ownerId, lapsed = false }) => ({
      kind: customer.kind,
      customer_id: customer.id,
      record_type: record.type,
      record_id: record.id,
      ask,
      at,
      due_at: dueAt,
      sentence,
      contact_id: contactId,
      owner_id: ownerId,
      risk,
      level,
      value,
      lapsed,
    })),
  );
  const refs = customers.map(({ customer: { kind, id } }) => ({ kind, id }));
  const kept = rows.map(({ kind, customer_id, record_type, record_id, ask }) => ({
    name: JSON.stringify([kind, customer_id, record_type, record_id, ask]),
  }));
  await sql`
    delete from open_asks t using ${rowSet('kind text, id text', refs)}
    where t.portal_id = ${portalId} and t.kind = r.kind and t.customer_id = r.id
      and json_build_array(t.kind, t.customer_id, t.record_type, t.record_id, t.ask)::jsonb
        not in (select r.name::jsonb from ${rowSet('name text', kept)})
  `.execute(db);
  if (rows.length === 0) return;
  await sql`
    insert into open_asks (portal_id, kind, customer_id, record_type, record_id, ask, at, due_at, sentence,
      contact_id, owner_id, risk, level, value, lapsed)
    select distinct on (kind, customer_id, record_type, record_id, ask) ${portalId}, kind, customer_id, record_type,
      record_id, ask, at, due_at, sentence, contact_id, owner_id, risk, level, value, lapsed
    from ${rowSet(columns, rows)}
    on conflict (portal_id, kind, customer_id, record_type, record_id, ask) do update set
      at = excluded.at, due_at = excluded.due_at, sentence = excluded.sentence, contact_id = excluded.contact_id,
      owner_id = excluded.owner_id, risk = excluded.risk, level = excluded.level, value = excluded.value,
      lapsed = excluded.lapsed
    where (open_asks.at, open_asks.due_at, open_asks.sentence, open_asks.contact_id, open_asks.owner_id,
        open_asks.risk, open_asks.level, open_asks.value, open_asks.lapsed)
      is distinct from (excluded.at, excluded.due_at, excluded.sentence, excluded.contact_id, excluded.owner_id,
        excluded.risk, excluded.level, excluded.value, excluded.lapsed)
  `.execute(db);
}

/** Takes an ask off everyone who has it: all requests of the record, or the one named (a promise only by name). */
export async function dropOpenAsks(
  db: Db,
  portalId: string,
  record: ActivityRef,
  ask: AskKind | null,
): Promise<void> {
  await db
    .deleteFrom('open_asks')
    .where('portal_id', '=', portalId)
    .where('record_type', '=', record.type)
    .where('record_id', '=', record.id)
    .where('ask', ask === null ? '<>' : '=', ask ?? 'promise')
    .execute();
}

export const askSorts = ['age', 'owner', 'value', 'risk'] as const;

export type AskFilter = {
  /** An owner's id; null: nobody's. Absent: everyone's. */
  owner?: string | null;
  asks?: readonly AskKind[];
  /** Only lapsed ones, or none of them. Absent: both. */
  lapsed?: boolean;
  /** Only what was due before this moment; nothing lapsed, of which no answer is due any more. */
  dueBefore?: number;
  sort: (typeof askSorts)[number];
  descending: boolean;
  limit: number;
  offset: number;
};

/** What rows of the same ask have alike. Which of two ids is first matters to nobody: the order of bytes is the fastest. */
const same = sql`record_id collate "C", record_type collate "C", ask collate "C"`;

/**
 * Each ask of these kinds once, with what it is filtered and sorted by and nothing longer. `distinct on` keeps the first row of each
 * ask; the window looks over all rows of the ask, in the very order that `distinct on` wants, so that they are sorted once.
 */
const told = (portalId: string, asks?: readonly AskKind[]) => {
  const first = sql`(kind = 'contact' and customer_id = contact_id) is true desc, kind = 'contact' desc, customer_id`;
  return sql`
    select distinct on (${same})
      ask, at, due_at as "dueAt", record_type as "recordType", record_id as "recordId",
      kind, customer_id as "customerId", contact_id as "contactId", owner_id as "ownerId",
      bool_and(lapsed) over same as lapsed,
      max(customer_id) filter (where kind = 'company') over same as "companyId",
      max(risk) over same as risk, max(value) over same as value
    from open_asks where portal_id = ${portalId} and ${asks ? sql`ask = any(${[...asks]}::text[])` : sql`true`}
    window same as (partition by ${same} order by ${first} rows between unbounded preceding and unbounded following)
    order by ${same}, ${first}
  `;
};

/** Those of `source` (a relation of what is `told`) whom a filter lets through, with the name that they are sorted by. */
function fitting(
  portalId: string,
  source: RawBuilder<unknown>,
  { owner, asks, lapsed, dueBefore }: AskFilter,
): RawBuilder<unknown> {
  const conditions = [
    sql`true`,
    ...(asks === undefined ? [] : [sql`t.ask = any(${[...asks]}::text[])`]),
    ...(owner === undefined ? [] : [sql`t."ownerId" is not distinct from ${owner}::text`]),
    ...(lapsed === undefined ? [] : [sql`t.lapsed = ${lapsed}`]),
    ...(dueBefore === undefined ? [] : [sql`t."dueAt" < ${dueBefore} and not t.lapsed`]),
  ];
  return sql`
    select t.*, lower(o.data ->> 'name') as name, count(*) over ()::integer as total from ${source} t
    left join owners o on o.portal_id = ${portalId} and o.id = t."ownerId"
    where ${sql.join(conditions, sql` and `)}
  `;
}

/** A page of these in their order, with what is looked up for so few only. */
function pageOf(
  portalId: string,
  fit: RawBuilder<unknown>,
  { sort, descending, limit }: AskFilter,
  offset: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const way = descending ? sql`desc nulls last` : sql`asc nulls last`;
  // The oldest has the greatest age.
  const by = {
    age: sql`t.at ${descending ? sql`asc` : sql`desc`}`,
    owner: sql`name ${way}`,
    value: sql`t.value ${way}`,
    risk: sql`t.risk ${way}`,
  }[sort];
  const order = sql`${by}, t.at, t."recordType", t."recordId", t.ask`;
  const sameAsk = sql`a.portal_id = ${portalId} and a.record_type = t."recordType" and a.record_id = t."recordId" and a.ask = t.ask`;
  return sql`
    select t.ask, t.at, t."dueAt", t."recordType", t."recordId", t.kind, t."customerId", t."contactId", t."ownerId", t.lapsed,
      t."companyId", t.risk, t.value, t.total,
      (select a.sentence from open_asks a where ${sameAsk} and a.kind = t.kind and a.customer_id = t."customerId") as sentence,
      (select a.level from open_asks a where ${sameAsk} order by a.risk desc nulls last limit 1) as level
    from (select * from (${fit}) t order by ${order} limit ${limit} offset ${offset}) t order by ${order}
  `;
}

/** A page of the portal's open asks and how many there are in all; ties go by age and id, so that pages don't overlap. */
export async function listOpenAsks(
  db: Db,
  portalId: string,
  filter: AskFilter,
): Promise<{ rows: OpenAsk[]; total: number }> {
  const { asks, offset } = filter;
  const fit = fitting(portalId, sql`(${told(portalId, asks)})`, filter);
  const found = await sql<OpenAsk & { total: number }>`
    ${pageOf(portalId, fit, filter, sql`${offset}`)}
  `.execute(db);
  const total =
    found.rows[0]?.total ?? (offset === 0 ? 0 : await countBeyond(db, portalId, filter));
  return { rows: found.rows.map(({ total: _total, ...row }) => row), total };
}

/**
 * A page with how many there are of each kind, both from one reading of all asks, which is what takes long. Asks are answered while one
 * reads: of an offset beyond the last page it is the last page.
 */
export async function readOpenAsks(
  db: Db,
  portalId: string,
  filter: AskFilter,
  now: number,
): Promise<{ rows: OpenAsk[]; tally: AskTally }> {
  const { offset, limit } = filter;
  const last = sql`(select greatest(0, (count(*) - 1) / ${limit}::bigint * ${limit}::bigint) from fit)`;
  const page = pageOf(
    portalId,
    sql`select * from fit`,
    filter,
    sql`least(${offset}::bigint, ${last})`,
  );
  const found = await sql<{ rows: (OpenAsk & { total: number })[]; tally: AskTally }>`
    with told as materialized (${told(portalId)}), fit as materialized (${fitting(portalId, sql`told`, filter)})
    select (select coalesce(json_agg(g), '[]') from (${tallied(sql`told`, now)}) g) as tally,
      (select coalesce(json_agg(p), '[]') from (${page}) p) as rows
  `.execute(db);
  const { rows = [], tally = [] } = found.rows[0] ?? {};
  return { rows: rows.map(({ total: _total, ...row }) => row), tally };
}

export type AskTally = {
  ownerId: string | null;
  ask: AskKind;
  lapsed: boolean;
  count: number;
  overdue: number;
}[];

/** How many there are of each kind for each owner, and how many of them are overdue: due before the moment, and not lapsed. */
export async function tallyOpenAsks(db: Db, portalId: string, now: number): Promise<AskTally> {
  const found = await sql<AskTally[number]>`${tallied(sql`(${told(portalId)})`, now)}`.execute(db);
  return found.rows;
}

const tallied = (source: RawBuilder<unknown>, now: number) => sql`
  select t."ownerId", t.ask, t.lapsed, count(*)::integer as count,
    (count(*) filter (where t."dueAt" < ${now} and not t.lapsed))::integer as overdue
  from ${source} t group by t."ownerId", t.ask, t.lapsed
`;

/** A page beyond the last has no row to tell the total. */
async function countBeyond(db: Db, portalId: string, filter: AskFilter): Promise<number> {
  return (await listOpenAsks(db, portalId, { ...filter, limit: 1, offset: 0 })).total;
}
