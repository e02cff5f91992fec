import type { Db } from '../store/db.ts';
import { withinPortal } from '../store/within-portal.ts';
import { erasePerson } from './erase-person.ts';
import type { TakenChanges } from './take-changes.ts';
import { uninstallPortal } from './uninstall-portal.ts';

/**
 * Sees to what is more than a record to read anew: people who want to be forgotten are erased, and portals that were left
 * end. Done twice it does no harm; when it returns, all of it is kept.
 */
export async function followUp(db: Db, taken: TakenChanges, now: number): Promise<void> {
  for (const { portalId, contactId } of taken.privacy) {
    await withinPortal(portalId, () => erasePerson({ db, portalId, contactId, now }));
  }
  for (const { portalId, at } of taken.uninstalled) {
    await withinPortal(portalId, () => uninstallPortal({ db, portalId, now, at }));
  }
}
