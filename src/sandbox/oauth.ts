import { createHash, randomUUID } from 'node:crypto';
import { readToken } from './authenticate.ts';
import { connectedAppsPage, consentPage, listingPage } from './consent-page.ts';
import { noContent, ok } from './exchange.ts';
import type { Exchange, Portal, Reply, Route } from './exchange.ts';
import { tokenDigest } from './tokens.ts';
import { WireError } from './wire-error.ts';

const userId = 9_000_001;

/** OAuth errors carry the standard's `error` beside HubSpot's own fields. */
function refuse(error: string, message: string, status = 400): WireError {
  const refusal = new WireError(status, message, { category: 'VALIDATION_ERROR' });
  Object.assign(refusal.parts, { error, error_description: message });
  return refusal;
}

function readForm(exchange: Exchange): URLSearchParams {
  return new URLSearchParams(exchange.body);
}

function checkClient(portal: Portal, form: URLSearchParams): void {
  const known =
    form.get('client_id') === portal.clientId && form.get('client_secret') === portal.clientSecret;
  if (!known) throw refuse('invalid_client', 'missing or unknown client id or secret', 401);
}

function answer(portal: Portal, scopes: string[], refreshToken: string): Record<string, unknown> {
  const accessToken = portal.tokens.make({
    use: 'access_token',
    hubId: portal.state.portalId,
    scopes,
    expiresAt: portal.now() + portal.limits.tokenLifeMs,
    issuedAt: portal.now(),
    serial: randomUUID(),
  });
  return {
    token_type: 'bearer',
    token_use: 'access_token',
    access_token: accessToken,
    refresh_token: refreshToken,
    expires_in: Math.floor(portal.limits.tokenLifeMs / 1000),
    hub_id: portal.state.portalId,
    user_id: userId,
    scopes,
  };
}

function byCode(portal: Portal, form: URLSearchParams): Reply {
  const code = form.get('code') ?? '';
  const claims = readToken(portal, code, 'code');
  if (claims === null) throw refuse('invalid_grant', 'missing, expired or already used auth code');
  if (claims.redirectUri !== form.get('redirect_uri')) {
    throw refuse('invalid_grant', 'redirect URI does not match the one the code was issued for');
  }
  const verifier = form.get('code_verifier') ?? '';
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  if (claims.challenge !== undefined && claims.challenge !== challenge) {
    throw refuse('invalid_grant', 'code_verifier does not match the challenge');
  }
  portal.commit([
    { op: 'revoke', token: tokenDigest(code) },
    { op: 'install', at: portal.now() },
  ]);
  const { scopes } = claims;
  const hubId = portal.state.portalId;
  const refreshToken = portal.tokens.make({
    use: 'refresh_token',
    hubId,
    scopes,
    expiresAt: null,
    issuedAt: portal.now(),
    serial: randomUUID(),
  });
  return ok(answer(portal, scopes, refreshToken));
}

function byRefresh(portal: Portal, form: URLSearchParams): Reply {
  const refreshToken = form.get('refresh_token') ?? '';
  const claims = readToken(portal, refreshToken, 'refresh_token');
  if (claims === null) throw refuse('invalid_grant', 'missing or invalid refresh token');
  return ok(answer(portal, claims.scopes, refreshToken));
}

function byClient(portal: Portal, form: URLSearchParams): Reply {
  const scopes = (form.get('scope') ?? '').split(/[ ,]+/).filter(Boolean);
  const accessToken = portal.tokens.make({
    use: 'client_credentials',
    hubId: portal.state.portalId,
    scopes,
    expiresAt: portal.now() + portal.limits.tokenLifeMs,
    issuedAt: portal.now(),
    serial: randomUUID(),
  });
  return ok({
    token_type: 'bearer',
    token_use: 'client_credentials',
    access_token: accessToken,
    expires_in: Math.floor(portal.limits.tokenLifeMs / 1000),
    scopes,
  });
}

function token(exchange: Exchange): Reply {
  const { portal } = exchange;
  const form = readForm(exchange);
  checkClient(portal, form);
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return byCode(portal, form);
    case 'refresh_token':
      return byRefresh(portal, form);
    case 'client_credentials':
      return byClient(portal, form);
    default:
      throw refuse('unsupported_grant_type', `unknown grant_type: ${form.get('grant_type')}`);
  }
}

