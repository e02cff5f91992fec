import { sql } from 'kysely';
import type { Customer, CustomerKind, CustomerRef } from '../timeline/records.ts';
import type { Db } from './db.ts';
import { markDirty } from './dirty-customers.ts';
import { jsonText } from './json-text.ts';
import { setMemberships } from './memberships.ts';
import { rowSet } from './row-set.ts';

/**
 * Keeps one page of contacts or companies as seen by a sync run, marks what changed (and the companies concerned)
 * for assessment, and returns the changed ones. Run it in a transaction together with the cursor.
 */
export async function upsertCustomers(
  db: Db,
  portalId: string,
  run: number,
  customers: readonly { customer: Customer; hash: string }[],
): Promise<CustomerRef[]> {
  const rows = [
    ...new Map(
      customers.map(({ customer, hash }) => [
        `${customer.kind}:${customer.id}`,
        { customer, hash },
      ]),
    ).values(),
  ];
  if (rows.length === 0) return [];
  const keys = rows.map(({ customer, hash }) => ({ kind: customer.kind, id: customer.id, hash }));
  const keySet = rowSet('kind text, id text, hash text', keys);
  const same = await sql<CustomerRef>`
    update customers c set seen_run = ${run} from ${keySet}
    where c.portal_id = ${portalId} and c.kind = r.kind and c.id = r.id and c.hash = r.hash
    returning c.kind, c.id
  `.execute(db);
  const unchanged = new Set(same.rows.map((row) => `${row.kind}:${row.id}`));
  const changed = rows.filter(({ customer }) => !unchanged.has(`${customer.kind}:${customer.id}`));
  if (changed.length === 0) return [];
  const full = changed.map(({ customer, hash }) => ({
    kind: customer.kind,
    id: customer.id,
    hash,
    data: jsonText(customer),
  }));
  await sql`
    insert into customers (portal_id, kind, id, data, hash, seen_run)
    select ${portalId}, kind, id, data::jsonb, hash, ${run}::integer
    from ${rowSet('kind text, id text, hash text, data text', full)}
    on conflict (portal_id, kind, id)
    do update set data = excluded.data, hash = excluded.hash, seen_run = excluded.seen_run
  `.execute(db);
  const contacts = changed
    .map(({ customer }) => customer)
    .filter((customer) => customer.kind === 'contact');
  const refs = changed.map(({ customer }) => ({ kind: customer.kind, id: customer.id }));
  // Both the companies left and those joined see their timeline change.
  await markDirty(db, portalId, refs);
  await setMemberships(db, portalId, contacts);
  await markDirty(db, portalId, refs);
  return refs;
}

/** Which of these are kept. */
export async function findCustomers(
  db: Db,
  portalId: string,
  refs: readonly CustomerRef[],
): Promise<Customer[]> {
  if (refs.length === 0) return [];
  const found = await sql<{ data: Customer }>`
    select c.data from ${rowSet('kind text, id text', refs)}
    join customers c on c.portal_id = ${portalId} and c.kind = r.kind and c.id = r.id
    order by c.kind, c.id
  `.execute(db);
  return found.rows.map((row) => row.data);
}

/** Customers of a kind in order of id, after the given id: the next page when walking through all. */
export async function listCustomers(
  db: Db,
  portalId: string,
  kind: CustomerKind,
  { afterId, limit }: { afterId: string | null; limit: number },
): Promise<Customer[]> {
  const rows = await db
    .selectFrom('customers')
    .select('data')
    .where('portal_id', '=', portalId)
    .where('kind', '=', kind)
    .$if(afterId !== null, (query) => query.where('id', '>', afterId ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.data);
}

export async function countCustomers(
  db: Db,
  portalId: string,
): Promise<Record<CustomerKind, number>> {
  const rows = await db
    .selectFrom('customers')
    .select(({ fn }) => ['kind', fn.countAll<number>().as('count')])
    .where('portal_id', '=', portalId)
    .groupBy('kind')
    .execute();
  const of = (kind: CustomerKind) => rows.find((row) => row.kind === kind)?.count ?? 0;
  return { contact: of('contact'), company: of('company') };
}

/** Forgets the records of a kind that a finished run did not meet: they were deleted in the CRM. Returns how many. */
export async function deleteUnseenCustomers(
  db: Db,
  portalId: string,
  kind: CustomerKind,
  run: number,
): Promise<number> {
  const gone = await db
    .selectFrom('customers')
    .select(['kind', 'id'])
    .where('portal_id', '=', portalId)
    .where('kind', '=', kind)
    .where('seen_run', '<>', run)
    .execute();
  await deleteCustomers(db, portalId, gone);
  return gone.length;
}

/** Forgets these records with all that was worked out and said about them; their companies are assessed anew. */
export async function deleteCustomers(
  db: Db,
  portalId: string,
  refs: readonly CustomerRef[],
): Promise<void> {
  if (refs.length === 0) return;
  await markDirty(db, portalId, refs);
  const keys = rowSet('kind text, id text', refs);
  const tables = [
    'customers',
    'dirty_customers',
    'assessments',
    'assessment_history',
    'writebacks',
  ];
  for (const table of tables) {
    await sql`
      delete from ${sql.table(table)} t using ${keys} where t.portal_id = ${portalId} and t.kind = r.kind and t.id = r.id
    `.execute(db);
  }
  for (const table of ['overrides', 'actions_taken']) {
    await sql`
      delete from ${sql.table(table)} t using ${keys}
      where t.portal_id = ${portalId} and t.kind = r.kind and t.customer_id = r.id
    `.execute(db);
  }
  await sql`
    delete from memberships m using ${keys}
    where m.portal_id = ${portalId}
      and ((r.kind = 'contact' and m.contact_id = r.id) or (r.kind = 'company' and m.company_id = r.id))
  `.execute(db);
  await sql`
    delete from activity_links l using ${keys}
    where l.portal_id = ${portalId} and l.customer_kind = r.kind and l.customer_id = r.id
  `.execute(db);
}
