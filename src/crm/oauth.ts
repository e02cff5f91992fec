import { createHash } from 'node:crypto';
import { z } from 'zod';
import { apiVersion } from './dated-path.ts';
import { AuthExpired, CrmError, InvalidAnswer } from './errors.ts';
import { readOAuthRefusal } from './oauth-refusal.ts';
import { postForm } from './post-form.ts';

export type OAuthApp = {
  /** Address of the API, such as https://api.hubapi.com. */
  apiUrl: string;
  /** Address of the CRM's own pages, where an admin agrees, such as https://app.hubspot.com. */
  appUrl: string;
  clientId: string;
  clientSecret: string;
};

/** What a portal gave us: tokens, and for how long the access token is good. */
export type Grant = { accessToken: string; refreshToken: string; expiresInMs: number };

/** Whose token it is, as the CRM says. */
export type TokenOwner = { portalId: string; userId: string | null; scopes: string[] };

export type OAuth = {
  /** Where an admin's browser goes to agree; comes back to `redirectUri` with a code and the same `state`. */
  consentUrl(ask: {
    redirectUri: string;
    state: string;
    /** PKCE: kept here, and shown in the exchange only. */
    verifier: string;
    scopes: readonly string[];
    optionalScopes: readonly string[];
  }): string;
  exchange(
    given: { code: string; redirectUri: string; verifier: string },
    signal?: AbortSignal,
  ): Promise<Grant>;
  /** A new access token; keeps the refresh token that comes with it, else the old one. */
  refresh(refreshToken: string, signal?: AbortSignal): Promise<Grant>;
  /** Throws `GrantRefused` for a token that is no longer good or another app's. */
  introspect(accessToken: string, signal?: AbortSignal): Promise<TokenOwner>;
};

const id = z.union([z.string().min(1), z.number()]).transform(String);
const grant = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).nullish(),
  expires_in: z.number().positive(),
});
const owner = z.object({
  active: z.boolean().optional(),
  client_id: z.string().nullish(),
  hub_id: id.nullish(),
  user_id: id.nullish(),
  scopes: z.array(z.string()).nullish(),
});

/** HubSpot's own first; a server that stands in for it may only know one of the older ones. */
const versions = [apiVersion, 'v3', 'v1'];

/**
 * Speaks OAuth with the CRM, PKCE (S256) included. Makes one attempt a call, since a code is good only once. Throws
 * `GrantRefused` when the CRM doesn't accept code or token, and the gateway's errors otherwise; no message holds a token.
 */
export function createOAuth(
  app: OAuthApp,
  { timeoutMs = 15_000 }: { timeoutMs?: number } = {},
): OAuth {
  const post = <T>(
    what: string,
    to: string,
    form: Record<string, string>,
    { read, signal }: { read: z.ZodType<T>; signal?: AbortSignal | undefined },
  ): Promise<T> => postForm(app, { what, to, form, read, signal, timeoutMs });

  let known: string | undefined;
  /** Where nothing is (404) nothing was used up either: the same is asked of the next older path, until one has answered. */
  const ofVersion = async <T>(ask: (version: string) => Promise<T>): Promise<T> => {
    if (known !== undefined) return await ask(known);
    let first: unknown;
    for (const version of versions) {
      try {
        const given = await ask(version);
        known = version;
        return given;
      } catch (error) {
        const isNowhere =
          error instanceof CrmError && !(error instanceof AuthExpired) && error.status === 404;
        if (!isNowhere) throw error;
        first ??= error;
      }
    }
    throw first;
  };

  return {
    consentUrl({ redirectUri, state, verifier, scopes, optionalScopes }) {
      const url = new URL('/oauth/authorize', app.appUrl);
      url.search = new URLSearchParams({
        client_id: app.clientId,
        redirect_uri: redirectUri,
        scope: scopes.join(' '),
        ...(optionalScopes.length > 0 && { optional_scope: optionalScopes.join(' ') }),
        state,
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
      }).toString();
      return url.href;
    },

    async exchange({ code, redirectUri, verifier }, signal) {
      const form = { code, redirect_uri: redirectUri, code_verifier: verifier };
      const what = 'exchange the code of an installation';
      const given = await ofVersion((version) =>
        post(
          what,
          `/oauth/${version}/token`,
          { grant_type: 'authorization_code', ...form },
          { read: grant, signal },
        ),
      );
      if (!given.refresh_token) {
        throw new InvalidAnswer(`HubSpot gave no refresh token when asked to ${what}.`);
      }
      return toGrant(given, given.refresh_token);
    },

    async refresh(refreshToken, signal) {
      const form = { grant_type: 'refresh_token', refresh_token: refreshToken };
      const given = await ofVersion((version) =>
        post('renew an access token', `/oauth/${version}/token`, form, { read: grant, signal }),
      );
      return toGrant(given, given.refresh_token ?? refreshToken);
    },

    async introspect(accessToken, signal) {
      const form = { token: accessToken, token_type_hint: 'access_token' };
      const what = 'tell whose token it is';
      const found = await ofVersion((version) =>
        version === 'v1'
          ? postForm(app, {
              what,
              to: `/oauth/v1/access-tokens/${encodeURIComponent(accessToken)}`,
              form: null,
              read: owner,
              signal,
              timeoutMs,
            })
          : post(what, `/oauth/${version}/token/introspect`, form, { read: owner, signal }),
      );
      if (found.active === false || (found.client_id && found.client_id !== app.clientId)) {
        throw readOAuthRefusal({ status: 400 }, { error: 'invalid_grant' }, what);
      }
      if (!found.hub_id) {
        throw new InvalidAnswer(`HubSpot names no portal when asked to ${what}.`);
      }
      return {
        portalId: found.hub_id,
        userId: found.user_id ?? null,
        scopes: found.scopes ?? [],
      };
    },
  };
}

function toGrant(given: z.infer<typeof grant>, refreshToken: string): Grant {
  return { accessToken: given.access_token, refreshToken, expiresInMs: given.expires_in * 1000 };
}
