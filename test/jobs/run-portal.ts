import { AuthExpired } from '../../src/crm/errors.ts';
import { type AccessTokens, PortalPaused } from '../../src/jobs/access-tokens.ts';
import type { PortalCrms } from '../../src/jobs/portal-crm.ts';
import { runOnce, type RunReport } from '../../src/jobs/run-once.ts';
import type { SyncJob } from '../../src/jobs/sync-portal.ts';

/**
 * One run of an installed portal, with its own token. A token that is refused before its time is renewed and the run
 * taken up once; where the grant is lost the portal is paused. Null when the portal isn't connected.
 */
export async function runPortal(
  job: Omit<SyncJob, 'crm'> & { portalId: string; crms: PortalCrms; tokens: AccessTokens },
): Promise<RunReport | null> {
  const { portalId, crms, tokens } = job;
  const crm = await crms.of(portalId);
  if (!crm) return null;
  try {
    return await runOnce({ ...job, crm });
  } catch (error) {
    if (!(error instanceof AuthExpired) || error instanceof PortalPaused) throw error;
    await tokens.refused(portalId);
    return await runOnce({ ...job, crm });
  }
}
