import type { FastifyBaseLogger } from 'fastify';
import type { DestinationStream } from 'pino';
import type { Config } from '../config.ts';
import type { CallLog } from '../crm/gateway.ts';
import type { RunReport } from '../jobs/run-once.ts';
import type { ReplayReport } from '../jobs/take-replay.ts';
import type { TurnReport } from '../jobs/take-turn.ts';
import { createLogger } from '../server/logger.ts';
import { buildMetricsServer } from '../server/metrics-server.ts';
import { createMetrics, type Metrics } from '../server/metrics.ts';
import type { Traces } from '../server/traces.ts';
import type { Reading } from '../store/installed-portals.ts';

export type Watch = {
  metrics: Metrics;
  /** Null: switched off. */
  traces: Traces | null;
  onCall: CallLog;
  onRun(report: RunReport): void;
  onTurn(report: TurnReport): void;
  /** Of a replay of the past that ended without an error, though it may have failed. */
  onReplay(report: ReplayReport): void;
  onFailure(portalId: string, error: unknown): void;
  /** Of what concerns no single portal: the queue, the journal, erasing. */
  onTrouble(error: unknown): void;
  /** Serves the figures where METRICS_PORT says so. The result closes the listener and sends the last traces. */
  open(read: () => Promise<readonly Reading[]>): Promise<() => Promise<void>>;
};

type CallEntry = Parameters<CallLog>[0];

/** As `createWatch`, with traces where they are switched on: only then what makes them is loaded. */
export async function openWatch(config: Config, now: () => number): Promise<Watch> {
  if (!config.traces) return createWatch(config, now);
  const { createTraces } = await import('../server/traces.ts');
  return createWatch(config, now, { traces: createTraces(config.traces) });
}

/** Log and figures of one process: whoever makes calls or runs tells it, as an argument. `logTo`: standard output when left out. */
export function createWatch(
  config: Config,
  now: () => number,
  { logTo, traces = null }: { logTo?: DestinationStream; traces?: Traces | null } = {},
): Watch {
  const logger = createLogger(config.logLevel, logTo);
  const metrics = createMetrics({ now });
  return {
    metrics,
    traces,
    onCall(entry) {
      metrics.call(entry);
      traces?.call(entry);
      logCall(logger, entry);
    },
    onRun(report) {
      metrics.ran(report);
      logRun(logger, report);
    },
    onTurn(report) {
      metrics.turned(report);
      logTurn(logger, report);
    },
    onReplay(report) {
      metrics.replayed(report);
      logReplay(logger, report);
    },
    onFailure(portal, error) {
      metrics.failed(error instanceof Error ? error.name : 'unknown');
      logger.warn({ job: 'sync', portal, error }, 'the run failed and is tried again');
    },
    onTrouble(error) {
      metrics.failed(error instanceof Error ? error.name : 'unknown');
      logger.warn({ job: 'work', error }, 'failed and is tried again');
    },
    async open(read) {
      metrics.watch(read);
      const server = config.metricsPort === null ? null : buildMetricsServer(metrics, logger);
      await server?.listen({ port: config.metricsPort ?? 0, host: config.metricsHost });
      return async () => {
        await server?.close();
        // Whoever takes them may be gone: that is no reason not to end.
        await traces?.close().catch(() => {});
      };
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

const replayEnds = {
  kept: 'the replay of the past is done',
  again: 'the replay of the past was cut short and is made again',
  failed: 'the replay of the past failed and rests until somebody asks for it anew',
} as const;

function logReplay(logger: FastifyBaseLogger, { portalId, outcome, ms }: ReplayReport): void {
  const level = outcome === 'failed' ? 'warn' : 'info';
  logger[level]({ job: 'replay', portal: portalId, outcome, ms }, replayEnds[outcome]);
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

/** A turn in which nothing happened is told of at `debug` only. */
function logTurn(
  logger: FastifyBaseLogger,
  { portalId, ms, caughtUp, sync, assess, write, wakeAt }: TurnReport,
): void {
  const line = {
    job: 'turn',
    portal: portalId,
    ms,
    noted: caughtUp.read,
    changed: caughtUp.changed + (sync?.changed ?? 0),
    deleted: caughtUp.deleted + (sync?.deleted ?? 0),
    listing: sync === null ? 'no' : sync.paused ? 'paused' : 'done',
    assessed: assess?.assessed ?? 0,
    failed: assess?.failed ?? 0,
    written: write?.written ?? 0,
    refused: write?.refused ?? 0,
    wakeAt,
  };
  const happened = line.noted + line.changed + line.assessed + line.written + line.refused > 0;
  logger[happened || sync ? 'info' : 'debug'](line, 'the turn is done');
}
