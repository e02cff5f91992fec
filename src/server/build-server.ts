import helmet from '@fastify/helmet';
import Fastify, { type FastifyInstance } from 'fastify';
import { askFileRoute, askRoutes } from './ask-routes.ts';
import { cardRoutes, type CardDeps } from './card-routes.ts';
import { fail } from './fail.ts';
import { installRoutes, type InstallDeps } from './install-routes.ts';
import { proveCaller } from './prove-caller.ts';

export type ServerDeps = CardDeps & {
  clientSecret: string;
  /** The address callers use, as it is in their signatures; null: the address of the request. */
  publicUrl: string | null;
  /** Installing by OAuth; left out where there is one portal only. */
  install?: InstallDeps;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
};

const maxBodyBytes = 64 * 1024;

/** The HTTP server: the panels' API behind its signature check, files by link, and health. Routes of the edges are added by the caller. */
export function buildServer(deps: ServerDeps): FastifyInstance {
  const app = Fastify({
    bodyLimit: maxBodyBytes,
    forceCloseConnections: true,
    // Query strings hold people's e-mail addresses and headers hold signatures: neither is logged.
    logger: {
      level: deps.logLevel,
      serializers: {
        req: (request: { method: string; url: string }) => ({
          method: request.method,
          path: request.url.split('?')[0],
        }),
      },
    },
  });
  app.register(helmet, { contentSecurityPolicy: false });
  app.decorateRequest('rawBody', null);
  app.decorateRequest('caller');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    // The signature covers these very bytes, so they are kept beside what they say.
    request.rawBody = body as Buffer;
    if (request.rawBody.length === 0) return done(null, undefined);
    try {
      return done(null, JSON.parse(request.rawBody.toString('utf8')));
    } catch {
      return done(Object.assign(new Error('The body is not JSON.'), { statusCode: 400 }));
    }
  });
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return fail(reply, status, 'bad_request', error.message);
    request.log.error({ error: error.name, message: error.message }, 'request failed');
    return fail(reply, 500, 'failed', 'Something went wrong here. Try again in a minute.');
  });
  app.setNotFoundHandler((_request, reply) =>
    fail(reply, 404, 'not_found', 'There is nothing at this address.'),
  );

  app.get('/health', async () => ({ status: 'ok' }));
  app.register(async (cards) => {
    cards.addHook('preValidation', proveCaller(deps));
    cardRoutes(cards, deps);
    askRoutes(cards, deps);
  });
  askFileRoute(app, deps);
  const { install, db, now } = deps;
  if (install) app.register(async (pages) => installRoutes(pages, { ...install, db, now }));
  return app;
}
