import type { Db } from '../store/db.ts';

const everyMs = 3_600_000;
const told = new WeakMap<Db, Map<string, number>>();

/**
 * Whether the portal's list of asks is to be compared with what it is made from: in this process's first turn with the portal, an hour
 * later, and so on. While an update rolls out, an earlier program may close an ask without the list, and nothing tells of it.
 */
export function retellDue(db: Db, portalId: string, now: number): boolean {
  const lastAt = told.get(db) ?? new Map<string, number>();
  told.set(db, lastAt);
  const last = lastAt.get(portalId);
  if (last !== undefined && now - last < everyMs) return false;
  lastAt.set(portalId, now);
  return true;
}
