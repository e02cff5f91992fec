import { addAudit } from '../store/audit.ts';
import type { Db } from '../store/db.ts';
import { listInstalled } from '../store/installed-portals.ts';
import { SealBroken, type TokenKeys } from '../store/seal-tokens.ts';
import { resealTokens } from '../store/tokens.ts';
import { withinPortal } from '../store/within-portal.ts';

export type RotateReport = {
  resealed: number;
  /** Portals whose tokens no key at hand opens, each with the reason. */
  broken: { portalId: string; reason: string }[];
};

const batch = 100;

/**
 * Seals every portal's tokens with the newest key, a batch at a time while everything else goes on. What is done needs
 * no doing again, so a run that was stopped goes on where it was. Portals that can't be opened are told and left alone.
 */
export async function rotateKeys(
  db: Db,
  keys: TokenKeys,
  {
    onProgress,
    signal,
    now = Date.now(),
  }: { onProgress?: (done: number) => void; signal?: AbortSignal; now?: number } = {},
): Promise<RotateReport> {
  const report: RotateReport = { resealed: 0, broken: [] };
  let after: string | null = null;
  for (;;) {
    const portals = await listInstalled(db, { after, limit: batch, notKey: keys[0].id });
    for (const { portalId } of portals) {
      signal?.throwIfAborted();
      try {
        const resealed = await withinPortal(portalId, () => reseal(db, portalId, keys, now));
        if (resealed) report.resealed += 1;
      } catch (error) {
        if (!(error instanceof SealBroken)) throw error;
        report.broken.push({ portalId, reason: error.message });
      }
    }
    if (portals.length > 0) onProgress?.(report.resealed + report.broken.length);
    if (portals.length < batch) return report;
    after = portals.at(-1)!.portalId;
  }
}

async function reseal(db: Db, portalId: string, keys: TokenKeys, now: number): Promise<boolean> {
  const resealed = await resealTokens(db, portalId, keys);
  const about = `key:${keys[0].id}`;
  if (resealed)
    await addAudit(db, portalId, { at: now, who: 'admin', what: 'keys_rotated', about });
  return resealed;
}
