import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.ts';

/** Serves the figures to Prometheus at /metrics, on a listener of its own, so that what is public never leads there. */
export function buildMetricsServer(metrics: Metrics, logger: FastifyBaseLogger): FastifyInstance {
  const app = Fastify({ loggerInstance: logger, forceCloseConnections: true, bodyLimit: 1024 });
  app.get('/metrics', { logLevel: 'warn' }, async (_request, reply) => {
    const { type, body } = await metrics.text();
    return reply.type(type).header('cache-control', 'no-store').send(body);
  });
  return app;
}
