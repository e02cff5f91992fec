import { Command } from 'commander';
import { listExamples } from '../store/request-examples.ts';
import { measureVerdicts } from '../views/verdicts/measure-verdicts.ts';
import { renderVerdicts } from '../views/verdicts/render-verdicts.ts';
import type { CliDeps, Exit } from './program.ts';
import { readPortalId } from './read-portal-id.ts';
import { UsageError } from './usage-error.ts';
import { withPortal, type Workplace } from './with-portal.ts';

/** `warmline eval:requests --portal`: how often what was found was one, as the people of the portal judged it. */
export function evalRequestsCommand({ readConfig, now, signal }: CliDeps, _exit: Exit): Command {
  return new Command('eval:requests')
    .alias('eval-requests')
    .description(
      'Print the precision of found requests and promises as people judged them on their cards, by\n' +
        'kind and language with 95 % intervals, and each sentence judged not to be one.',
    )
    .option(
      '--portal [id]',
      'measure on what was judged in the portal; of those that installed the app, in this one',
      readPortalId,
    )
    .option('--json', 'print JSON')
    .action(async (options: { portal?: string | true; json?: boolean }) => {
      if (!options.portal) {
        throw new UsageError(
          'Say what to measure on: "warmline eval:requests --portal" for what people judged on their cards, or "npm run eval:requests -- DIR" for a folder of labelled messages.',
        );
      }
      const asked = options.portal === true ? {} : { portal: options.portal };
      const work = async ({ db, portal }: Workplace) => {
        const { portalId } = await portal.crm.account(signal);
        const measured = measureVerdicts(await listExamples(db, portalId));
        process.stdout.write(
          options.json ? `${JSON.stringify(measured, null, 2)}\n` : renderVerdicts(measured),
        );
      };
      await withPortal(readConfig(), 'demo', work, { ...asked, now });
    });
}
