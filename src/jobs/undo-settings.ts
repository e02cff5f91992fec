import type { Db } from '../store/db.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { listSettingsChanges, markSettingsUndone } from '../store/settings-changes.ts';
import { applySettings } from './keep-settings.ts';

/** More saves than anybody looks back over. */
const most = 500;

/**
 * Takes back the save of this key: what stood before stands again, and everyone is judged by it. `done` as well when it
 * was taken back before; `superseded` where it is not the last save, so that nobody loses what another saved since.
 */
export async function undoSettings(
  db: Db,
  portalId: string,
  key: string,
  now: number,
  who = 'admin',
): Promise<'done' | 'superseded'> {
  return await inTransaction(db, async (trx) => {
    const changes = await listSettingsChanges(trx, portalId, most);
    const change = changes.find((one) => one.key === key);
    if (change && change.undoneAt !== null) return 'done';
    if (!change || changes.find(({ undoneAt }) => undoneAt === null) !== change)
      return 'superseded';
    if (await markSettingsUndone(trx, portalId, key, now))
      await applySettings(trx, portalId, change.before, now, who);
    return 'done';
  });
}
