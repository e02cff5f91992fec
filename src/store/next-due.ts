import { sql } from 'kysely';
import type { Db } from './db.ts';
import { rememberedMs } from './gone-records.ts';

/**
 * When time alone next asks for something in this portal: a level or number that changes, a refused record that is to be
 * offered again, a note of the deleted that is to go. Epoch ms; null when nothing is due. Looks at the ends of indexes, however
 * large the portal is, and at what was deleted within a day.
 */
export async function nextDueAt(db: Db, portalId: string): Promise<number | null> {
  const found = await sql<{ at: number | null }>`
    select least(
      (select min(next_change_at) from assessments where portal_id = ${portalId}),
      (select min(refresh_at) from assessments where portal_id = ${portalId}),
      (select min(retry_at) from writebacks where portal_id = ${portalId}),
      (select min(gone_at) + ${rememberedMs}::bigint from gone_records where portal_id = ${portalId})
    ) as at
  `.execute(db);
  return found.rows[0]?.at ?? null;
}