function introspect(exchange: Exchange): Reply {
  const { portal } = exchange;
  const form = readForm(exchange);
  checkClient(portal, form);
  const given = form.get('token') ?? '';
  for (const use of ['access_token', 'refresh_token', 'client_credentials'] as const) {
    const claims = readToken(portal, given, use);
    if (claims === null) continue;
    const { expiresAt } = claims;
    return ok({
      active: true,
      token_use: use,
      token_type: use === 'refresh_token' ? 'refresh' : 'access',
      client_id: portal.clientId,
      hub_id: claims.hubId,
      hub_domain: `sandbox-${claims.hubId}.hubspot.com`,
      user_id: userId,
      scopes: claims.scopes,
      ...(expiresAt === null ? {} : { expires_in: Math.floor((expiresAt - portal.now()) / 1000) }),
    });
  }
  return ok({ active: false });
}

function revoke(exchange: Exchange): Reply {
  const { portal } = exchange;
  const form = readForm(exchange);
  checkClient(portal, form);
  const given = form.get('token') ?? '';
  // By the standard an unknown token counts as revoked already.
  if (given !== '') portal.commit([{ op: 'revoke', token: tokenDigest(given) }]);
  return ok({});
}

/**
 * The page on which an admin agrees or declines. A program has no use for a page: it is redirected at once, with a
 * code for the scopes asked for, or with `error=access_denied` when the request carries `deny=true` (sandbox only).
 */
function authorize(exchange: Exchange): Reply {
  const { portal, query } = exchange;
  const redirectUri = query.get('redirect_uri') ?? '';
  if (query.get('client_id') !== portal.clientId || !URL.canParse(redirectUri)) {
    throw refuse('invalid_request', 'unknown client_id, or redirect_uri is not an address');
  }
  const asked = `${query.get('scope') ?? ''} ${query.get('optional_scope') ?? ''}`;
  const scopes = [...new Set(asked.split(/[ ,]+/).filter(Boolean))];
  const decision = query.get('decision');
  if (exchange.wantsPage && decision === null) {
    return { status: 200, page: consentPage(portal.state.portalId, query, scopes) };
  }
  const target = new URL(redirectUri);
  const state = query.get('state');
  if (state !== null) target.searchParams.set('state', state);
  if (query.get('deny') === 'true' || decision === 'deny') {
    target.searchParams.set('error', 'access_denied');
  } else {
    const challenge = query.get('code_challenge');
    const code = portal.tokens.make({
      use: 'code',
      hubId: portal.state.portalId,
      scopes,
      expiresAt: portal.now() + 60_000,
      issuedAt: portal.now(),
      serial: randomUUID(),
      redirectUri,
      ...(challenge === null ? {} : { challenge }),
    });
    target.searchParams.set('code', code);
  }
  return { status: 302, headers: { location: target.href } };
}

/** The marketplace's listing of an app. The address behind its button is the app's; here it comes with the query. */
function listing({ query }: Exchange): Reply {
  const installUrl = query.get('install') ?? '';
  if (!/^https?:/.test(installUrl) || !URL.canParse(installUrl)) {
    throw refuse(
      'invalid_request',
      "name the app's install address: /marketplace/listing?install=http…",
    );
  }
  return { status: 200, page: listingPage(installUrl) };
}

function uninstall(exchange: Exchange): Reply {
  exchange.portal.commit([{ op: 'uninstall', at: exchange.portal.now() }]);
  return noContent;
}

function connectedApps({ portal }: Exchange): Reply {
  const { state } = portal;
  return { status: 200, page: connectedAppsPage(state.portalId, state.installedAt !== null) };
}

/** As an admin does it on the CRM's own pages: the app hears of it by the journal, or as its tokens are refused. */
function disconnect(exchange: Exchange): Reply {
  const { portal } = exchange;
  if (portal.state.installedAt !== null) uninstall(exchange);
  return connectedApps(exchange);
}

const path = '/oauth/2026-09/token';

/** Tokens for apps; none of this counts against a budget. */
export const oauthRoutes: Route[] = [
  { method: 'GET', pattern: '/oauth/authorize', budget: 'none', open: true, run: authorize },
  { method: 'GET', pattern: '/marketplace/listing', budget: 'none', open: true, run: listing },
  { method: 'GET', pattern: '/connected-apps', budget: 'none', open: true, run: connectedApps },
  { method: 'POST', pattern: '/connected-apps', budget: 'none', open: true, run: disconnect },
  { method: 'POST', pattern: path, budget: 'none', open: true, run: token },
  { method: 'POST', pattern: `${path}/introspect`, budget: 'none', open: true, run: introspect },
  { method: 'POST', pattern: `${path}/revoke`, budget: 'none', open: true, run: revoke },
  {
    method: 'DELETE',
    pattern: '/appinstalls/2026-09/external-install',
    budget: 'general',
    run: uninstall,
  },
];
