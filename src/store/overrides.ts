import { sql } from 'kysely';
import type { Override } from '../action/assessment.ts';
import type { ActivityRef, CustomerRef } from '../timeline/records.ts';
import type { Db } from './db.ts';
import { customersOfActivities } from './activity-links.ts';
import { markDirty } from './dirty-customers.ts';
import { jsonText } from './json-text.ts';
import { dropOpenAsks } from './open-asks.ts';
import { prepared } from './prepared.ts';
import { dropExamples } from './request-examples.ts';
import { anyOf, rowSet } from './row-set.ts';

/**
 * Keeps what somebody said about an assessment and marks the customer; an ask that was closed is off everyone's list at
 * once. Its id is the key made by the panel: the same key again changes nothing and returns false.
 */
export async function saveOverride(
  db: Db,
  portalId: string,
  customer: CustomerRef,
  override: Override,
): Promise<boolean> {
  const result = await db
    .insertInto('overrides')
    .values({
      portal_id: portalId,
      id: override.id,
      kind: customer.kind,
      customer_id: customer.id,
      at: override.at,
      undone_at: null,
      data: jsonText(override),
    })
    .onConflict((conflict) => conflict.columns(['portal_id', 'id']).doNothing())
    .executeTakeFirst();
  const isNew = result.numInsertedOrUpdatedRows === 1n;
  if (!isNew) return false;
  await markDirty(db, portalId, [customer, ...(await alsoConcerned(db, portalId, override))]);
  const { kind, record, request } = override;
  if (kind !== 'wrong' && kind !== 'snooze' && kind !== 'let_go' && record)
    await dropOpenAsks(db, portalId, record, request ?? null);
  return true;
}

/** Takes an override back with the sentences it labelled, and marks the customer. False when there is none of that id on this customer. */
export async function undoOverride(
  db: Db,
  portalId: string,
  customer: CustomerRef,
  id: string,
  at: number,
): Promise<boolean> {
  const row = await db
    .updateTable('overrides')
    .set(({ fn, val }) => ({ undone_at: fn.coalesce('undone_at', val(at)) }))
    .where('portal_id', '=', portalId)
    .where('id', '=', id)
    .where('kind', '=', customer.kind)
    .where('customer_id', '=', customer.id)
    .returning('data')
    .executeTakeFirst();
  if (!row) return false;
  await dropExamples(db, portalId, id);
  await markDirty(db, portalId, [customer, ...(await alsoConcerned(db, portalId, row.data))]);
  return true;
}

/** What is said about a request is true for everyone whose timeline has it. */
function alsoConcerned(db: Db, portalId: string, { record }: Override): Promise<CustomerRef[]> {
  return customersOfActivities(db, portalId, record ? [record] : []);
}

/** What stands about each of these customers (taken back ones left out), oldest first, by `kind:id`. */
export async function findOverrides(
  db: Db,
  portalId: string,
  refs: readonly CustomerRef[],
): Promise<Map<string, Override[]>> {
  const byCustomer = new Map<string, Override[]>();
  if (refs.length === 0) return byCustomer;
  const keys = refs.map(({ kind, id }) => ({ kind, id }));
  const found = await sql<{ customer: string; data: Override }>`
    ${prepared('find_overrides')} select r.kind || ':' || r.id as customer, o.data from ${rowSet('kind text, id text', keys)}
    cross join lateral (
      select data, at, id from overrides o
      where o.portal_id = ${portalId} and o.kind = r.kind and o.customer_id = r.id
        and o.undone_at is null offset 0
    ) o
    order by o.at, o.id
  `.execute(db);
  for (const row of found.rows) {
    const list = byCustomer.get(row.customer) ?? [];
    list.push(row.data);
    byCustomer.set(row.customer, list);
  }
  return byCustomer;
}

/** What stands about requests in these activities, whoever's card it was said on, oldest first, by `type:id`. */
export async function findRequestOverrides(
  db: Db,
  portalId: string,
  refs: readonly ActivityRef[],
): Promise<Map<string, Override[]>> {
  const byRecord = new Map<string, Override[]>();
  if (refs.length === 0) return byRecord;
  const found = await sql<{ record: string; data: Override }>`
    ${prepared('find_request_overrides')} select record, data from (
      select (o.data -> 'record' ->> 'type') || ':' || (o.data -> 'record' ->> 'id') as record, o.data, o.at, o.id
      from overrides o where o.portal_id = ${portalId} and o.undone_at is null
    ) o
    where record = ${anyOf(refs.map(({ type, id }) => `${type}:${id}`))}
    order by at, id
  `.execute(db);
  for (const row of found.rows) {
    const list = byRecord.get(row.record) ?? [];
    list.push(row.data);
    byRecord.set(row.record, list);
  }
  return byRecord;
}
