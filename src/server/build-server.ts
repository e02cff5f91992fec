import helmet from '@fastify/helmet';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import type { DestinationStream } from 'pino';
import { keptBooks } from '../store/book/kept-books.ts';
import { boundToNone, withinPortal } from '../store/within-portal.ts';
import { askFileRoute, askRoutes } from './ask-routes.ts';
import { cardRoutes, type CardDeps } from './card-routes.ts';
import { exportRoute } from './export-route.ts';
import { fail } from './fail.ts';
import { homeFileRoutes, homeRoutes } from './home-routes.ts';
import { healthRoutes } from './health-routes.ts';
import { insightRoutes, replayReportRoute } from './insight-routes.ts';
import { installRoutes, type InstallDeps } from './install-routes.ts';
import { installedOnly } from './installed-only.ts';
import { createLogger } from './logger.ts';
import type { Metrics } from './metrics.ts';
import type { Traces } from './traces.ts';
import { limitByPortal } from './limit-by-portal.ts';
import { noteAtWork } from './note-at-work.ts';
import { openCardRoute } from './open-card-route.ts';
import { proveCaller } from './prove-caller.ts';
import { settingsRoutes } from './settings-routes.ts';
import { saveRoutes } from './save-routes.ts';
import { webhookRoutes, type WebhookDeps } from './webhook-routes.ts';
import { workflowRoutes } from './workflow-routes.ts';

export type ServerDeps = CardDeps & {
  clientSecret: string;
  /** The address callers use, as it is in their signatures; null: the address of the request. */
  publicUrl: string | null;
  /** Installing by OAuth; left out where there is one portal only. */
  install?: InstallDeps;
  /** Who sees to what webhooks tell beyond changed records; left out: webhooks aren't taken. */
  webhooks?: Pick<WebhookDeps, 'followUp'>;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** Calls a portal's panels may make in a minute; left out: 600. */
  callsPerMinute?: number;
  /** Where the log goes; left out: standard output. */
  logTo?: DestinationStream;
  /** Told of each answer; left out: nobody counts. */
  metrics?: Pick<Metrics, 'answered'>;
  /** Makes a span of each answer; left out or null: nobody does. */
  traces?: Pick<Traces, 'requests'> | null;
};

const maxBodyBytes = 64 * 1024;

/** Answers of the API are no pages: they may load nothing and be shown nowhere. Pages set a policy of their own. */
const nothing = {
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/** The HTTP server: the panels' API behind its signature check, files by link, and health. Routes of the edges are added by the caller. */
export function buildServer(deps: ServerDeps): FastifyInstance {
  const app = Fastify({
    bodyLimit: maxBodyBytes,
    forceCloseConnections: true,
    loggerInstance: createLogger(deps.logLevel, deps.logTo),
    // One line an answer is ours, below: it names the portal, and no address with its query.
    logController: new LogController({ disableRequestLogging: true }),
  });
  app.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: nothing } });
  // Whatever the server was started in, a request works for nobody until it proves for whom.
  app.addHook('onRequest', (_request, _reply, done) => boundToNone(done));
  deps.traces?.requests(app);
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions, caller } = request;
    const [path, status, ms] = [routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime];
    deps.metrics?.answered({ route: path, method, status, seconds: ms / 1000 });
    const portal = caller?.portalId ?? null;
    request.log.info({ job: 'http', portal, method, path, status, ms: Math.round(ms) }, 'answered');
  });
  app.decorateRequest('rawBody', null);
  app.decorateRequest('caller');
  app.decorateRequest('portal');
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
    if (status === 429) return fail(reply, status, 'too_many', error.message);
    if (status < 500) return fail(reply, status, 'bad_request', error.message);
    // Its message may quote what a record holds.
    request.log.error({ error }, 'request failed');
    return fail(reply, 500, 'failed', 'Something went wrong here. Try again in a minute.');
  });
  app.setNotFoundHandler((_request, reply) =>
    fail(reply, 404, 'not_found', 'There is nothing at this address.'),
  );

  healthRoutes(app, deps);
  const closing = new AbortController();
  app.addHook('onClose', async () => closing.abort());
  const counting = { ...deps, books: keptBooks(deps.db, { until: closing.signal }) };
  app.register(async (cards) => {
    cards.addHook('preValidation', proveCaller(deps));
    cards.addHook('preValidation', ({ caller }, _reply, done) =>
      withinPortal(caller.portalId, done),
    );
    cards.addHook('onResponse', noteAtWork(deps));
    await limitByPortal(cards, deps.callsPerMinute);
    openCardRoute(cards, deps);
    cards.register(async (panels) => {
      panels.addHook('preHandler', installedOnly(deps.db));
      cardRoutes(panels, deps);
      askRoutes(panels, deps);
      homeRoutes(panels, counting);
      insightRoutes(panels, counting);
      settingsRoutes(panels, deps);
      saveRoutes(panels, deps);
    });
  });
  app.register(async (workflows) => workflowRoutes(workflows, deps));
  askFileRoute(app, deps);
  exportRoute(app, deps);
  homeFileRoutes(app, counting);
  replayReportRoute(app, counting);
  const { install, webhooks, db, now } = deps;
  if (webhooks) app.register(async (hooks) => webhookRoutes(hooks, { ...deps, ...webhooks }));
  if (install) app.register(async (pages) => installRoutes(pages, { ...install, db, now }));
  return app;
}
