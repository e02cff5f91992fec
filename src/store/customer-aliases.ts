import { sql } from 'kysely';
import type { CustomerKind, CustomerRef } from '../timeline/records.ts';
import { touchBook } from './book/touch-customers.ts';
import type { Db } from './db.ts';
import { prepared } from './prepared.ts';
import { rowSet } from './row-set.ts';

/**
 * Records were merged: the new id stands for the old ones, and what people said and did, and the history, follow.
 * The same merge may be reported again and again.
 */
export async function mergeCustomers(
  db: Db,
  portalId: string,
  kind: CustomerKind,
  merges: readonly { id: string; oldIds: readonly string[] }[],
): Promise<void> {
  const pairs = merges.flatMap(({ id, oldIds }) =>
    oldIds.filter((oldId) => oldId !== id).map((oldId) => ({ old_id: oldId, id })),
  );
  if (pairs.length === 0) return;
  const aliases = rowSet('old_id text, id text', pairs);
  await sql`
    insert into customer_aliases (portal_id, kind, old_id, id)
    select distinct on (old_id) ${portalId}, ${kind}, old_id, id from ${aliases} order by old_id, id
    on conflict (portal_id, kind, old_id) do update set id = excluded.id where customer_aliases.id <> excluded.id
  `.execute(db);
  for (const table of ['overrides', 'actions_taken', 'request_examples']) {
    await sql`
      update ${sql.table(table)} t set customer_id = r.id from ${aliases}
      where t.portal_id = ${portalId} and t.kind = ${kind} and t.customer_id = r.old_id
    `.execute(db);
  }
  await sql`
    insert into assessment_history
      (portal_id, kind, id, at, risk, level, model_id, program, digest, inputs_hash)
    select distinct on (r.id, h.at)
      h.portal_id, h.kind, r.id, h.at, h.risk, h.level, h.model_id, h.program, h.digest, h.inputs_hash
    from ${aliases} join assessment_history h on h.portal_id = ${portalId} and h.kind = ${kind} and h.id = r.old_id
    order by r.id, h.at, h.risk desc nulls last
    on conflict do nothing
  `.execute(db);
  await sql`
    delete from assessment_history h using ${aliases}
    where h.portal_id = ${portalId} and h.kind = ${kind} and h.id = r.old_id
  `.execute(db);
  await sql`
    insert into level_changes (portal_id, kind, id, at, was, level, was_risk, risk)
    select distinct on (r.id, c.at) c.portal_id, c.kind, r.id, c.at, c.was, c.level, c.was_risk, c.risk
    from ${aliases} join level_changes c on c.portal_id = ${portalId} and c.kind = ${kind} and c.id = r.old_id
    order by r.id, c.at, c.risk desc nulls last
    on conflict do nothing
  `.execute(db);
  await touchBook(
    db,
    portalId,
    pairs.flatMap(({ id, old_id }) => [id, old_id]).map((one) => ({ kind, id: one })),
  );
  for (const table of ['level_changes', 'customer_spells']) {
    await sql`
      delete from ${sql.table(table)} t using ${aliases}
      where t.portal_id = ${portalId} and t.kind = ${kind} and t.id = r.old_id
    `.execute(db);
  }
  await sql`
    insert into assessment_inputs (portal_id, kind, id, hash, people, packed)
    select distinct on (r.id, i.hash) i.portal_id, i.kind, r.id, i.hash, i.people, i.packed
    from ${aliases} join assessment_inputs i on i.portal_id = ${portalId} and i.kind = ${kind} and i.id = r.old_id
    order by r.id, i.hash
    on conflict do nothing
  `.execute(db);
  await sql`
    delete from assessment_inputs i using ${aliases}
    where i.portal_id = ${portalId} and i.kind = ${kind} and i.id = r.old_id
  `.execute(db);
  if (kind !== 'contact') return;
  await sql`
    update request_examples t set contact_id = r.id from ${aliases}
    where t.portal_id = ${portalId} and t.contact_id = r.old_id
  `.execute(db);
  // The person is still there, under the new id: by it they must be found when they are erased.
  await sql`
    update assessment_inputs i
    set people = (i.people || (
      select jsonb_agg(r.id) from ${aliases} where jsonb_exists(i.people, r.old_id)
    )) - ${pairs.map(({ old_id }) => old_id)}::text[]
    where i.portal_id = ${portalId}
      and jsonb_exists_any(i.people, ${pairs.map(({ old_id }) => old_id)}::text[])
  `.execute(db);
}

/** Who this record is now, after any merges; itself when there was none. */
export async function resolveCustomer(
  db: Db,
  portalId: string,
  ref: CustomerRef,
): Promise<CustomerRef> {
  const seen = new Set<string>();
  let id = ref.id;
  while (!seen.has(id)) {
    seen.add(id);
    const row = await db
      .selectFrom('customer_aliases')
      .modifyFront(prepared('resolve_customer'))
      .select('id')
      .where('portal_id', '=', portalId)
      .where('kind', '=', ref.kind)
      .where('old_id', '=', id)
      .executeTakeFirst();
    if (!row) break;
    id = row.id;
  }
  return { kind: ref.kind, id };
}
