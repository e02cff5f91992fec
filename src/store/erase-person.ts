import { sql } from 'kysely';
import type { Assessment } from '../action/assessment.ts';
import type { Activity, ActivityRef, CustomerRef } from '../timeline/records.ts';
import { setActivityLinks } from './activity-links.ts';
import { dropBook } from './book/touch-customers.ts';
import { deleteCustomers } from './customers.ts';
import type { Db } from './db.ts';
import { markDirty } from './dirty-customers.ts';
import { jsonText } from './json-text.ts';
import { anyOf, rowSet } from './row-set.ts';

/** A contact's id with all ids that were merged into it, or that it was merged into. */
export async function idsOfPerson(db: Db, portalId: string, contactId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive person(id) as (
      select ${contactId}::text
      union
      select case when a.old_id = p.id then a.id else a.old_id end
      from person p join customer_aliases a
        on a.portal_id = ${portalId} and a.kind = 'contact' and (a.old_id = p.id or a.id = p.id)
    )
    select id from person order by id
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** The companies that these contacts belong to. */
export async function companiesOfContacts(
  db: Db,
  portalId: string,
  contactIds: readonly string[],
): Promise<CustomerRef[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct company_id as id from memberships
    where portal_id = ${portalId} and contact_id = ${anyOf(contactIds)} order by 1
  `.execute(db);
  return rows.map(({ id }) => ({ kind: 'company', id }));
}

/** Activities of whomever in which one of these texts occurs (capitals don't matter). Reads all of the portal's. */
export async function activitiesWithText(
  db: Db,
  portalId: string,
  texts: readonly string[],
): Promise<ActivityRef[]> {
  if (texts.length === 0) return [];
  // As they stand in JSON.
  const wanted = texts.map((text) => JSON.stringify(text).slice(1, -1));
  const { rows } = await sql<ActivityRef>`
    select type, id from activities where portal_id = ${portalId}
      and exists (select from unnest(${wanted}::text[]) as t(wanted) where strpos(lower(data::text), lower(wanted)) > 0)
    order by type, id
  `.execute(db);
  return rows;
}

/** Puts these in the place of what was kept, with their links, and marks whose they were. Hashes stay as they are. */
export async function rewriteActivities(
  db: Db,
  portalId: string,
  activities: readonly Activity[],
): Promise<void> {
  if (activities.length === 0) return;
  const rows = activities.map((one) => ({ type: one.type, id: one.id, data: jsonText(one) }));
  await sql`
    update activities a set data = r.data::jsonb from ${rowSet('type text, id text, data text', rows)}
    where a.portal_id = ${portalId} and a.id = ${anyOf(rows.map(({ id }) => id))}
      and a.type = r.type and a.id = r.id
  `.execute(db);
  await markDirty(db, portalId, await setActivityLinks(db, portalId, activities));
}

/** Ids of contacts that occur anywhere in what is kept, in order, after the given one. */
export async function contactsKept(
  db: Db,
  portalId: string,
  after: string,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    (select id from customers where portal_id = ${portalId} and kind = 'contact' and id > ${after} order by id limit ${limit})
    union
    (select distinct customer_id from activity_links
      where portal_id = ${portalId} and customer_kind = 'contact' and customer_id > ${after} order by 1 limit ${limit})
    union
    (select old_id from customer_aliases where portal_id = ${portalId} and kind = 'contact' and old_id > ${after} order by 1 limit ${limit})
    order by 1 limit ${limit}
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** Forgets these contacts, the ids they ever had, and every note that names one of them. */
export async function erasePeople(db: Db, portalId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await deleteCustomers(
    db,
    portalId,
    ids.map((id) => ({ kind: 'contact', id })),
  );
  await dropBook(db, portalId);
  // Their id stands in it until the next packing, which begins anew without the book.
  await sql`
    delete from touched_customers where portal_id = ${portalId} and kind = 'contact' and id = ${anyOf(ids)}
  `.execute(db);
  // Marks and links would name them again.
  await sql`
    delete from dirty_customers where portal_id = ${portalId} and kind = 'contact' and id = ${anyOf(ids)}
  `.execute(db);
  await sql`
    delete from activity_links
    where portal_id = ${portalId} and customer_kind = 'contact' and customer_id = ${anyOf(ids)}
  `.execute(db);
  await sql`
    delete from customer_aliases
    where portal_id = ${portalId} and kind = 'contact' and (id = ${anyOf(ids)} or old_id = ${anyOf(ids)})
  `.execute(db);
  for (const table of ['skipped_records', 'changed_records', 'gone_records']) {
    await sql`
      delete from ${sql.table(table)}
      where portal_id = ${portalId} and object_type = 'contacts' and id = ${anyOf(ids)}
    `.execute(db);
  }
  await sql`
    update poll_watermarks set seen = coalesce(
      (select jsonb_agg(s) from jsonb_array_elements(seen) s where s ->> 'id' <> all(${[...ids]}::text[])), '[]')
    where portal_id = ${portalId} and object_type = 'contacts'
  `.execute(db);
}

/**
 * Erases what these activities said wherever else it was kept, and whatever was made for these customers from what they
 * said: sentences, tasks, inputs for replay, the replay's report, the CRM's refusals, notes. Verdicts, times and kinds stay.
 */
export async function eraseTraces(
  db: Db,
  portalId: string,
  { customers, records }: { customers: readonly CustomerRef[]; records: readonly ActivityRef[] },
): Promise<void> {
  const said = rowSet(
    'type text, id text',
    records.map(({ type, id }) => ({ type, id })),
  );
  const whose = rowSet(
    'kind text, id text',
    customers.map(({ kind, id }) => ({ kind, id })),
  );
  for (const table of ['open_asks', 'request_examples']) {
    await sql`
      update ${sql.table(table)} t set sentence = '' from ${said}
      where t.portal_id = ${portalId} and t.record_type = r.type and t.record_id = r.id
    `.execute(db);
  }
  await sql`
    update overrides o set data = o.data || '{"note": null}' from ${said}
    where o.portal_id = ${portalId} and o.data -> 'record' ->> 'type' = r.type and o.data -> 'record' ->> 'id' = r.id
  `.execute(db);
  await sql`
    delete from assessment_inputs i using ${whose}
    where i.portal_id = ${portalId} and i.kind = r.kind and i.id = r.id
  `.execute(db);
  // It may be of a deal's name, and is told anew with the next assessment.
  await sql`
    update customer_facts f set product = null from ${whose}
    where f.portal_id = ${portalId} and f.kind = r.kind and f.id = r.id
  `.execute(db);
  await dropBook(db, portalId);
  // The report tells whose past it replays, with their words.
  await sql`update past_replays set packed = null where portal_id = ${portalId}`.execute(db);
  // What is being made right now, and what was told a workflow, would be made again with its old text. A start of a workflow
  // says nothing of what was written, and would be forgotten, and made twice.
  await sql`
    delete from actions_taken a using ${whose}
    where a.portal_id = ${portalId} and a.kind = r.kind and a.customer_id = r.id
      and (a.task_id is null or a.action_id = 'workflow.assess') and a.action_id not like 'workflow.start.%'
  `.execute(db);
  await sql`
    update actions_taken a set task = '{}' from ${whose}
    where a.portal_id = ${portalId} and a.kind = r.kind and a.customer_id = r.id
      and a.action_id not like 'workflow.start.%'
  `.execute(db);
  await sql`
    update writebacks w set refused_reason = 'erased with a person' from ${whose}
    where w.portal_id = ${portalId} and w.kind = r.kind and w.id = r.id and w.refused_reason is not null
  `.execute(db);
  await sql`
    update skipped_records s set reason = 'erased with a person' from ${whose}
    where s.portal_id = ${portalId} and s.id = r.id
      and s.object_type = case r.kind when 'contact' then 'contacts' else 'companies' end
  `.execute(db);
}

/** Takes away notes, and whatever else people wrote, in which one of these texts occurs (capitals don't matter). */
export async function eraseNotesWith(
  db: Db,
  portalId: string,
  texts: readonly string[],
): Promise<void> {
  const wanted = sql`unnest(${[...texts]}::text[]) as t(wanted)`;
  const holds = (column: string) =>
    sql`exists (select from ${wanted} where strpos(lower(${sql.ref(column)}), lower(wanted)) > 0)`;
  await sql`
    update overrides o set data = o.data || '{"note": null}'
    where o.portal_id = ${portalId}
      and exists (select from ${wanted} where strpos(lower(o.data ->> 'note'), lower(wanted)) > 0)
  `.execute(db);
  await sql`
    update request_examples set sentence = '' where portal_id = ${portalId} and ${holds('sentence')}
  `.execute(db);
  await sql`
    update open_asks set sentence = '' where portal_id = ${portalId} and ${holds('sentence')}
  `.execute(db);
  await sql`
    update writebacks set refused_reason = 'erased with a person'
    where portal_id = ${portalId} and ${holds('refused_reason')}
  `.execute(db);
  await sql`
    update skipped_records set reason = 'erased with a person'
    where portal_id = ${portalId} and ${holds('reason')}
  `.execute(db);
  // A start of a workflow keeps its moment, by which it is known whether it has arrived.
  await sql`
    update actions_taken a
    set task = case when a.action_id like 'workflow.start.%' then a.task - 'warmline_start_workflow' else '{}' end
    where a.portal_id = ${portalId}
      and exists (select from ${wanted} where strpos(lower(a.task::text), lower(wanted)) > 0)
  `.execute(db);
  // An admin may have named the very address whose mail was to be passed over.
  for (const [table, name] of [
    ['portals', 'settings'],
    ['settings_changes', 'before'],
    ['settings_changes', 'after'],
  ] as const) {
    const column = sql.ref(name);
    await sql`
      update ${sql.table(table)} set ${column} = ${column} || jsonb_build_object('ignoredSenders', coalesce((
        select jsonb_agg(s) from jsonb_array_elements_text(${column} -> 'ignoredSenders') s
        where lower(s) not in (select lower(wanted) from ${wanted})), '[]'))
      where portal_id = ${portalId} and jsonb_typeof(${column} -> 'ignoredSenders') = 'array'
    `.execute(db);
  }
}

/** Takes away what people noted about these customers where `holds` says so. */
export async function eraseNotes(
  db: Db,
  portalId: string,
  customers: readonly CustomerRef[],
  holds: (note: string) => boolean,
): Promise<void> {
  const keys = customers.map(({ kind, id }) => ({ kind, id }));
  const { rows } = await sql<{ id: string; note: string }>`
    select o.id, o.data ->> 'note' as note from overrides o join ${rowSet('kind text, id text', keys)}
      on o.kind = r.kind and o.customer_id = r.id
    where o.portal_id = ${portalId} and o.data ->> 'note' is not null
  `.execute(db);
  const ids = rows.filter(({ note }) => holds(note)).map(({ id }) => id);
  await sql`
    update overrides set data = data || '{"note": null}' where portal_id = ${portalId} and id = ${anyOf(ids)}
  `.execute(db);
}

/** Puts the latest assessments of these customers through `change`. */
export async function rewriteAssessments(
  db: Db,
  portalId: string,
  customers: readonly CustomerRef[],
  change: (assessment: Assessment) => Assessment,
): Promise<void> {
  const keys = customers.map(({ kind, id }) => ({ kind, id }));
  const { rows } = await sql<CustomerRef & { data: Assessment }>`
    select a.kind, a.id, a.data from assessments a join ${rowSet('kind text, id text', keys)}
      on a.kind = r.kind and a.id = r.id
    where a.portal_id = ${portalId}
  `.execute(db);
  const changed = rows.map(({ kind, id, data }) => ({ kind, id, data: jsonText(change(data)) }));
  await sql`
    update assessments a set data = r.data::jsonb from ${rowSet('kind text, id text, data text', changed)}
    where a.portal_id = ${portalId} and a.kind = r.kind and a.id = r.id
  `.execute(db);
}
