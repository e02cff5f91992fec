import { getPortal, saveSettings } from '../store/portals.ts';
import { markAllDirty } from '../store/dirty-customers.ts';
import { defaultSettings, type Settings } from '../timeline/settings.ts';
import { type AssessReport, assessPortal } from './assess-portal.ts';
import { completeChanges } from './complete-changes.ts';
import { eraseText } from './erase-text.ts';
import type { BookJob } from './fit-book.ts';

/**
 * Saves the changes and assesses everyone by them, with the model in use: a change of settings is no reason to fit
 * another. Settings and marks are kept together, so that a kill in between leaves nobody at an old level for long.
 */
export async function changeSettings(
  job: BookJob & { changes: Partial<Settings> },
): Promise<{ settings: Settings; assess: AssessReport }> {
  const { db, portalId } = job;
  const before = (await getPortal(db, portalId))?.settings ?? defaultSettings;
  const changes = await completeChanges(before, job.changes, job.now);
  await db.transaction().execute(async (trx) => {
    await saveSettings(trx, portalId, changes);
    if (changes.keepText === false) await eraseText(trx, portalId);
    await markAllDirty(trx, portalId);
  });
  const assess = await assessPortal({ ...job, scope: 'dirty' });
  return { settings: (await getPortal(db, portalId))?.settings ?? defaultSettings, assess };
}
