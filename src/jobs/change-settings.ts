import { randomUUID } from 'node:crypto';
import { getPortal } from '../store/portals.ts';
import { defaultSettings, type Settings } from '../timeline/settings.ts';
import { type AssessReport, assessPortal } from './assess-portal.ts';
import type { BookJob } from './fit-book.ts';
import { keepSettings } from './keep-settings.ts';

/**
 * Saves the changes and assesses everyone by them, with the model in use: a change of settings is no reason to fit
 * another. The history of changes names nobody: this is done at the command line.
 */
export async function changeSettings(
  job: BookJob & { changes: Partial<Settings> },
): Promise<{ settings: Settings; assess: AssessReport }> {
  const { db, portalId } = job;
  await keepSettings({ ...job, key: randomUUID(), by: null });
  const assess = await assessPortal({ ...job, scope: 'dirty' });
  return { settings: (await getPortal(db, portalId))?.settings ?? defaultSettings, assess };
}
