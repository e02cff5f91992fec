import { sql } from 'kysely';
import type { CustomerRef } from '../timeline/records.ts';
import type { Db } from './db.ts';
import { anyOf, rowSet } from './row-set.ts';

/** A customer waiting to be assessed; `mark` tells a later change from the one that was dealt with. */
export type DirtyCustomer = CustomerRef & { mark: number };

/** Marks these customers, and the companies of the contacts among them, to be assessed anew. */
export async function markDirty(
  db: Db,
  portalId: string,
  refs: readonly CustomerRef[],
): Promise<void> {
  if (refs.length === 0) return;
  const keys = refs.map(({ kind, id }) => ({ kind, id }));
  await sql`
    with changed as (select distinct kind, id from ${rowSet('kind text, id text', keys)}),
    concerned as (
      select kind, id from changed
      union
      select 'company', m.company_id from changed
      cross join lateral (
        select company_id from memberships m
        where m.portal_id = ${portalId} and m.contact_id = changed.id offset 0
      ) m
      where changed.kind = 'contact'
    )
    insert into dirty_customers (portal_id, kind, id)
    select ${portalId}, kind, id from concerned order by kind, id
    on conflict (portal_id, kind, id) do update set mark = excluded.mark
  `.execute(db);
}

/**
 * Marks everyone whose level or number was due to change by `now`, or who was judged by another model or program, or not
 * yet. While model and program stay, only those due are looked up. Answers whether they didn't.
 */
export async function markDue(
  db: Db,
  portalId: string,
  { now, modelId, program }: { now: number; modelId: string; program: string },
): Promise<boolean> {
  await sql`
    insert into dirty_customers (portal_id, kind, id)
    select portal_id, kind, id from assessments
    where portal_id = ${portalId} and next_change_at <= ${now}::bigint
    union
    select portal_id, kind, id from assessments
    where portal_id = ${portalId} and refresh_at <= ${now}::bigint
    on conflict do nothing
  `.execute(db);
  // One statement: whoever is killed has noted and marked, or neither.
  const { rows } = await sql`
    with other as (
      update portals set assessed_by = ${`${program} ${modelId}`}
      where portal_id = ${portalId} and assessed_by is distinct from ${`${program} ${modelId}`}
      returning portal_id
    ), marked as (
      insert into dirty_customers (portal_id, kind, id)
      select c.portal_id, c.kind, c.id from other
      join customers c on c.portal_id = other.portal_id
      left join lateral (
        select id, model_id, program from assessments a
        where a.portal_id = ${portalId} and a.kind = c.kind and a.id = c.id offset 0
      ) a on true
      where c.portal_id = ${portalId}
        and (a.id is null or a.model_id is distinct from ${modelId} or a.program is distinct from ${program})
      on conflict do nothing
    )
    select from other
  `.execute(db);
  return rows.length > 0;
}

/** Marks everyone, anew where a mark stands: whoever is being judged just now is judged once more. */
export async function markAllDirty(db: Db, portalId: string): Promise<void> {
  await sql`
    insert into dirty_customers (portal_id, kind, id)
    select portal_id, kind, id from customers where portal_id = ${portalId}
    on conflict (portal_id, kind, id) do update set mark = excluded.mark
  `.execute(db);
}

/** The next customers to assess that are still kept; contacts come before companies. */
export async function nextDirty(db: Db, portalId: string, limit: number): Promise<DirtyCustomer[]> {
  const next: DirtyCustomer[] = [];
  // Each kind by itself, in the order of the key: the first ones are found without sorting all.
  for (const kind of ['contact', 'company'] as const) {
    if (next.length >= limit) break;
    const found = await sql<DirtyCustomer>`
      select d.kind, d.id, d.mark from dirty_customers d ${stillKept(portalId)}
      where d.portal_id = ${portalId} and d.kind = ${kind}
      order by d.id
      limit ${limit - next.length}
    `.execute(db);
    next.push(...found.rows);
  }
  return next;
}

export async function countDirty(db: Db, portalId: string): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*) as count from dirty_customers d ${stillKept(portalId)}
    where d.portal_id = ${portalId}
  `.execute(db);
  return found.rows[0]?.count ?? 0;
}

/**
 * Leaves out, of `d`, whose record is gone. Each is looked up by itself: of a portal that its statistics don't know yet the planner
 * expects no row, and a join would compare each with each.
 */
const stillKept = (portalId: string) => sql`
  cross join lateral (
    select from customers c
    where c.portal_id = ${portalId} and c.kind = d.kind and c.id = d.id offset 0
  ) c
`;

/** Takes the marks away, except where a change came in since they were read. */
export async function clearDirty(
  db: Db,
  portalId: string,
  done: readonly DirtyCustomer[],
): Promise<void> {
  if (done.length === 0) return;
  await sql`
    delete from dirty_customers d using ${rowSet('kind text, id text, mark bigint', done)}
    where d.portal_id = ${portalId} and d.id = ${anyOf(done.map(({ id }) => id))}
      and d.kind = r.kind and d.id = r.id and d.mark = r.mark
  `.execute(db);
}
