import { sql } from 'kysely';
import type { Activity, ActivityRef, CustomerRef } from '../timeline/records.ts';
import type { Db } from './db.ts';
import { rowSet } from './row-set.ts';

/** Notes whose activities these are, in place of what was noted before, and returns those customers. */
export async function setActivityLinks(
  db: Db,
  portalId: string,
  activities: readonly Activity[],
): Promise<CustomerRef[]> {
  if (activities.length === 0) return [];
  const keys = activities.map(({ type, id }) => ({ type, id }));
  await sql`
    delete from activity_links l using ${rowSet('type text, id text', keys)}
    where l.portal_id = ${portalId} and l.type = r.type and l.id = r.id
  `.execute(db);
  const links = activities.flatMap(({ type, id, contactIds, companyIds }) => [
    ...contactIds.map((customerId) => ({
      type,
      id,
      customer_kind: 'contact' as const,
      customer_id: customerId,
    })),
    ...companyIds.map((customerId) => ({
      type,
      id,
      customer_kind: 'company' as const,
      customer_id: customerId,
    })),
  ]);
  await sql`
    insert into activity_links (portal_id, customer_kind, customer_id, type, id)
    select distinct ${portalId}, customer_kind, customer_id, type, id
    from ${rowSet('type text, id text, customer_kind text, customer_id text', links)}
    on conflict do nothing
  `.execute(db);
  return links.map((link) => ({ kind: link.customer_kind, id: link.customer_id }));
}

/** The customers these activities are linked to, each once. */
export async function customersOfActivities(
  db: Db,
  portalId: string,
  refs: readonly ActivityRef[],
): Promise<CustomerRef[]> {
  if (refs.length === 0) return [];
  const keys = refs.map(({ type, id }) => ({ type, id }));
  const found = await sql<CustomerRef>`
    select distinct l.customer_kind as kind, l.customer_id as id from ${rowSet('type text, id text', keys)}
    join activity_links l on l.portal_id = ${portalId} and l.type = r.type and l.id = r.id
  `.execute(db);
  return found.rows;
}

/**
 * What happened with each customer: a contact's own activities; a company's own and those of its contacts, each once.
 * Keys are `kind:id` of the customer, values name activities.
 */
export async function activitiesOfCustomers(
  db: Db,
  portalId: string,
  refs: readonly CustomerRef[],
): Promise<Map<string, ActivityRef[]>> {
  const byCustomer = new Map<string, ActivityRef[]>(
    refs.map((ref) => [`${ref.kind}:${ref.id}`, []]),
  );
  if (refs.length === 0) return byCustomer;
  const keys = refs.map(({ kind, id }) => ({ kind, id }));
  const found = await sql<{ customer: string; type: ActivityRef['type']; id: string }>`
    with wanted as (select distinct kind, id from ${rowSet('kind text, id text', keys)}),
    sources as (
      select kind || ':' || id as customer, kind, id from wanted
      union
      select 'company:' || w.id, 'contact', m.contact_id from wanted w
      join memberships m on m.portal_id = ${portalId} and m.company_id = w.id
      where w.kind = 'company'
    )
    select distinct s.customer, l.type, l.id from sources s
    join activity_links l on l.portal_id = ${portalId} and l.customer_kind = s.kind and l.customer_id = s.id
  `.execute(db);
  for (const row of found.rows) byCustomer.get(row.customer)?.push({ type: row.type, id: row.id });
  return byCustomer;
}
