import type { FastifyBaseLogger } from 'fastify';
import type { DestinationStream } from 'pino';
import type { Config } from '../config.ts';
import type { CallLog } from '../crm/gateway.ts';
import type { RunReport } from '../jobs/run-once.ts';
import { createLogger } from '../server/logger.ts';
import { buildMetricsServer } from '../server/metrics-server.ts';
import { createMetrics, type Metrics } from '../server/metrics.ts';
import type { Reading } from '../store/installed-portals.ts';

export type Watch = {
  metrics: Metrics;
  onCall: CallLog;
  onRun(report: RunReport): void;
  onFailure(portalId: string, error: unknown): void;
  /** Serves the figures where METRICS_PORT says so. The result closes the listener. */
  open(read: () => Promise<readonly Reading[]>): Promise<() => Promise<void>>;
};

type CallEntry = Parameters<CallLog>[0];

/** Log and figures of one process: whoever makes calls or runs tells it, as an argument. `logTo`: standard output when left out. */
export function createWatch(config: Config, now: () => number, logTo?: DestinationStream): Watch {
  const logger = createLogger(config.logLevel, logTo);
  const metrics = createMetrics({ now });
  return {
    metrics,
    onCall(entry) {
      metrics.call(entry);
      logCall(logger, entry);
    },
    onRun(report) {
      metrics.ran(report);
      logRun(logger, report);
    },
    onFailure(portal, error) {
      metrics.failed(error instanceof Error ? error.name : 'unknown');
      logger.warn({ job: 'sync', portal, error }, 'the run failed and is tried again');
    },
    async open(read) {
      metrics.watch(read);
      if (config.metricsPort === null) return async () => {};
      const server = buildMetricsServer(metrics, logger);
      await server.listen({ port: config.metricsPort, host: config.metricsHost });
      return () => server.close();
    },
  };
}

/** Without the message: it may hold the portal's own words about a record. */
function logCall(
  logger: FastifyBaseLogger,
  { level, what, portal, budget, outcome, status, attempt, ms, waitedMs }: CallEntry,
): void {
  const line = { job: 'crm', portal, what, budget, outcome, status, attempt, ms, waitedMs };
  logger[level](line, outcome === 'answered' ? 'the CRM answered' : 'the CRM refused');
}

function logRun(logger: FastifyBaseLogger, { portalId, ms, sync, assess, write }: RunReport): void {
  const { changed, deleted, skipped, unreadable, calls, resumed } = sync;
  logger.info(
    {
      job: 'sync',
      portal: portalId,
      ms,
      readMs: sync.ms,
      assessMs: assess.ms,
      writeMs: write.ms,
      resumed,
      changed,
      deleted,
      skipped,
      unreadable,
      assessed: assess.assessed,
      failed: assess.failed,
      written: write.written,
      refused: write.refused,
      calls,
    },
    'the run is done',
  );
}
