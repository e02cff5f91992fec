import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Config } from '../config.ts';
import { assessPortal } from '../jobs/assess-portal.ts';
import { registerPreview } from '../preview/preview-routes.ts';
import { buildServer } from '../server/build-server.ts';
import type { Db } from '../store/open-store.ts';
import { getPortal } from '../store/portals.ts';
import { backtestPage } from './backtest-page.ts';
import { describeRun } from './describe-run.ts';
import { forgetLocalPortal, type OpenPortal } from './open-portal.ts';
import type { CliDeps, Exit } from './program.ts';
import { servePortals } from './serve-portals.ts';
import { showProgress } from './show-progress.ts';
import { startSyncing } from './start-syncing.ts';
import { until } from './until.ts';
import { UsageError } from './usage-error.ts';
import { withPortal } from './with-portal.ts';

/** `warmline start`: everything in one process, from an empty machine to panels in the browser. */
export function startCommand(deps: CliDeps, _exit: Exit): Command {
  return new Command('start')
    .description('Read the portal, assess, write back, and show the panels in the browser.')
    .option('--fresh', 'forget the embedded database and the local portal first')
    .action(async (options: { fresh?: boolean }) => {
      const config = deps.readConfig();
      if (options.fresh) await beginAnew(config);
      if (config.oauth) return servePortals(deps, config, config.oauth);
      await withPortal(config, 'demo', ({ db, portal }) => serve(deps, config, db, portal));
    });
}

async function serve(
  { now, signal }: CliDeps,
  config: Config,
  db: Db,
  portal: OpenPortal,
): Promise<void> {
  const { crm } = portal;
  const { portalId } = await crm.account(signal);
  const known = await getPortal(db, portalId);
  const clientSecret = portal.clientSecret ?? randomBytes(32).toString('hex');
  const syncing = startSyncing({ db, crm, now, signal, everyMinutes: config.syncMinutes });
  const app = buildServer({
    db,
    now,
    crmOf: async (id) => (id === portalId ? crm : null),
    clientSecret,
    publicUrl: config.publicUrl,
    logLevel: config.logLevel,
  });
  const address = () => {
    const bound = app.server.address();
    return `http://localhost:${bound && typeof bound === 'object' ? bound.port : config.port}`;
  };
  registerPreview(app, {
    crm,
    portalId,
    clientSecret,
    apiBaseUrl: address,
    publicUrl: config.publicUrl,
    syncNow: () => syncing.now(),
    syncStatus: () => syncing.state(),
    backtestPage: backtestPage({ db, portalId, now, signal }),
    now,
    buildDir: join(config.home, 'preview'),
  });
  // Listening first: a taken port is better heard of before the reading than after it.
  await app.listen({ port: config.port, host: config.host });
  const progress = showProgress();
  try {
    if (known?.syncedAt) {
      // Everything was read before: show it as of now, and read what is new behind the open panels.
      await assessPortal({
        db,
        portalId,
        now: now(),
        scope: 'dirty',
        onProgress: (step) => progress.report(step),
        signal,
      });
    } else {
      const report = await syncing.now((step) => progress.report(step));
      progress.close();
      process.stderr.write(`${describeRun(report)}\n`);
    }
    progress.close();
    process.stdout.write(`Warmline is ready: ${address()}\n`);
    syncing.begin({ atOnce: known?.syncedAt !== null && known !== null });
    await until(signal);
    process.stderr.write('Stopping; "npm start" goes on from here.\n');
  } finally {
    progress.close();
    await app.close();
    await syncing.stop();
  }
}

async function beginAnew(config: Config): Promise<void> {
  if (config.databaseUrl) {
    throw new UsageError(
      '--fresh does not empty the database of DATABASE_URL: give it an empty one, or leave DATABASE_URL out.',
    );
  }
  await rm(join(config.home, 'data'), { recursive: true, force: true });
  await forgetLocalPortal(config.home);
}
