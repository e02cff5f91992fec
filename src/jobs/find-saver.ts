import { bestSaver, type SaveRecord } from '../risk/best-saver.ts';
import type { Db } from '../store/db.ts';
import { ownerSaves } from '../store/insights/owner-saves.ts';
import { getOwners } from '../store/owners.ts';
import { dayMs } from '../timeline/days.ts';

/** Saves of a year, each looked at after thirty days: those made lately have not had their time yet. */
const yearMs = 365 * dayMs;
const withinMs = 30 * dayMs;

/** Who of the portal's people has the best record of keeping customers; null where too little is known to say. */
export async function findSaver(db: Db, portalId: string, now: number): Promise<SaveRecord | null> {
  const people = await getOwners(db, portalId);
  const period = { from: now - yearMs - withinMs, to: now - withinMs };
  const records = await ownerSaves(db, portalId, period, withinMs);
  return bestSaver(records.filter(({ ownerId }) => people.has(ownerId)));
}
