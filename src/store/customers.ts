import { sql } from 'kysely';
import type { Customer, CustomerKind, CustomerRef } from '../timeline/records.ts';
import { touchBook } from './book/touch-customers.ts';
import type { Db } from './db.ts';
import { markDirty } from './dirty-customers.ts';
import { forgetPeople } from './assessment-inputs.ts';
import { jsonText } from './json-text.ts';
import { setMemberships } from './memberships.ts';
import { dropAsksOfCustomers } from './open-asks.ts';
import { prepared } from './prepared.ts';
import { anyOf, isOneOf, rowSet } from './row-set.ts';

/** A record's own hash tells whether it changed since it was kept. */
export type CustomerKey = CustomerRef & { hash: string };

/** Notes that a sync run met these; returns, as `kind:id`, those already kept with the very same hash. */
export async function touchCustomers(
  db: Db,
  portalId: string,
  run: number,
  keys: readonly CustomerKey[],
): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const wanted = keys.map(({ kind, id, hash }) => [kind, id, hash]);
  const same = await sql<CustomerRef>`
    update customers c set seen_run = ${run}
    where c.portal_id = ${portalId} and c.kind = ${anyOf(keys.map(({ kind }) => kind))}
      and c.id = ${anyOf(keys.map(({ id }) => id))} and ${isOneOf(['c.kind', 'c.id', 'c.hash'], wanted)}
    returning c.kind, c.id
  `.execute(db);
  return new Set(same.rows.map((row) => `${row.kind}:${row.id}`));
}

/**
 * Keeps new and changed contacts or companies and marks them, and the companies they are or were in, for
 * assessment. Run it in one transaction with the cursor; a record given twice counts once, the last as it is.
 */
export async function saveCustomers(
  db: Db,
  portalId: string,
  run: number,
  customers: readonly { customer: Customer; hash: string }[],
): Promise<void> {
  if (customers.length === 0) return;
  const byKey = new Map(customers.map((row) => [`${row.customer.kind}:${row.customer.id}`, row]));
  const rows = [...byKey.values()].map(({ customer, hash }) => ({
    kind: customer.kind,
    id: customer.id,
    hash,
    data: jsonText(customer),
  }));
  await sql`
    insert into customers (portal_id, kind, id, data, hash, seen_run)
    select ${portalId}, kind, id, data::jsonb, hash, ${run}::integer
    from ${rowSet('kind text, id text, hash text, data text', rows)}
    on conflict (portal_id, kind, id)
    do update set data = excluded.data, hash = excluded.hash, seen_run = excluded.seen_run
  `.execute(db);
  const changed = [...byKey.values()].map(({ customer }) => customer);
  const left = await setMemberships(
    db,
    portalId,
    changed.filter(({ kind }) => kind === 'contact'),
  );
  // Both the companies left and those joined see their timeline change. Marked in one statement, which locks in one order:
  // of two pages kept at once neither holds what the other waits for.
  await markDirty(db, portalId, [
    ...changed,
    ...left.map((id) => ({ kind: 'company' as const, id })),
  ]);
}

/** Which of these are kept. */
export async function findCustomers(
  db: Db,
  portalId: string,
  refs: readonly CustomerRef[],
): Promise<Customer[]> {
  if (refs.length === 0) return [];
  const found = await sql<{ data: Customer }>`
    ${prepared('find_customers')} select c.data from ${rowSet('kind text, id text', refs)}
    cross join lateral (
      select kind, id, data from customers c
      where c.portal_id = ${portalId} and c.kind = r.kind and c.id = r.id offset 0
    ) c
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

/** Every so many-th customer of a kind in order of id, the first included: evenly spread, the same ones each time. */
export async function sampleCustomers(
  db: Db,
  portalId: string,
  kind: CustomerKind,
  every: number,
): Promise<CustomerRef[]> {
  const found = await sql<CustomerRef>`
    select kind, id from (
      select kind, id, row_number() over (order by id) as place from customers
      where portal_id = ${portalId} and kind = ${kind}
    ) c
    where (place - 1) % ${every} = 0 order by id
  `.execute(db);
  return found.rows;
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

/** Ids of a kind that a run did not meet: deleted in the CRM, or missed. */
export async function unseenCustomers(
  db: Db,
  portalId: string,
  kind: CustomerKind,
  run: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('customers')
    .select('id')
    .where('portal_id', '=', portalId)
    .where('kind', '=', kind)
    .where('seen_run', '<>', run)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

/**
 * Forgets these records with all that was worked out and said about them; their companies are assessed anew. Whose
 * an activity is stays with the activity: a record that is restored finds its history again.
 */
export async function deleteCustomers(
  db: Db,
  portalId: string,
  refs: readonly CustomerRef[],
): Promise<void> {
  if (refs.length === 0) return;
  await markDirty(db, portalId, refs);
  await touchBook(db, portalId, refs);
  const keys = rowSet('kind text, id text', refs);
  const tables = [
    'customers',
    'dirty_customers',
    'assessments',
    'assessment_history',
    'assessment_inputs',
    'customer_facts',
    'customer_spells',
    'level_changes',
    'writebacks',
  ];
  for (const table of tables) {
    await sql`
      delete from ${sql.table(table)} t using ${keys} where t.portal_id = ${portalId} and t.kind = r.kind and t.id = r.id
    `.execute(db);
  }
  for (const table of ['overrides', 'actions_taken', 'request_examples']) {
    await sql`
      delete from ${sql.table(table)} t using ${keys}
      where t.portal_id = ${portalId} and t.kind = r.kind and t.customer_id = r.id
    `.execute(db);
  }
  // What a person wrote goes with the person, on whoever's card it stood.
  await sql`
    delete from request_examples t using ${keys}
    where t.portal_id = ${portalId} and r.kind = 'contact' and t.contact_id = r.id
  `.execute(db);
  await dropAsksOfCustomers(db, portalId, refs);
  await forgetPeople(db, portalId, refs);
  await sql`
    delete from memberships m using ${keys}
    where m.portal_id = ${portalId}
      and ((r.kind = 'contact' and m.contact_id = r.id) or (r.kind = 'company' and m.company_id = r.id))
  `.execute(db);
}

/** How many customers stand in each lifecycle stage, the largest number first; those in none are left out. */
export async function countStages(
  db: Db,
  portalId: string,
): Promise<{ stage: string; count: number }[]> {
  const found = await sql<{ stage: string; count: number }>`
    select data ->> 'lifecycleStage' as stage, count(*) as count from customers
    where portal_id = ${portalId} and data ->> 'lifecycleStage' is not null
    group by 1 order by 2 desc, 1
  `.execute(db);
  return found.rows;
}
