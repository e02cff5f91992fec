import { Argument, Command } from 'commander';
import { assessOne } from '../jobs/assess-one.ts';
import { assessPortal } from '../jobs/assess-portal.ts';
import { resolveCustomer } from '../store/customer-aliases.ts';
import { assessmentName } from '../jobs/replay-assessment.ts';
import { exitCodes } from './exit-codes.ts';
import { portalOption } from './portal-option.ts';
import type { CliDeps, Exit } from './program.ts';
import { showProgress } from './show-progress.ts';
import { UsageError } from './usage-error.ts';
import { withPortal, type Workplace } from './with-portal.ts';

const levels = ['high', 'elevated', 'watch', 'steady', 'unknown'] as const;

type Kind = 'contact' | 'company';
type Options = { json?: boolean; portal?: string };

/** `warmline assess`: everybody from what was read last, or one record with all its reasons. */
export function assessCommand({ readConfig, now, signal }: CliDeps, exit: Exit): Command {
  return new Command('assess')
    .description('Assess every customer from what was read last, or show one record in full.')
    .addArgument(new Argument('[kind]', 'contact or company').choices(['contact', 'company']))
    .argument('[id]', "the record's id in the CRM")
    .option('--json', 'print the result as JSON')
    .addOption(portalOption())
    .action(async (kind?: Kind, id?: string, options: Options = {}) => {
      if (kind && !id) throw new UsageError(`Give the id as well: warmline assess ${kind} 123`);
      const work = async ({ db, portal }: Workplace) => {
        const { portalId } = await portal.crm.account(signal);
        if (kind && id) {
          // A merged record's old id stands for the new one.
          const customer = await resolveCustomer(db, portalId, { kind, id });
          const found = await assessOne({ db, portalId, customer, now: now() });
          if (!found) {
            throw new UsageError(
              `There is no ${kind} ${id} in what was read: check the id, or run "warmline sync" first.`,
            );
          }
          const named = { assessment: assessmentName(found), ...found };
          process.stdout.write(`${JSON.stringify(named, null, options.json ? 0 : 2)}\n`);
          return;
        }
        const progress = showProgress();
        try {
          const report = await assessPortal({
            db,
            portalId,
            now: now(),
            scope: 'all',
            onProgress: (step) => progress.report(step),
            signal,
          });
          progress.close();
          process.stdout.write(
            options.json
              ? `${JSON.stringify(report)}\n`
              : `Assessed ${report.assessed} customers: ${levels
                  .map((level) => `${report.byLevel[level] ?? 0} ${level}`)
                  .join(', ')}.\n`,
          );
          exit(exitCodes.done);
        } finally {
          progress.close();
        }
      };
      await withPortal(readConfig(), 'demo', work, { ...options, now });
    });
}
