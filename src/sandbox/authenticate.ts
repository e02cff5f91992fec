import { expiredAuthentication, invalidAuthentication } from './errors.ts';
import type { Portal } from './exchange.ts';
import { tokenDigest } from './tokens.ts';
import type { TokenClaims, TokenUse } from './tokens.ts';

/** Claims of a token of this portal that is neither revoked nor expired; null for any other. */
export function readToken(portal: Portal, token: string, use: TokenUse): TokenClaims | null {
  const claims = readGenuine(portal, token, use);
  return claims === null || isExpired(portal, claims) ? null : claims;
}

/** As `readToken`, expired ones included. */
function readGenuine(portal: Portal, token: string, use: TokenUse): TokenClaims | null {
  const claims = portal.tokens.read(token, use);
  if (claims === null || claims.hubId !== portal.state.portalId) return null;
  // The app's own token outlives its leaving one of many portals.
  const appsOwn = use === 'client_credentials';
  if (!appsOwn && claims.issuedAt <= portal.state.uninstalledAt) return null;
  return portal.state.revoked.has(tokenDigest(token)) ? null : claims;
}

function isExpired(portal: Portal, { expiresAt }: TokenClaims): boolean {
  return expiresAt !== null && expiresAt <= portal.now();
}

/** Scopes of the bearer token; throws the 401s. The long-lived token has every scope. */
export function authenticate(
  portal: Portal,
  authorization: string | undefined,
  longLived: { token: string; scopes: ReadonlySet<string> },
): ReadonlySet<string> {
  const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1]?.trim();
  if (token === undefined) throw invalidAuthentication();
  if (token === longLived.token) return longLived.scopes;
  const claims =
    readGenuine(portal, token, 'access_token') ?? readGenuine(portal, token, 'client_credentials');
  if (claims === null) throw invalidAuthentication();
  if (isExpired(portal, claims)) throw expiredAuthentication(claims.expiresAt ?? 0, portal.now());
  return new Set(claims.scopes);
}
