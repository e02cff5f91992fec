import { countLevels } from '../store/assessments.ts';
import { countCustomers } from '../store/customers.ts';
import type { Db } from '../store/db.ts';
import { countDirty } from '../store/dirty-customers.ts';
import { getPortal } from '../store/portals.ts';
import { getCursors } from '../store/sync-cursors.ts';
import { latestRun } from '../store/sync-runs.ts';
import { connectionState } from '../store/tokens.ts';
import type { InstallProgress } from '../views/install/install-progress.ts';

/**
 * How far a newly installed portal is, from what is kept, so that it is true whichever process does the work and after
 * a restart. Null when the portal isn't installed.
 */
export async function readInstallProgress(
  db: Db,
  portalId: string,
): Promise<Omit<InstallProgress, 'trouble'> | null> {
  const connection = await connectionState(db, portalId);
  if (!connection) return null;
  const portal = await getPortal(db, portalId);
  const run = await latestRun(db, portalId);
  const { contact, company } = await countCustomers(db, portalId);
  const levels = await countLevels(db, portalId);
  return {
    portalId,
    uiDomain: portal?.uiDomain ?? null,
    paused: connection.pausedAt !== null,
    readAll: portal?.syncedAt != null,
    read: [...(await getCursors(db, portalId))]
      .filter(([, cursor]) => cursor.run === run?.run)
      .map(([type, { state, read, total }]) => ({ type, state, read, total })),
    customers: contact + company,
    unassessed: await countDirty(db, portalId),
    highRisk: levels.reduce((sum, one) => sum + (one.level === 'high' ? one.count : 0), 0),
  };
}
