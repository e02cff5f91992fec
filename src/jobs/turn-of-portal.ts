import { AuthExpired } from '../crm/errors.ts';
import { removeTurn } from '../store/portal-turns.ts';
import { type AccessTokens, PortalPaused } from './access-tokens.ts';
import type { PortalCrms } from './portal-crm.ts';
import { takeTurn, type TurnJob, type TurnReport } from './take-turn.ts';

/**
 * A portal's turn with its own token. A token that is refused before its time is renewed and the turn taken once more. Null
 * when the portal isn't connected: then it has no turns until its next installation brings it back.
 */
export async function turnOfPortal(
  job: Omit<TurnJob, 'crm'> & {
    crms: PortalCrms;
    /** Left out where the one token is the admin's own. */
    tokens?: Pick<AccessTokens, 'refused'> | undefined;
  },
): Promise<TurnReport | null> {
  const { db, portalId, crms, tokens } = job;
  const crm = await crms.of(portalId);
  if (!crm) {
    await removeTurn(db, portalId);
    return null;
  }
  try {
    return await takeTurn({ ...job, crm });
  } catch (error) {
    if (!tokens || !(error instanceof AuthExpired) || error instanceof PortalPaused) throw error;
    await tokens.refused(portalId);
    return await takeTurn({ ...job, crm });
  }
}
