import type { Settings } from '../timeline/settings.ts';
import type { Db } from './db.ts';
import { jsonText } from './json-text.ts';

/** One save of settings: what stood before and after, by setting. */
export type SettingsChange = {
  /** Made once for each press, so that a repeat is known. */
  key: string;
  at: number;
  /** Who saved, as the CRM names them; null: somebody at the command line. */
  by: string | null;
  before: Partial<Settings>;
  after: Partial<Settings>;
  undoneAt: number | null;
};

/** Keeps a save; false where one of this key was kept before. */
export async function keepSettingsChange(
  db: Db,
  portalId: string,
  { key, at, by, before, after }: Omit<SettingsChange, 'undoneAt'>,
): Promise<boolean> {
  const kept = await db
    .insertInto('settings_changes')
    .values({
      portal_id: portalId,
      key,
      at,
      changed_by: by,
      before: jsonText(before),
      after: jsonText(after),
      undone_at: null,
    })
    .onConflict((conflict) => conflict.columns(['portal_id', 'key']).doNothing())
    .returning('key')
    .execute();
  return kept.length > 0;
}

/** The saves of a portal, the latest first, also those taken back; at most `limit`. */
export async function listSettingsChanges(
  db: Db,
  portalId: string,
  limit: number,
): Promise<SettingsChange[]> {
  const rows = await db
    .selectFrom('settings_changes')
    .select(['key', 'at', 'changed_by', 'before', 'after', 'undone_at'])
    .where('portal_id', '=', portalId)
    .orderBy('mark', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ key, at, changed_by: by, before, after, undone_at: undoneAt }) => ({
    key,
    at,
    by,
    before,
    after,
    undoneAt,
  }));
}

/** Notes that a save was taken back; false where it was before, or where there is none of this key. */
export async function markSettingsUndone(
  db: Db,
  portalId: string,
  key: string,
  at: number,
): Promise<boolean> {
  const marked = await db
    .updateTable('settings_changes')
    .set({ undone_at: at })
    .where('portal_id', '=', portalId)
    .where('key', '=', key)
    .where('undone_at', 'is', null)
    .returning('key')
    .execute();
  return marked.length > 0;
}
