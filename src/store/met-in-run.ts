import type { ActivityType, CustomerKind } from '../timeline/records.ts';
import type { Db } from './db.ts';

/** Which of these customers or activities a sync run has met already. */
export async function metInRun(
  db: Db,
  portalId: string,
  run: number,
  of: { kind: CustomerKind } | { type: ActivityType },
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows =
    'kind' in of
      ? await db
          .selectFrom('customers')
          .select('id')
          .where('portal_id', '=', portalId)
          .where('kind', '=', of.kind)
          .where('id', 'in', [...ids])
          .where('seen_run', '=', run)
          .execute()
      : await db
          .selectFrom('activities')
          .select('id')
          .where('portal_id', '=', portalId)
          .where('type', '=', of.type)
          .where('id', 'in', [...ids])
          .where('seen_run', '=', run)
          .execute();
  return new Set(rows.map(({ id }) => id));
}
