import { sql } from 'kysely';
import type { Level, LetGoReason } from '../action/assessment.ts';
import type { CustomerKind } from '../timeline/records.ts';
import { type Band, type Bands, responseBand, worthBand } from './band-sql.ts';
import type { Db } from './db.ts';

/** The customers of one value, readiness to leave and likelihood to answer. */
export type GroupCell = {
  worth: Band;
  level: Level;
  response: Band;
  count: number;
  /** Null where no value is known of any. */
  value: number | null;
  /** For how many of them something is suggested. */
  waiting: number;
};

/** How the portal's customers spread over the grid; whoever was let go is in no cell. */
export async function countGroups(db: Db, portalId: string, bands: Bands): Promise<GroupCell[]> {
  const found = await sql<GroupCell>`
    select ${worthBand(bands)} as worth, f.level, ${responseBand(bands)} as response, count(*)::integer as count,
      sum(f.value) as value, (count(*) filter (where f.action_id is not null))::integer as waiting
    from customer_facts f
    where f.portal_id = ${portalId} and f.counted and f.is_customer and f.let_go_at is null
    group by 1, 2, 3
  `.execute(db);
  return found.rows;
}

/** Somebody whom it was decided to let go. */
export type LetGo = {
  kind: CustomerKind;
  id: string;
  at: number;
  value: number | null;
  /** Of the decision that holds. */
  override: string;
  reason: LetGoReason | null;
  note: string | null;
  by: string | null;
};

/** Those let go, the latest first, and how many there are. */
export async function listLetGo(
  db: Db,
  portalId: string,
  limit: number,
): Promise<{ rows: LetGo[]; total: number }> {
  const found = await sql<LetGo & { total: number }>`
    select f.kind, f.id, f.let_go_at as at, f.value, o.id as override, o.data ->> 'reason' as reason,
      o.data ->> 'note' as note, o.data ->> 'by' as by, count(*) over ()::integer as total
    from customer_facts f
    cross join lateral (
      select o.id, o.data from overrides o
      where o.portal_id = ${portalId} and o.kind = f.kind and o.customer_id = f.id and o.undone_at is null
        and o.data ->> 'kind' = 'let_go'
      order by o.at desc limit 1
    ) o
    where f.portal_id = ${portalId} and f.let_go_at is not null
    order by f.let_go_at desc, f.kind, f.id limit ${limit}
  `.execute(db);
  const rows = found.rows.map(({ total: _total, ...row }) => row);
  return { rows, total: found.rows[0]?.total ?? 0 };
}
