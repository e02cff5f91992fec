import { access, constants } from 'node:fs/promises';
import { Command } from 'commander';
import { importTimeline } from '../sandbox/import/import-timeline.ts';
import { readTimelineCsv } from '../sandbox/import/read-timeline-csv.ts';
import { exitCodes } from './exit-codes.ts';
import { openPortal } from './open-portal.ts';
import type { CliDeps, Exit } from './program.ts';
import { showProgress } from './show-progress.ts';
import { UsageError } from './usage-error.ts';

const shownLines = 20;
const shownOwners = 5;

/** `warmline import`: loads a timeline file into the portal through its API. */
export function importCommand({ readConfig, now, signal }: CliDeps, exit: Exit): Command {
  return new Command('import')
    .description(
      'Load a timeline file (customer,at,direction,kind,value,owner; .csv or .csv.gz) into the portal\n' +
        'through its API, inventing names. Without a portal in the environment it goes to the local\n' +
        'one, which begins empty if there is none yet.',
    )
    .argument('<file>', 'the file to load')
    .option('--json', 'print the report as JSON')
    .action(async (file: string, options: { json?: boolean }) => {
      await access(file, constants.R_OK).catch(() => {
        throw new UsageError(`${file} can't be read: check the path.`);
      });
      const portal = await openPortal(readConfig(), { make: 'empty', now });
      const progress = showProgress();
      try {
        const report = await importTimeline({
          rows: readTimelineCsv(file),
          crm: portal.crm,
          now: now(),
          onProgress: (step) => progress.report(step),
          signal,
        });
        progress.close();
        if (options.json) process.stdout.write(`${JSON.stringify(report)}\n`);
        else {
          process.stdout.write(
            `Loaded ${report.events} events of ${report.customers} customers in ${report.calls} calls.\n`,
          );
          if (report.alreadyThere > 0) {
            process.stdout.write(`${report.alreadyThere} events were there already.\n`);
          }
          if (report.unknownOwners.length > 0) {
            const shown = report.unknownOwners.slice(0, shownOwners).join(', ');
            process.stderr.write(
              `${report.unknownOwners.length} owners are not users of this portal and were left out: ${shown}${report.unknownOwners.length > shownOwners ? ', …' : ''}\n`,
            );
          }
          for (const { line, reason } of report.skipped.slice(0, shownLines)) {
            process.stderr.write(`line ${line} was skipped: ${reason}\n`);
          }
          const more = report.skipped.length - shownLines;
          if (more > 0) process.stderr.write(`… and ${more} more; --json lists them all.\n`);
        }
        exit(report.skipped.length > 0 ? exitCodes.doneWithProblems : exitCodes.done);
      } finally {
        progress.close();
        await portal.close();
      }
    });
}
