import { sql } from 'kysely';
import type { Level, SignalId } from '../action/assessment.ts';
import type { CustomerKind, CustomerRef } from '../timeline/records.ts';
import type { Db } from './db.ts';
import { anyOf, rowSet } from './row-set.ts';

/** One customer to save. */
export type QueuedSave = {
  kind: CustomerKind;
  id: string;
  ownerId: string | null;
  segment: string | null;
  source: string | null;
  product: string | null;
  value: number | null;
  risk: number | null;
  level: Level;
  signal: SignalId | null;
  actionSince: number | null;
  actionDueAt: number | null;
  riskAfter: number | null;
  response: number | null;
  saved: number | null;
};

const weekMs = 7 * 86_400_000;

/** What is kept of these customers, in the order in which they are named; who is gone meanwhile is left out. */
export async function findQueued(
  db: Db,
  portalId: string,
  refs: readonly CustomerRef[],
): Promise<QueuedSave[]> {
  if (refs.length === 0) return [];
  const named = refs.map(({ kind, id }, place) => ({ kind, id, place }));
  const found = await sql<QueuedSave>`
    select f.kind, f.id, f.owner_id as "ownerId", f.segment, f.source, f.product, f.value, f.risk, f.level, f.signal,
      f.action_since as "actionSince", f.action_due_at as "actionDueAt", f.risk_after as "riskAfter", f.response, f.saved
    from ${rowSet('kind text, id text, place integer', named)}
    join customer_facts f on f.portal_id = ${portalId} and f.kind = r.kind and f.id = r.id
    where f.id = ${anyOf(refs.map(({ id }) => id))}
    order by r.place
  `.execute(db);
  return found.rows;
}

/** Of how many customers each owner's task was made in the last week. */
export async function countTaken(
  db: Db,
  portalId: string,
  now: number,
): Promise<{ ownerId: string | null; taken: number }[]> {
  const found = await sql<{ ownerId: string | null; taken: number }>`
    select f.owner_id as "ownerId", count(*)::integer as taken from customer_facts f
    where f.portal_id = ${portalId} and f.acted_at >= ${now - weekMs}::bigint
    group by 1 order by 1
  `.execute(db);
  return found.rows;
}

/** The place of each owner in the order of their names, by id; who has the same name has the same place. */
export async function rankOwners(db: Db, portalId: string): Promise<Map<string, number>> {
  const found = await sql<{ id: string; place: number }>`
    select o.id, (dense_rank() over (order by lower(o.data ->> 'name')))::integer as place
    from owners o where o.portal_id = ${portalId} and o.data ->> 'name' is not null
  `.execute(db);
  return new Map(found.rows.map(({ id, place }) => [id, place]));
}
