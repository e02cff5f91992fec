import { Command } from 'commander';
import type { Config } from '../config.ts';
import { listReadings } from '../store/installed-portals.ts';
import { openApp } from './open-app.ts';
import type { CliDeps, Exit } from './program.ts';
import { startSyncing } from './start-syncing.ts';
import { until } from './until.ts';
import { UsageError } from './usage-error.ts';
import { openWatch } from './watch.ts';
import { withPortal } from './with-portal.ts';
import { workPortals } from './work-portals.ts';

/** `warmline worker`: reads, assesses and writes back; answers nobody. Any number of them share one Postgres. */
export function workerCommand(deps: CliDeps, _exit: Exit): Command {
  return new Command('worker')
    .description(
      'Read, assess and write back beside "serve --web-only"; any number on one Postgres.',
    )
    .action(async () => {
      const config = deps.readConfig();
      if (!config.databaseUrl) {
        throw new UsageError(
          '"worker" shares a Postgres with "serve": set DATABASE_URL. The embedded database is for one process: "serve" alone.',
        );
      }
      if (config.oauth) await workForAll(deps, config, config.oauth);
      else await workForOne(deps, config);
    });
}

async function workForAll(
  { now, signal }: CliDeps,
  config: Config,
  oauth: NonNullable<Config['oauth']>,
): Promise<void> {
  const app = await openApp({ now }, config, oauth);
  let closeMetrics = nothing;
  let stopWork = nothing;
  try {
    closeMetrics = await app.watch.open(() => listReadings(app.db));
    stopWork = await workPortals(app, config, now);
    process.stdout.write('Warmline works.\n');
    await until(signal);
    process.stderr.write('Stopping; another worker or the next start goes on from here.\n');
  } finally {
    await stopWork();
    await closeMetrics();
    await app.close();
  }
}

async function workForOne({ now, signal }: CliDeps, config: Config): Promise<void> {
  if (!config.hubspot) {
    throw new UsageError(
      '"worker" works on a real portal: set HUBSPOT_ACCESS_TOKEN, or HUBSPOT_CLIENT_ID for an app that many install.',
    );
  }
  const watch = await openWatch(config, now);
  await withPortal(
    config,
    'empty',
    async ({ db, portal: { crm } }) => {
      const { portalId } = await crm.account(signal);
      const syncing = startSyncing({
        db,
        databaseUrl: config.databaseUrl,
        crm,
        portalId,
        now,
        signal,
        everyMinutes: config.syncMinutes,
        around: watch.traces?.turn,
        onTurn: watch.onTurn,
        onReplay: watch.onReplay,
        onFailure: (error) => watch.onFailure(portalId, error),
        onTrouble: (error) => watch.onTrouble(error),
      });
      const closeMetrics = await watch.open(() => listReadings(db));
      try {
        await syncing.begin();
        process.stdout.write('Warmline works.\n');
        await until(signal);
        process.stderr.write('Stopping; another worker or the next start goes on from here.\n');
      } finally {
        await syncing.stop();
        await closeMetrics();
      }
    },
    { onCall: watch.onCall, now },
  );
}

async function nothing(): Promise<void> {}
