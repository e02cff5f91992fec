import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { RateLimited, Unavailable } from '../crm/errors.ts';
import type { OAuth } from '../crm/oauth.ts';
import { GrantRefused } from '../crm/oauth-refusal.ts';
import { readInstallProgress } from '../jobs/install-progress.ts';
import type { Db } from '../store/db.ts';
import { takeState } from '../store/take-state.ts';
import { withinPortal } from '../store/within-portal.ts';
import { type InstallNotice, renderNotice } from '../views/install/render-notice.ts';
import { renderProgress } from '../views/install/render-progress.ts';
import { pickLanguage } from '../views/pick-language.ts';
import {
  beginState,
  installedMs,
  readInstalled,
  readState,
  writeInstalled,
} from './install-state.ts';
import { readCookie, setCookie } from './page-cookie.ts';

export type InstallDeps = {
  oauth: OAuth;
  publicUrl: string;
  /** Signs cookies; the app's client secret, under purposes of their own. */
  clientSecret: string;
  scopes: readonly string[];
  optionalScopes: readonly string[];
  /** Keeps what the code brings and starts the portal's first sync; answers the portal. */
  install(given: { code: string; redirectUri: string; verifier: string }): Promise<string>;
  /** Whether the portal's latest run failed. */
  inTrouble(portalId: string): Promise<boolean>;
};

const began = 'warmline_install';
const installed = 'warmline_installed';

const callback = z.object({
  code: z.string().min(1).max(2_000).optional(),
  state: z.string().min(1).max(200).optional(),
  error: z.string().max(200).optional(),
});

/**
 * Installing by OAuth, as a browser goes through it. Where it goes next is always one of these fixed addresses or the
 * CRM's consent page: nothing of a query decides it.
 */
export function installRoutes(
  app: FastifyInstance,
  deps: InstallDeps & { db: Db; now: () => number },
): void {
  const { db, now, oauth, publicUrl, clientSecret } = deps;
  const redirectUri = `${publicUrl}/oauth/callback`;
  const secure = publicUrl.startsWith('https:');

  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');
  });

  app.get('/oauth/install', async (_request, reply) => {
    const { state, verifier, cookie, maxAgeSeconds } = beginState(clientSecret, now());
    const { scopes, optionalScopes } = deps;
    setCookie(reply, began, cookie, { secure, maxAgeSeconds });
    return reply.redirect(
      oauth.consentUrl({ redirectUri, state, verifier, scopes, optionalScopes }),
      302,
    );
  });

  app.get('/oauth/callback', async (request, reply) => {
    const query = callback.safeParse(request.query);
    const { code, state, error } = query.data ?? {};
    // The marketplace may send an admin here with a code that no browser of ours asked for. Whose it is can't be known,
    // so it isn't used: the same admin is sent to begin properly, which takes one more click.
    if (state === undefined && error === undefined && code !== undefined) {
      return reply.redirect('/oauth/install', 302);
    }
    const read = readState(clientSecret, {
      state: state ?? '',
      cookie: readCookie(request, began, { secure }),
      now: now(),
    });
    // Whatever comes of it, this state has had its turn.
    setCookie(reply, began, '', { secure, maxAgeSeconds: 0 });
    if (read === 'other_browser') return notice(request, reply, 400, 'other-browser');
    if (read === 'expired') return notice(request, reply, 400, 'expired');
    if (!(await takeState(db, state ?? '', { expiresAt: read.expiresAt, now: now() }))) {
      return notice(request, reply, 400, 'used');
    }
    if (error === 'access_denied') return notice(request, reply, 200, 'declined');
    if (code === undefined) return notice(request, reply, 400, 'refused');
    let portalId: string;
    try {
      portalId = await deps.install({ code, redirectUri, verifier: read.verifier });
    } catch (failure) {
      const { name, message } = failure as Error;
      request.log.warn({ error: name, message }, 'an installation failed');
      if (failure instanceof GrantRefused) return notice(request, reply, 400, 'refused');
      const busy = failure instanceof Unavailable || failure instanceof RateLimited;
      return notice(request, reply, busy ? 503 : 500, busy ? 'unreachable' : 'failed');
    }
    const proof = writeInstalled(clientSecret, portalId, now());
    setCookie(reply, installed, proof, { secure, maxAgeSeconds: installedMs / 1000 });
    return reply.redirect('/installed', 303);
  });

  app.get('/installed', async (request, reply) => {
    const cookie = readCookie(request, installed, { secure });
    const portalId = readInstalled(clientSecret, cookie, now());
    const progress =
      portalId === null
        ? null
        : await withinPortal(portalId, () => readInstallProgress(db, portalId));
    if (!progress) return notice(request, reply, 200, 'unknown');
    const nonce = allowOnly(reply);
    const page = { ...progress, trouble: await deps.inTrouble(progress.portalId) };
    return reply.send(renderProgress(page, { language: languageOf(request), nonce }));
  });

  app.get('/', async (_request, reply) => reply.redirect('/installed', 302));
}

function notice(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  which: InstallNotice,
): FastifyReply {
  const nonce = allowOnly(reply);
  return reply.code(status).send(renderNotice(which, { language: languageOf(request), nonce }));
}

/** Nothing from elsewhere, and of our own only what carries this page's nonce. */
function allowOnly(reply: FastifyReply): string {
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  reply.type('text/html; charset=utf-8').header('content-security-policy', policy.join('; '));
  return nonce;
}

/** The first of the browser's languages that we have. */
function languageOf(request: FastifyRequest) {
  const tags = (request.headers['accept-language'] ?? '').slice(0, 200).split(',');
  const known = tags.map((tag) => pickLanguage(tag.split(';')[0]?.trim()));
  return known.find((language) => language !== null) ?? 'en';
}
