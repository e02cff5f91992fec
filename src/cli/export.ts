import { Command, Option } from 'commander';
import { stringify } from 'csv-stringify/sync';
import { exportRows } from '../jobs/export-rows.ts';
import type { ExportRow } from '../views/export-row.ts';
import { portalOption } from './portal-option.ts';
import type { CliDeps, Exit } from './program.ts';
import { withPortal, type Workplace } from './with-portal.ts';

/** `warmline export`: every assessed customer with risk, reasons and next action. */
export function exportCommand({ readConfig, now, signal }: CliDeps, _exit: Exit): Command {
  return new Command('export')
    .description('Print every assessed customer, the highest risk first, as CSV or JSON.')
    .option('--json', 'print a JSON array')
    .addOption(portalOption())
    .addOption(
      new Option('--level <level>', 'only customers at this level').choices([
        'high',
        'elevated',
        'watch',
        'steady',
        'unknown',
      ]),
    )
    .addOption(
      new Option('--kind <kind>', 'only contacts or companies').choices(['contact', 'company']),
    )
    .action(async (options: Options) => {
      const work = async ({ db, portal }: Workplace) => {
        const { portalId } = await portal.crm.account(signal);
        const chosen = {
          ...(options.kind ? { kind: options.kind } : {}),
          ...(options.level ? { levels: [options.level] } : {}),
        };
        let count = 0;
        for await (const row of exportRows(db, portalId, chosen)) {
          if (options.json)
            process.stdout.write(`${count === 0 ? '[' : ','}\n${JSON.stringify(row)}`);
          else process.stdout.write(csvLine(row, count === 0));
          count += 1;
        }
        if (options.json) process.stdout.write(count === 0 ? '[]\n' : '\n]\n');
        else process.stderr.write(`${count} customers\n`);
      };
      await withPortal(readConfig(), 'demo', work, { ...options, now });
    });
}

type Options = {
  portal?: string;
  json?: boolean;
  kind?: 'contact' | 'company';
  level?: 'high' | 'elevated' | 'watch' | 'steady' | 'unknown';
};

/** One line for a spreadsheet: lists in one cell, a reason or sentence a line; nothing that it would take for a formula. */
function csvLine(row: ExportRow, header: boolean): string {
  const flat = {
    ...row,
    reasons: row.reasons.join('\n'),
    requests: row.requests.map(({ sentence }) => sentence).join('\n'),
    missing: row.missing.join('\n'),
  };
  return stringify([flat], { header, escape_formulas: true });
}
