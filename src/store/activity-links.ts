import { sql } from 'kysely';
import type { Activity, ActivityRef, CustomerRef } from '../timeline/records.ts';
import type { Db } from './db.ts';
import { prepared } from './prepared.ts';
import { anyOf, isOneOf, rowSet } from './row-set.ts';

type Link = {
  type: ActivityRef['type'];
  id: string;
  /** A deal stands for its customers, whoever they are at the time. */
  customer_kind: CustomerRef['kind'] | 'deal';
  customer_id: string;
};

const linkColumns = 'type text, id text, customer_kind text, customer_id text';
const linkKey = (link: Link) => `${link.type}:${link.id}:${link.customer_kind}:${link.customer_id}`;

/** Notes whose activities these are, in place of what was noted before, and returns the customers before and after. */
export async function setActivityLinks(
  db: Db,
  portalId: string,
  activities: readonly Activity[],
): Promise<CustomerRef[]> {
  if (activities.length === 0) return [];
  const before = await linksOf(db, portalId, activities);
  const after = activities.flatMap(({ type, id, contactIds, companyIds, dealIds = [] }): Link[] => {
    const to = (customer_kind: Link['customer_kind']) => (customer_id: string) => {
      return { type, id, customer_kind, customer_id };
    };
    return [
      ...contactIds.map(to('contact')),
      ...companyIds.map(to('company')),
      ...dealIds.map(to('deal')),
    ];
  });
  const kept = new Set(after.map(linkKey));
  const known = new Set(before.map(linkKey));
  const removed = before.filter((link) => !kept.has(linkKey(link)));
  const added = after.filter((link) => !known.has(linkKey(link)));
  if (removed.length > 0) {
    const keys = removed.map((link) => [link.type, link.id, link.customer_kind, link.customer_id]);
    await sql`
      delete from activity_links l
      where l.portal_id = ${portalId} and l.type = ${anyOf(removed.map(({ type }) => type))}
        and l.id = ${anyOf(removed.map(({ id }) => id))}
        and ${isOneOf(['l.type', 'l.id', 'l.customer_kind', 'l.customer_id'], keys)}
    `.execute(db);
  }
  if (added.length > 0) {
    await sql`
      insert into activity_links (portal_id, customer_kind, customer_id, type, id)
      select ${portalId}, customer_kind, customer_id, type, id from ${rowSet(linkColumns, added)}
      on conflict do nothing
    `.execute(db);
  }
  return await customersOfLinks(db, portalId, [...before, ...after]);
}

async function linksOf(db: Db, portalId: string, refs: readonly ActivityRef[]): Promise<Link[]> {
  const keys = refs.map(({ type, id }) => ({ type, id }));
  const found = await sql<Link>`
    select r.type, r.id, l.customer_kind, l.customer_id from ${rowSet('type text, id text', keys)}
    cross join lateral (
      select customer_kind, customer_id from activity_links l
      where l.portal_id = ${portalId} and l.type = r.type and l.id = r.id offset 0
    ) l
  `.execute(db);
  return found.rows;
}

/** Each customer once; a deal's for the deal. */
async function customersOfLinks(
  db: Db,
  portalId: string,
  links: readonly Link[],
): Promise<CustomerRef[]> {
  const isDeal = (link: Link) => link.customer_kind === 'deal';
  const dealIds = new Set(links.filter(isDeal).map((link) => link.customer_id));
  const deals = [...dealIds].map((id) => ({ type: 'deal', id }) as const);
  const ofDeals = deals.length > 0 ? await linksOf(db, portalId, deals) : [];
  const byKey = new Map<string, CustomerRef>();
  for (const { customer_kind: kind, customer_id: id } of [...links, ...ofDeals])
    if (kind !== 'deal') byKey.set(`${kind}:${id}`, { kind, id });
  return [...byKey.values()];
}

/** Activities of which these deals alone say whose they are. */
export async function activitiesOfDeals(
  db: Db,
  portalId: string,
  dealIds: readonly string[],
): Promise<ActivityRef[]> {
  if (dealIds.length === 0) return [];
  return await db
    .selectFrom('activity_links')
    .distinct()
    .select(['type', 'id'])
    .where('portal_id', '=', portalId)
    .where('customer_kind', '=', 'deal')
    .where('customer_id', 'in', [...dealIds])
    .orderBy('type')
    .orderBy('id')
    .execute();
}

/** The customers these activities are linked to, by themselves or by their deals, each once. */
export async function customersOfActivities(
  db: Db,
  portalId: string,
  refs: readonly ActivityRef[],
): Promise<CustomerRef[]> {
  if (refs.length === 0) return [];
  return await customersOfLinks(db, portalId, await linksOf(db, portalId, refs));
}

/**
 * What happened with each customer: a contact's own activities; a company's own and those of its contacts, each once; with
 * each deal what only the deal says is theirs.
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
    ${prepared('activities_of_customers')}
    with wanted as (select distinct kind, id from ${rowSet('kind text, id text', keys)}),
    sources as (
      select kind || ':' || id as customer, kind, id from wanted
      union
      select 'company:' || w.id, 'contact', m.contact_id from wanted w
      cross join lateral (
        select contact_id from memberships m
        where m.portal_id = ${portalId} and m.company_id = w.id offset 0
      ) m
      where w.kind = 'company'
    ),
    linked as (
      select distinct s.customer, l.type, l.id from sources s
      cross join lateral (
        select type, id from activity_links l
        where l.portal_id = ${portalId} and l.customer_kind = s.kind and l.customer_id = s.id offset 0
      ) l
    )
    select customer, type, id from linked
    union
    select d.customer, l.type, l.id from linked d
    cross join lateral (
      select type, id from activity_links l
      where l.portal_id = ${portalId} and l.customer_kind = 'deal' and l.customer_id = d.id offset 0
    ) l
    where d.type = 'deal'
  `.execute(db);
  for (const row of found.rows) byCustomer.get(row.customer)?.push({ type: row.type, id: row.id });
  return byCustomer;
}
