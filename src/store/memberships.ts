import { sql } from 'kysely';
import type { Db } from './db.ts';
import { prepared } from './prepared.ts';
import { anyOf, rowSet } from './row-set.ts';

/** Notes which companies each of these contacts belongs to, in place of what was noted before; tells the companies noted before. */
export async function setMemberships(
  db: Db,
  portalId: string,
  contacts: readonly { id: string; companyIds: readonly string[] }[],
): Promise<string[]> {
  if (contacts.length === 0) return [];
  const ids = contacts.map(({ id }) => id);
  const { rows } = await sql<{ company_id: string }>`
    delete from memberships m where m.portal_id = ${portalId} and m.contact_id = ${anyOf(ids)}
    returning m.company_id
  `.execute(db);
  const pairs = contacts.flatMap(({ id, companyIds }) =>
    companyIds.map((companyId) => ({ id, company_id: companyId })),
  );
  await sql`
    insert into memberships (portal_id, contact_id, company_id)
    select distinct ${portalId}, id, company_id from ${rowSet('id text, company_id text', pairs)}
    on conflict do nothing
  `.execute(db);
  return [...new Set(rows.map((row) => row.company_id))];
}

/** The contacts of each company, as far as they are kept, in order of id. */
export async function contactsOfCompanies(
  db: Db,
  portalId: string,
  companyIds: readonly string[],
): Promise<Map<string, string[]>> {
  const contacts = new Map<string, string[]>(companyIds.map((id) => [id, []]));
  if (companyIds.length === 0) return contacts;
  const found = await sql<{ company_id: string; contact_id: string }>`
    ${prepared('contacts_of_companies')} select m.company_id, m.contact_id from (
      select company_id, contact_id from memberships m
      where m.portal_id = ${portalId} and m.company_id = ${anyOf(companyIds)} offset 0
    ) m
    cross join lateral (
      select from customers c
      where c.portal_id = ${portalId} and c.kind = 'contact' and c.id = m.contact_id offset 0
    ) c
    order by m.company_id, m.contact_id
  `.execute(db);
  for (const row of found.rows) contacts.get(row.company_id)?.push(row.contact_id);
  return contacts;
}
