import { type RawBuilder, sql } from 'kysely';
import type { Db } from './db.ts';
import { anyOf } from './row-set.ts';

export type PortalRow = Record<string, unknown>;

/** Never told to anybody: what opens the portal, and what hashes are keyed with. */
const secret: Record<string, string[]> = {
  portal_tokens: ['sealed', 'key_id'],
  portals: ['erasure_keys'],
};

type OfPeople = (ids: readonly string[], portalId: string) => RawBuilder<unknown>;
const byId: OfPeople = (ids) => sql`t.kind = 'contact' and t.id = ${anyOf(ids)}`;
const byCustomer: OfPeople = (ids) => sql`t.kind = 'contact' and t.customer_id = ${anyOf(ids)}`;
const byCustomerOrSpeaker: OfPeople = (ids) =>
  sql`(t.kind = 'contact' and t.customer_id = ${anyOf(ids)} or t.contact_id = ${anyOf(ids)})`;
const byRecord: OfPeople = (ids) => sql`t.object_type = 'contacts' and t.id = ${anyOf(ids)}`;

/** Is there a deal of theirs, by the links of the deal `d` itself, of which this is true? */
const dealOf = (
  isThat: RawBuilder<unknown>,
  ids: readonly string[],
  portalId: string,
) => sql`exists (
  select from activity_links d where d.portal_id = ${portalId} and d.type = 'deal' and ${isThat}
    and d.customer_kind = 'contact' and d.customer_id = ${anyOf(ids)}
)`;

/** Which rows of a table are a person's; null: it has none of anybody. */
const ofPeople: Record<string, OfPeople | null> = {
  // What only a deal says whose it is, is theirs with the deal.
  activities: (ids, portalId) => sql`(jsonb_exists_any(t.data -> 'contactIds', ${[...ids]}::text[])
    or ${dealOf(sql`jsonb_exists(t.data -> 'dealIds', d.id)`, ids, portalId)})`,
  activity_links: (
    ids,
    portalId,
  ) => sql`(t.customer_kind = 'contact' and t.customer_id = ${anyOf(ids)}
    or t.customer_kind = 'deal' and ${dealOf(sql`d.id = t.customer_id`, ids, portalId)})`,
  actions_taken: byCustomer,
  assessment_history: byId,
  assessment_inputs: byId,
  assessments: byId,
  audit: (ids) => sql`split_part(t.about, ' ', 1) = ${anyOf(ids.map((id) => `contact:${id}`))}`,
  // Who is in it is told by customer_facts.
  book_columns: null,
  call_counts: null,
  changed_records: byRecord,
  customer_facts: byId,
  customer_aliases: (ids) =>
    sql`t.kind = 'contact' and (t.id = ${anyOf(ids)} or t.old_id = ${anyOf(ids)})`,
  customer_spells: byId,
  customers: byId,
  digests: null,
  dirty_customers: byId,
  erased_records: null,
  gone_records: byRecord,
  level_changes: byId,
  memberships: (ids) => sql`t.contact_id = ${anyOf(ids)}`,
  models: null,
  open_asks: byCustomerOrSpeaker,
  overrides: byCustomer,
  owners: null,
  past_replays: null,
  poll_watermarks: null,
  portal_ends: null,
  portal_tokens: null,
  portal_turns: null,
  portals: null,
  replay_wishes: null,
  request_examples: byCustomerOrSpeaker,
  // Whose it is, open_asks tells.
  seen_asks: null,
  settings_changes: null,
  skipped_records: byRecord,
  sync_cursors: null,
  sync_runs: null,
  told_asks: byCustomerOrSpeaker,
  touched_customers: byId,
  writebacks: byId,
};

/**
 * The next rows of a table in order of its key, those of these people only where they are named, without what is secret.
 * `after` is the key of the last row before. Throws for a table of which nobody said which rows are a person's.
 */
export async function readRows(
  db: Db,
  portalId: string,
  table: string,
  {
    people,
    after,
    limit,
  }: { people: readonly string[] | null; after: readonly string[] | null; limit: number },
): Promise<{ rows: PortalRow[]; after: string[] | null }> {
  const chosen = people === null ? undefined : ofPeople[table];
  if (people !== null && chosen === undefined)
    throw new Error(`Nobody said which rows of ${table} are a person's.`);
  if (people !== null && chosen === null) return { rows: [], after: null };
  const key = await keyOf(db, table);
  const columns = sql.join(key.map(({ name }) => sql`t.${sql.ref(name)}`));
  const values = key.map(({ type }, at) => sql`${after?.[at] ?? ''}::text::${sql.raw(type)}`);
  const found = await sql<{ row: PortalRow; key: string[] }>`
    select to_jsonb(t) - ${secret[table] ?? []}::text[] as row, array[${sql.join(
      key.map(({ name }) => sql`t.${sql.ref(name)}::text`),
    )}] as key
    from ${sql.table(table)} t
    where t.portal_id = ${portalId}
      ${after === null ? sql`` : sql`and (${columns}) > (${sql.join(values)})`}
      ${people !== null && chosen ? sql`and ${chosen(people, portalId)}` : sql``}
    order by ${columns} limit ${limit}
  `.execute(db);
  const rows = found.rows.map(({ row }) => row);
  return { rows, after: rows.length < limit ? null : found.rows.at(-1)!.key };
}

async function keyOf(db: Db, table: string): Promise<{ name: string; type: string }[]> {
  const { rows } = await sql<{ name: string; type: string }>`
    select a.attname as name, format_type(a.atttypid, null) as type
    from pg_index x
    join pg_class c on c.oid = x.indrelid
    cross join lateral unnest(x.indkey) with ordinality as k(attnum, place)
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
    where c.relnamespace = current_schema()::regnamespace and c.relname = ${table} and x.indisprimary
      and a.attname <> 'portal_id'
    order by k.place
  `.execute(db);
  // A table with one row a portal has no other key.
  return rows.length > 0 ? rows : [{ name: 'portal_id', type: 'text' }];
}
