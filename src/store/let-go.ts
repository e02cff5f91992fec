import { sql } from 'kysely';
import type { LetGoReason } from '../action/assessment.ts';
import type { CustomerKind } from '../timeline/records.ts';
import type { Db } from './db.ts';

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
