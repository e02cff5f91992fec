import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import { noteCallsByMinute } from '../jobs/note-calls-by-minute.ts';
import { buildServer } from '../server/build-server.ts';
import { listReadings } from '../store/installed-portals.ts';
import type { CliDeps } from './program.ts';
import { startSyncing, type Syncing } from './start-syncing.ts';
import type { Watch } from './watch.ts';
import type { Workplace } from './with-portal.ts';

export type Served = {
  app: FastifyInstance;
  portalId: string;
  clientSecret: string;
  syncing: Syncing;
  /** Where the server listens, as this machine sees it. */
  address(): string;
};

/**
 * The server of one portal with its timed sync. `mount` adds routes before it listens, `work` runs while it does; then
 * all of it stops in order. Listening comes first: a taken port is better heard of before the reading than after it.
 */
export async function servePortal(
  { now, signal }: CliDeps,
  config: Config,
  { db, portal, watch }: Workplace & { watch: Watch },
  { mount, work }: { mount?: (served: Served) => void; work: (served: Served) => Promise<void> },
): Promise<void> {
  const { crm } = portal;
  const { portalId } = await crm.account(signal);
  const clientSecret = portal.clientSecret ?? randomBytes(32).toString('hex');
  const syncing = startSyncing({
    db,
    portalId,
    crm,
    now,
    signal,
    everyMinutes: config.syncMinutes,
    databaseUrl: config.databaseUrl,
    around: watch.traces?.turn,
    onRun: watch.onRun,
    onTurn: watch.onTurn,
    onReplay: watch.onReplay,
    onFailure: (error) => watch.onFailure(portalId, error),
    onTrouble: (error) => watch.onTrouble(error),
  });
  const calls = noteCallsByMinute({
    db,
    crmOf: async (id) => (id === portalId ? crm : null),
    now,
  });
  const app = buildServer({
    db,
    now,
    crmOf: calls.crmOf,
    clientSecret,
    publicUrl: config.publicUrl,
    logLevel: config.logLevel,
    metrics: watch.metrics,
    traces: watch.traces,
  });
  const address = () => {
    const bound = app.server.address();
    return `http://localhost:${bound && typeof bound === 'object' ? bound.port : config.port}`;
  };
  const served = { app, portalId, clientSecret, syncing, address };
  mount?.(served);
  // Other portals may be left in this database from earlier: nobody reads them any more.
  const ours = async () => (await listReadings(db)).filter((one) => one.portalId === portalId);
  const closeMetrics = await watch.open(ours);
  try {
    await app.listen({ port: config.port, host: config.host });
    await work(served);
  } finally {
    await app.close();
    await closeMetrics();
    await syncing.stop();
    await calls.stop();
  }
}
