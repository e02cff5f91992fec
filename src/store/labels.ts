import { sql } from 'kysely';
import type { Override } from '../action/assessment.ts';
import type { CustomerKind } from '../timeline/records.ts';
import type { Db } from './db.ts';

/** What a person said about an assessment, beside what the assessment said then: for calibration. */
export type Label = {
  kind: CustomerKind;
  id: string;
  at: number;
  verdict: Exclude<Override['kind'], 'snooze' | 'let_go'>;
  reason: Override['reason'];
  /** In their own words; what was said before reasons were codes is all here. */
  note: string | null;
  by: string | null;
  until: number | null;
  /** Of the last assessment up to then; null where there was none. The risk is as computed, whatever is shown. */
  risk: number | null;
  modelId: string | null;
  assessedAt: number | null;
};

/**
 * What was said since `from` and not taken back, oldest first; expired ones count, since they were true then. All
 * verdicts unless one is named; `limit` null: every one, however many.
 */
export async function listLabels(
  db: Db,
  portalId: string,
  { from, limit, verdict }: { from: number; limit: number | null; verdict?: Label['verdict'] },
): Promise<Label[]> {
  const found = await sql<Label>`
    select o.kind, o.customer_id as id, o.at, o.data ->> 'kind' as verdict, o.data ->> 'reason' as reason, o.data ->> 'note' as note,
      o.data ->> 'by' as by, (o.data ->> 'until')::bigint as until,
      h.risk, h.model_id as "modelId", h.at as "assessedAt"
    from overrides o
    left join lateral (
      select risk, model_id, at from assessment_history h
      where h.portal_id = ${portalId} and h.kind = o.kind and h.id = o.customer_id and h.at <= o.at
      order by h.at desc limit 1
    ) h on true
    where o.portal_id = ${portalId} and o.undone_at is null and o.at >= ${from} and o.data ->> 'kind' not in ('snooze', 'let_go')
      and o.data ->> 'kind' = coalesce(${verdict ?? null}::text, o.data ->> 'kind')
    order by o.at, o.id
    limit ${limit}::bigint
  `.execute(db);
  return found.rows;
}
