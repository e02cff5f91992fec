import { type RawBuilder, sql } from 'kysely';
import type { AskKind, Level } from '../action/assessment.ts';
import type { OpenAsk } from '../action/open-ask.ts';
import type { ActivityRef, CustomerRef } from '../timeline/records.ts';
import type { Db } from './db.ts';
import { anyOf, rowSet } from './row-set.ts';
import { type AskKey, changedAsk, tellingAsks } from './told-asks.ts';

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
  /** When this was seen, to be noted of what is new; left out: in time. */
  seenAt?: number;
};

const columns = `kind text, customer_id text, record_type text, record_id text, ask text, at bigint, due_at bigint,
  sentence text, contact_id text, owner_id text, risk smallint, level text, value double precision, lapsed boolean, seen_at bigint`;

/** Puts what these customers wait for in the place of what was kept of them; rows that stay the same aren't written. */
export async function saveOpenAsks(
  db: Db,
  portalId: string,
  customers: readonly CustomerAsks[],
): Promise<void> {
  if (customers.length === 0) return;
  const rows = customers.flatMap(({ customer, risk, level, value, waiting, seenAt = 0 }) =>
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
      seen_at: seenAt,
    })),
  );
  const refs = customers.map(({ customer: { kind, id } }) => ({ kind, id }));
  const kept = rows.map(({ kind, customer_id, record_type, record_id, ask }) => ({
    name: JSON.stringify([kind, customer_id, record_type, record_id, ask]),
  }));
  await tellingAsks(db, portalId, async (trx) => {
    const gone = await sql<AskKey>`
      delete from open_asks t using ${rowSet('kind text, id text', refs)}
      where t.portal_id = ${portalId} and t.kind = r.kind and t.customer_id = r.id
        and json_build_array(t.kind, t.customer_id, t.record_type, t.record_id, t.ask)::jsonb
          not in (select r.name::jsonb from ${rowSet('name text', kept)})
      returning ${changedAsk}
    `.execute(trx);
    if (rows.length === 0) return gone.rows;
    await noteSeen(trx, portalId, rows);
    // What goes on to another's card, by a merge or in two steps, was seen when it came to the first.
    // A note that goes at this very moment, with its activity, is no reason to lose the batch.
    const seenAt = sql`coalesce((
        select s.seen_at from seen_asks s
        where s.portal_id = ${portalId} and s.record_type = n.record_type and s.record_id = n.record_id and s.ask = n.ask
      ), n.seen_at)`;
    const written = await sql<AskKey>`
      insert into open_asks as t (portal_id, kind, customer_id, record_type, record_id, ask, at, due_at, sentence,
        contact_id, owner_id, risk, level, value, lapsed, seen_at)
      select distinct on (kind, customer_id, record_type, record_id, ask) ${portalId}, kind, customer_id, record_type,
        record_id, ask, at, due_at, sentence, contact_id, owner_id, risk, level, value, lapsed, ${seenAt}
      from (select * from ${rowSet(columns, rows)}) n
      on conflict (portal_id, kind, customer_id, record_type, record_id, ask) do update set
        at = excluded.at, due_at = excluded.due_at, sentence = excluded.sentence, contact_id = excluded.contact_id,
        owner_id = excluded.owner_id, risk = excluded.risk, level = excluded.level, value = excluded.value,
        lapsed = excluded.lapsed
      where (t.at, t.due_at, t.sentence, t.contact_id, t.owner_id, t.risk, t.level, t.value, t.lapsed)
        is distinct from (excluded.at, excluded.due_at, excluded.sentence, excluded.contact_id, excluded.owner_id,
          excluded.risk, excluded.level, excluded.value, excluded.lapsed)
      returning ${changedAsk}
    `.execute(trx);
    return [...gone.rows, ...written.rows];
  });
}

/** Notes when an ask was first seen. Outlives its rows, and goes with the activity. */
async function noteSeen(
  db: Db,
  portalId: string,
  rows: readonly { record_type: string; record_id: string; ask: string; seen_at: number }[],
): Promise<void> {
  const seen = rows.map(({ record_type, record_id, ask, seen_at }) => ({
    record_type,
    record_id,
    ask,
    seen_at,
  }));
  await sql`
    insert into seen_asks (portal_id, record_type, record_id, ask, seen_at)
    select ${portalId}, record_type, record_id, ask, min(seen_at)
    from ${rowSet('record_type text, record_id text, ask text, seen_at bigint', seen)}
    group by 2, 3, 4 order by 2, 3, 4
    on conflict do nothing
  `.execute(db);
}

/** Takes an ask off everyone who has it: all requests of the record, or the one named (a promise only by name). */
export async function dropOpenAsks(
  db: Db,
  portalId: string,
  record: ActivityRef,
  ask: AskKind | null,
): Promise<void> {
  const which = ask === null ? sql`t.ask <> 'promise'` : sql`t.ask = ${ask}`;
  await dropAsks(
    db,
    portalId,
    sql`delete from open_asks t where t.portal_id = ${portalId}
      and t.record_type = ${record.type} and t.record_id = ${record.id} and ${which}`,
  );
}

