import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Config } from '../config.ts';
import { assessPortal } from '../jobs/assess-portal.ts';
import { registerPreview } from '../preview/preview-routes.ts';
import { getPortal } from '../store/portals.ts';
import { backtestPage } from './backtest-page.ts';
import { describeRun } from './describe-run.ts';
import { forgetLocalPortal } from './open-portal.ts';
import type { CliDeps, Exit } from './program.ts';
import { servePortal } from './serve-portal.ts';
import { servePortals } from './serve-portals.ts';
import { showProgress } from './show-progress.ts';
import { until } from './until.ts';
import { UsageError } from './usage-error.ts';
import { openWatch, type Watch } from './watch.ts';
import { withPortal, type Workplace } from './with-portal.ts';

/** `warmline start`: everything in one process, from an empty machine to panels in the browser. */
export function startCommand(deps: CliDeps, _exit: Exit): Command {
  return new Command('start')
    .description('Read the portal, assess, write back, and show the panels in the browser.')
    .option('--fresh', 'forget the embedded database and the local portal first')
    .action(async (options: { fresh?: boolean }) => {
      const config = deps.readConfig();
      if (options.fresh) await beginAnew(config);
      if (config.oauth) return servePortals(deps, config, config.oauth);
      const watch = await openWatch(config, deps.now);
      const work = (workplace: Workplace) => serve(deps, config, { ...workplace, watch });
      await withPortal(config, 'demo', work, { onCall: watch.onCall, now: deps.now });
    });
}

async function serve(
  deps: CliDeps,
  config: Config,
  workplace: Workplace & { watch: Watch },
): Promise<void> {
  const { now, signal } = deps;
  const { db, portal } = workplace;
  await servePortal(deps, config, workplace, {
    mount({ app, portalId, clientSecret, syncing, address }) {
      registerPreview(app, {
        crm: portal.crm,
        portalId,
        clientSecret,
        apiBaseUrl: address,
        publicUrl: config.publicUrl,
        syncNow: () => syncing.again(),
        syncStatus: () => syncing.state(),
        backtestPage: backtestPage({ db, portalId, now, signal }),
        now,
        buildDir: join(config.home, 'preview'),
      });
    },
    async work({ portalId, syncing, address }) {
      const known = await getPortal(db, portalId);
      const progress = showProgress();
      try {
        if (known?.syncedAt) {
          // Everything was read before: show it as of now, and read what is new behind the open panels.
          const report = await assessPortal({
            db,
            portalId,
            now: now(),
            scope: 'dirty',
            onProgress: (step) => progress.report(step),
            signal,
          });
          workplace.watch.metrics.assessed(report);
        } else {
          const report = await syncing.first((step) => progress.report(step));
          progress.close();
          process.stderr.write(`${describeRun(report)}\n`);
        }
        progress.close();
        process.stdout.write(`Warmline is ready: ${address()}\n`);
        await syncing.begin();
        await until(signal);
        process.stderr.write('Stopping; "npm start" goes on from here.\n');
      } finally {
        progress.close();
      }
    },
  });
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
