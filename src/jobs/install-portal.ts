import { InvalidAnswer } from '../crm/errors.ts';
import type { OAuth } from '../crm/oauth.ts';
import type { Db } from '../store/db.ts';
import type { TokenKeys } from '../store/seal-tokens.ts';
import { saveInstalled } from '../store/tokens.ts';

const portalIds = /^\d{1,20}$/;

/**
 * Ends an installation: turns the code into tokens, asks whose they are and keeps them sealed under that portal, be it
 * new, connected or paused. Answers the portal's id. Throws `GrantRefused` for a code that is no good.
 */
export async function installPortal(
  { db, oauth, keys, now }: { db: Db; oauth: OAuth; keys: TokenKeys; now: () => number },
  given: { code: string; redirectUri: string; verifier: string },
): Promise<string> {
  const at = now();
  const grant = await oauth.exchange(given);
  const { portalId, userId, scopes } = await oauth.introspect(grant.accessToken);
  if (!portalIds.test(portalId)) {
    throw new InvalidAnswer("HubSpot's answer names a portal by something else than a number.");
  }
  const expiresAt = at + grant.expiresInMs;
  await saveInstalled(db, portalId, { ...grant, expiresAt, userId, scopes, at }, keys);
  return portalId;
}
