import { Command } from 'commander';
import { runOnce } from '../jobs/run-once.ts';
import { sweepPortal } from '../store/portal-turns.ts';
import { exitCodes } from './exit-codes.ts';
import { portalOption } from './portal-option.ts';
import type { CliDeps, Exit } from './program.ts';
import { showProgress } from './show-progress.ts';
import { describeRun } from './describe-run.ts';
import { withPortal, type Workplace } from './with-portal.ts';

/** `warmline sync`: read the portal, assess, write back. */
export function syncCommand({ readConfig, now, signal }: CliDeps, exit: Exit): Command {
  return new Command('sync')
    .description('Read the portal, assess every customer that changed, and write the risk back.')
    .option('--json', 'print the report as JSON')
    .addOption(portalOption())
    .action(async (options: { json?: boolean; portal?: string }) => {
      const config = readConfig();
      const work = async ({ db, portal }: Workplace) => {
        if (config.oauth) {
          // Those who work for all portals give it its turn: two at once would read it twice.
          const { portalId } = await portal.crm.account(signal);
          await sweepPortal(db, portalId, now());
          process.stdout.write(`Portal ${portalId} is listed anew by its next turn.\n`);
          return;
        }
        const progress = showProgress();
        try {
          const report = await runOnce({
            db,
            crm: portal.crm,
            now,
            signal,
            onProgress: (step) => progress.report(step),
          });
          progress.close();
          process.stdout.write(
            options.json ? `${JSON.stringify(report)}\n` : `${describeRun(report)}\n`,
          );
          exit(report.problems.length > 0 ? exitCodes.doneWithProblems : exitCodes.done);
        } finally {
          progress.close();
        }
      };
      await withPortal(config, 'demo', work, { ...options, now });
    });
}
