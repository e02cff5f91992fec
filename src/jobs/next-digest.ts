import { digestDay, nextDigestAt } from '../action/digest-day.ts';
import type { Db } from '../store/db.ts';
import { listDigests } from '../store/digests.ts';
import { getPortal } from '../store/portals.ts';
import { digestHoldsMs } from './settle-digests.ts';

/**
 * When the portal's digests next want a turn: at the hour of the next working day, or earlier where one is still to be looked for in
 * the CRM. Null where none is wanted. Looks at what is stored only.
 */
export async function nextDigest(db: Db, portalId: string, now: number): Promise<number | null> {
  const portal = await getPortal(db, portalId);
  if (!portal?.settings.digest.on || portal.syncedAt === null) return null;
  const { settings } = portal;
  const kept = [...(await listDigests(db, portalId)).values()];
  const unsettled = kept.flatMap(({ claimedAt }) => (claimedAt === null ? [] : [claimedAt]));
  const next = nextDigestAt(now, settings, settings.digest.hour);
  const today = digestDay(now, settings, settings.digest.hour);
  // One that was given back is made anew at once.
  const again =
    today !== null && kept.some(({ day, claimedAt }) => day === '' && claimedAt === null);
  const times = [
    ...(next === null ? [] : [next]),
    ...unsettled.map((at) => at + digestHoldsMs),
    ...(again ? [now] : []),
  ];
  return times.length === 0 ? null : Math.min(...times);
}
