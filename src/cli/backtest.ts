import { writeFile } from 'node:fs/promises';
import { Command, InvalidArgumentError } from 'commander';
import { backtestPortal } from '../jobs/backtest-portal.ts';
import { getPortal } from '../store/portals.ts';
import { defaultSettings, languages, type Language } from '../timeline/settings.ts';
import { renderBacktest } from '../views/backtest/render-backtest.ts';
import { sumUpBacktest } from '../views/backtest/sum-up-backtest.ts';
import { pickLanguage } from '../views/pick-language.ts';
import { usualBacktest } from './backtest-page.ts';
import { portalOption } from './portal-option.ts';
import type { CliDeps, Exit } from './program.ts';
import { showProgress } from './show-progress.ts';
import { UsageError } from './usage-error.ts';
import { withPortal, type Workplace } from './with-portal.ts';

type Options = {
  months: number;
  capacity: number;
  silence?: number;
  language?: Language;
  out?: string;
  json?: boolean;
  portal?: string;
};

/** `warmline backtest`: would the list have held those who left? Measured on the portal's own past. */
export function backtestCommand({ readConfig, now, signal }: CliDeps, _exit: Exit): Command {
  return new Command('backtest')
    .description(
      'Assess each past month from only what was known then, and show who of those who left would\n' +
        'have stood on the list: precision, recall and lead time beside the longest silence first and\n' +
        'fixed day counts.',
    )
    .option('--months <n>', 'how many past months', wholeNumber(1, 120), usualBacktest.months)
    .option(
      '--capacity <n>',
      'customers an owner can look after a month',
      wholeNumber(1, 1000),
      usualBacktest.capacity,
    )
    .option(
      '--silence <days>',
      'silent for so long counts as lost (default: what the settings say)',
      wholeNumber(14, 730),
    )
    .option(
      '--language <tag>',
      `language of the report (default: the portal's): ${languages.join(', ')}`,
      knownLanguage,
    )
    .option('--out <file>', 'write the report as one HTML file to pass on')
    .option('--json', 'print all figures as JSON')
    .addOption(portalOption())
    .action(async ({ months, capacity, silence, out, json, ...asked }: Options) => {
      const work = async ({ db, portal }: Workplace) => {
        const { portalId } = await portal.crm.account(signal);
        const progress = showProgress();
        try {
          const report = await backtestPortal({
            db,
            portalId,
            now: now(),
            months,
            capacity,
            silenceDays: silence,
            onProgress: (step) => progress.report(step),
            signal,
          });
          progress.close();
          if (report.backtest.counted === 0) {
            throw new UsageError(
              'There is no past to look at: nobody has enough history in any of these months. Run "warmline sync" first, or try more --months or a shorter --silence.',
            );
          }
          const { settings } = (await getPortal(db, portalId)) ?? { settings: defaultSettings };
          const language = asked.language ?? settings.language;
          if (out !== undefined) await writeReport(out, renderBacktest(report, language));
          process.stdout.write(
            json ? `${JSON.stringify(report)}\n` : sumUpBacktest(report, language),
          );
          if (out !== undefined) process.stderr.write(`The report is in ${out}\n`);
        } finally {
          progress.close();
        }
      };
      await withPortal(readConfig(), 'demo', work, { portal: asked.portal, now });
    });
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < least || value > most)
      throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
    return value;
  };
}

function knownLanguage(tag: string): Language {
  const language = pickLanguage(tag);
  if (language === null) throw new InvalidArgumentError(`Give one of ${languages.join(', ')}.`);
  return language;
}

async function writeReport(path: string, html: string): Promise<void> {
  await writeFile(path, html).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${path} can't be written (${error.code}): choose another --out.`);
  });
}