/** Takes everything that these activities said off everyone. */
export async function dropAsksOfRecords(
  db: Db,
  portalId: string,
  refs: readonly ActivityRef[],
): Promise<void> {
  const keys = refs.map(({ type, id }) => ({ type, id }));
  await dropAsks(
    db,
    portalId,
    sql`delete from open_asks t using ${rowSet('type text, id text', keys)}
      where t.portal_id = ${portalId} and t.record_type = r.type and t.record_id = r.id`,
  );
  await sql`
    delete from seen_asks t using ${rowSet('type text, id text', keys)}
    where t.portal_id = ${portalId} and t.record_type = r.type and t.record_id = r.id
  `.execute(db);
}

/** Takes off what these customers have, and what these people asked off whoever else has it. */
export async function dropAsksOfCustomers(
  db: Db,
  portalId: string,
  refs: readonly CustomerRef[],
): Promise<void> {
  const keys = rowSet(
    'kind text, id text',
    refs.map(({ kind, id }) => ({ kind, id })),
  );
  await dropAsks(
    db,
    portalId,
    sql`delete from open_asks t using ${keys}
      where t.portal_id = ${portalId} and t.kind = r.kind and t.customer_id = r.id`,
  );
  const people = refs.flatMap(({ kind, id }) => (kind === 'contact' ? [id] : []));
  if (people.length === 0) return;
  await dropAsks(
    db,
    portalId,
    sql`delete from open_asks t where t.portal_id = ${portalId} and t.contact_id = ${anyOf(people)}`,
  );
}

async function dropAsks(db: Db, portalId: string, deletion: RawBuilder<unknown>): Promise<void> {
  await tellingAsks(db, portalId, async (trx) => {
    const gone = await sql<AskKey>`${deletion} returning ${changedAsk}`.execute(trx);
    return gone.rows;
  });
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

/** Each ask once, with what it is filtered and sorted by. */
const told = (portalId: string) => sql`
  (select ask, at, due_at as "dueAt", record_type as "recordType", record_id as "recordId", kind, customer_id as "customerId",
    contact_id as "contactId", owner_id as "ownerId", lapsed, company_id as "companyId", risk, value
  from told_asks where portal_id = ${portalId})
`;

/** Those of `source` (a relation of what is `told`) whom a filter lets through. */
function fitting(
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
  return sql`select t.* from ${source} t where ${sql.join(conditions, sql` and `)}`;
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
    owner: sql`t.name ${way}`,
    value: sql`t.value ${way}`,
    risk: sql`t.risk ${way}`,
  }[sort];
  // The few names are put in order first: each ask is compared by a number.
  const named = sql`
    (select t.*, o.name from ${fit} t left join (
      select o.id, dense_rank() over (order by lower(o.data ->> 'name')) as name from owners o
      where o.portal_id = ${portalId} and o.data ->> 'name' is not null
    ) o on o.id = t."ownerId")
  `;
  // Kinds and ids are letters and digits, and sorted fastest by their bytes.
  const order = sql`${by}, t.at, t."recordType" collate "C", t."recordId" collate "C", t.ask collate "C"`;
  const sameAsk = sql`a.portal_id = ${portalId} and a.record_type = t."recordType" and a.record_id = t."recordId" and a.ask = t.ask`;
  return sql`
    select t.ask, t.at, t."dueAt", t."recordType", t."recordId", t.kind, t."customerId", t."contactId", t."ownerId", t.lapsed,
      t."companyId", t.risk, t.value,
      (select a.sentence from open_asks a where ${sameAsk} and a.kind = t.kind and a.customer_id = t."customerId") as sentence,
      (select a.level from open_asks a where ${sameAsk} order by a.risk desc nulls last limit 1) as level
    from (select * from ${sort === 'owner' ? named : fit} t order by ${order} limit ${limit} offset ${offset}) t order by ${order}
  `;
}

/** A page of the portal's open asks; ties go by age and id, so that pages don't overlap. */
export async function listOpenAsks(
  db: Db,
  portalId: string,
  filter: AskFilter,
): Promise<OpenAsk[]> {
  const fit = sql`(${fitting(told(portalId), filter)})`;
  const page = pageOf(portalId, fit, filter, sql`${filter.offset}`);
  return (await sql<OpenAsk>`${page}`.execute(db)).rows;
}

/**
 * A page with how many there are of each kind, both as they were at one moment. Asks are answered while one reads: of an offset beyond the
 * last page it is the last page.
 */
export async function readOpenAsks(
  db: Db,
  portalId: string,
  filter: AskFilter,
  now: number,
): Promise<{ rows: OpenAsk[]; tally: AskTally }> {
  const { offset, limit } = filter;
  const last = sql`(select greatest(0, (count(*) - 1) / ${limit}::bigint * ${limit}::bigint) from fit)`;
  const page = pageOf(portalId, sql`fit`, filter, sql`least(${offset}::bigint, ${last})`);
  const found = await sql<{ rows: OpenAsk[]; tally: AskTally }>`
    with fit as materialized (${fitting(told(portalId), filter)})
    select (select coalesce(json_agg(g), '[]') from (${tallied(portalId, now)}) g) as tally,
      (select coalesce(json_agg(p), '[]') from (${page}) p) as rows
  `.execute(db);
  return found.rows[0] ?? { rows: [], tally: [] };
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
  return (await sql<AskTally[number]>`${tallied(portalId, now)}`.execute(db)).rows;
}

const tallied = (portalId: string, now: number) => sql`
  select t.owner_id as "ownerId", t.ask, t.lapsed, count(*)::integer as count,
    (count(*) filter (where t.due_at < ${now}::bigint and not t.lapsed))::integer as overdue
  from told_asks t where t.portal_id = ${portalId} group by t.owner_id, t.ask, t.lapsed
`;
