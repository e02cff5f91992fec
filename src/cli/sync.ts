import { Command } from 'commander';
import { runOnce } from '../jobs/run-once.ts';
import { exitCodes } from './exit-codes.ts';
import type { CliDeps, Exit } from './program.ts';
import { showProgress } from './show-progress.ts';
import { describeRun } from './describe-run.ts';
import { withPortal } from './with-portal.ts';

/** `warmline sync`: read the portal, assess, write back. */
export function syncCommand({ readConfig, now, signal }: CliDeps, exit: Exit): Command {
  return new Command('sync')
    .description('Read the portal, assess every customer that changed, and write the risk back.')
    .option('--json', 'print the report as JSON')
    .action(async (options: { json?: boolean }) => {
      await withPortal(readConfig(), 'demo', async ({ db, portal }) => {
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
      });
    });
}
