import type { Db, Tables, Walks } from './db.ts';
import { jsonText } from './json-text.ts';

/** How far a run came with one object type. */
export type SyncCursor = {
  run: number;
  /** Where the next page begins; null at the start. */
  after: string | null;
  state: Tables['sync_cursors']['state'];
  read: number;
  changed: number;
  deleted: number;
  /** How many there are, where that is known. */
  total: number | null;
  walks?: Walks | undefined;
};

/** The last position of each object type. */
export async function getCursors(db: Db, portalId: string): Promise<Map<string, SyncCursor>> {
  const rows = await db
    .selectFrom('sync_cursors')
    .select([
      'object_type',
      'run',
      'after',
      'state',
      'read',
      'changed',
      'deleted',
      'total',
      'walks',
    ])
    .where('portal_id', '=', portalId)
    .execute();
  return new Map(
    rows.map(({ object_type, walks, ...cursor }) => [
      object_type,
      { ...cursor, ...(walks && { walks }) },
    ]),
  );
}

/** Moves an object type's position. Belongs in the transaction that keeps the page. */
export async function saveCursor(
  db: Db,
  portalId: string,
  objectType: string,
  cursor: SyncCursor,
): Promise<void> {
  const { run, after, state, read, changed, deleted, total } = cursor;
  const walks = cursor.walks ? jsonText(cursor.walks) : null;
  const values = { run, after, state, read, changed, deleted, total, walks };
  await db
    .insertInto('sync_cursors')
    .values({ portal_id: portalId, object_type: objectType, ...values })
    .onConflict((conflict) => conflict.columns(['portal_id', 'object_type']).doUpdateSet(values))
    .execute();
}
