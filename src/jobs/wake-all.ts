import type { Db } from '../store/db.ts';
import { listInstalled } from '../store/installed-portals.ts';
import { sweepPortal, wakePortal } from '../store/portal-turns.ts';
import { withinPortal } from '../store/within-portal.ts';

const pageSize = 500;

/** Gives every installed portal that isn't paused a turn now; with `sweep` each is listed anew in it. */
export async function wakeAll(
  db: Db,
  now: number,
  { sweep = false }: { sweep?: boolean } = {},
): Promise<void> {
  for (let after: string | null = null; ;) {
    const page = await listInstalled(db, { after, limit: pageSize });
    for (const { portalId, pausedAt } of page) {
      if (pausedAt !== null) continue;
      await withinPortal(portalId, () => (sweep ? sweepPortal : wakePortal)(db, portalId, now));
    }
    if (page.length < pageSize) return;
    after = page.at(-1)!.portalId;
  }
}
