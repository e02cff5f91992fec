import type { Db } from '../store/db.ts';
import { retellAsks } from '../store/told-asks.ts';

const everyMs = 3_600_000;
const told = new WeakMap<Db, Map<string, number>>();

/**
 * Compares the portal's list of asks with what it is made from, where that is due: in this process's first turn with the portal, an hour
 * later, and so on; at once where `another` program judged it. While an update rolls out, an earlier program may close an ask without the
 * list, and nothing tells of it. A comparison that fails is due again at once.
 */
export async function retellDue(
  db: Db,
  portalId: string,
  { now, another }: { now: number; another: boolean },
): Promise<void> {
  const lastAt = told.get(db) ?? new Map<string, number>();
  told.set(db, lastAt);
  const last = lastAt.get(portalId);
  if (!another && last !== undefined && now - last < everyMs) return;
  lastAt.delete(portalId);
  await retellAsks(db, portalId);
  lastAt.set(portalId, now);
}
