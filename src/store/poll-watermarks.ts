import type { Db } from './db.ts';
import { jsonText } from './json-text.ts';

/** A record as a search showed it: when it was last changed, epoch ms. */
export type Seen = { id: string; at: number };
/** Up to when a type was searched, and what was seen of the last minutes before, which will be searched again. */
export type Watermark = { at: number; seen: Seen[] };

/** Up to when each object type was searched for changes. */
export async function getWatermarks(db: Db, portalId: string): Promise<Map<string, Watermark>> {
  const rows = await db
    .selectFrom('poll_watermarks')
    .select(['object_type', 'watermark', 'seen'])
    .where('portal_id', '=', portalId)
    .execute();
  return new Map(
    rows.map(({ object_type, watermark, seen }) => [object_type, { at: watermark, seen }]),
  );
}

/** Moves a type's watermark on. Belongs in the transaction that notes what the search found. */
export async function saveWatermark(
  db: Db,
  portalId: string,
  objectType: string,
  { at, seen }: Watermark,
): Promise<void> {
  const values = { watermark: at, seen: jsonText(seen) };
  await db
    .insertInto('poll_watermarks')
    .values({ portal_id: portalId, object_type: objectType, ...values })
    .onConflict((conflict) => conflict.columns(['portal_id', 'object_type']).doUpdateSet(values))
    .execute();
}
