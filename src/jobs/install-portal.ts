import { CrmError, InvalidAnswer } from '../crm/errors.ts';
import type { OAuth } from '../crm/oauth.ts';
import { addAudit } from '../store/audit.ts';
import type { Db } from '../store/db.ts';
import { savePortal } from '../store/portals.ts';
import type { TokenKeys } from '../store/seal-tokens.ts';
import { saveInstalled } from '../store/tokens.ts';
import { withinPortal } from '../store/within-portal.ts';
import type { AccessTokens } from './access-tokens.ts';
import type { PortalCrms } from './portal-crm.ts';
import { takeUpPortal } from './take-up-portal.ts';
import { whoActs } from './who-acts.ts';

const introduceMs = 3_000;
const portalIds = /^\d{1,20}$/;

/**
 * Ends an installation: turns the code into tokens, asks whose they are and keeps them sealed under that portal, be it
 * new, connected or paused. Answers the portal's id. Throws `GrantRefused` for a code that is no good.
 */
export async function installPortal(
  job: {
    db: Db;
    oauth: OAuth;
    tokens: AccessTokens;
    crms: PortalCrms;
    keys: TokenKeys;
    now: () => number;
  },
  given: { code: string; redirectUri: string; verifier: string },
): Promise<string> {
  const { db, oauth, tokens, crms, keys } = job;
  const at = job.now();
  const grant = await oauth.exchange(given);
  const { portalId, userId, scopes } = await oauth.introspect(grant.accessToken);
  if (!portalIds.test(portalId)) {
    throw new InvalidAnswer("HubSpot's answer names a portal by something else than a number.");
  }
  const expiresAt = at + grant.expiresInMs;
  await withinPortal(portalId, async () => {
    await takeUpPortal({ db, portalId, now: at });
    await saveInstalled(db, portalId, { ...grant, expiresAt, userId, scopes, at }, keys);
    await addAudit(db, portalId, { at, who: whoActs(userId), what: 'installed' });
    tokens.forget(portalId);
    await introduce(db, portalId, crms);
  });
  return portalId;
}

/** Notes what the account says of itself, so that a record opened in the next second has its card. The first sync does it as well. */
async function introduce(db: Db, portalId: string, crms: PortalCrms): Promise<void> {
  try {
    const account = await (await crms.of(portalId))?.account(AbortSignal.timeout(introduceMs));
    if (account) await savePortal(db, portalId, account);
  } catch (error) {
    // The installation stands all the same, and the sync that follows meets and reports what is wrong.
    if (!(error instanceof CrmError) && (error as Error).name !== 'TimeoutError') throw error;
  }
}
