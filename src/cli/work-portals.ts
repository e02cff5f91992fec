import type { Config } from '../config.ts';
import { openQueue } from '../queue/open-queue.ts';
import { runWorker } from '../queue/run-worker.ts';
import { explainFailure } from './explain-failure.ts';
import type { App } from './open-app.ts';

const minuteMs = 60_000;

/** Works for all portals that installed the app, until it is told to stop. */
export async function workPortals(
  app: App,
  config: Config,
  now: () => number,
): Promise<() => Promise<void>> {
  const { db, crms, tokens, journal, watch } = app;
  const queue = await openQueue({
    db,
    databaseUrl: config.databaseUrl,
    onError: (error) => watch.onTrouble(error),
  });
  watch.metrics.watchLine(() => queue.depth());
  const worker = await runWorker({
    db,
    queue,
    crms,
    tokens,
    journal,
    pollEveryMs: Math.max(1, config.syncMinutes) * minuteMs,
    now,
    around: watch.traces?.turn,
    onTurn: (turn) => watch.onTurn(turn),
    onFailure(portalId, error) {
      watch.onFailure(portalId, error);
      process.stderr.write(`Portal ${portalId}: ${explainFailure(error).message}\n`);
    },
    onReplay: (report) => watch.onReplay(report),
    onReplayFailure(portalId, error) {
      watch.onTrouble(error);
      process.stderr.write(`Replay of portal ${portalId}: ${explainFailure(error).message}\n`);
    },
    onTrouble: (error) => watch.onTrouble(error),
  });
  return async () => {
    await Promise.all([worker.stop(), queue.close()]);
  };
}
