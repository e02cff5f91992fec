import { Command, InvalidArgumentError, Option } from 'commander';
import { changeSettings } from '../jobs/change-settings.ts';
import { checkSettings, type SettingsInput } from '../jobs/check-settings.ts';
import { previewSettings, type SettingsPreview } from '../jobs/preview-settings.ts';
import { weights as shippedWeights } from '../risk/weights.ts';
import type { Db } from '../store/db.ts';
import { getPortal } from '../store/portals.ts';
import { defaultSettings, type LostDefinition, type Settings } from '../timeline/settings.ts';
import { jsonOptions } from './json-options.ts';
import { lossOption, none } from './loss-option.ts';
import { portalOption } from './portal-option.ts';
import type { CliDeps, Exit } from './program.ts';
import { requestOptions, type RequestOptions } from './request-options.ts';
import { showProgress } from './show-progress.ts';
import { UsageError } from './usage-error.ts';
import { withPortal, type Workplace } from './with-portal.ts';

/** `warmline settings`: what is set, what a change would do, and the change. */
export function settingsCommand({ readConfig, now, signal }: CliDeps, _exit: Exit): Command {
  const command = new Command('settings')
    .description(
      'Show the settings, try a change without saving it, or save it and assess everyone anew.',
    )
    // Before the subcommands are made: they take it over, and with it the exit code of wrong usage.
    .exitOverride();
  command
    .command('show')
    .description('Print the settings in force as JSON.')
    .addOption(portalOption())
    .action((options: { portal?: string }) =>
      withPortal(
        readConfig(),
        'demo',
        async ({ db, portal }) => {
          const { portalId } = await portal.crm.account(signal);
          const settings = await settingsOf(db, portalId);
          const weights = { ...shippedWeights, ...settings.weights };
          process.stdout.write(`${JSON.stringify({ ...settings, weights }, null, 2)}\n`);
        },
        { ...options, now },
      ),
    );
  withChanges(command.command('preview'))
    .description('Show who would change level. Saves nothing.')
    .option('--top <n>', 'how many customers to name', wholeNumber, 20)
    .option('--json', 'print the preview as JSON')
    .addOption(portalOption())
    .action((options: ChangeOptions & { top: number; json?: boolean; portal?: string }) => {
      const work = async ({ db, portal }: Workplace) => {
        const { portalId } = await portal.crm.account(signal);
        const changes = read(options, await settingsOf(db, portalId));
        const progress = showProgress();
        try {
          const preview = await previewSettings({
            db,
            portalId,
            now: now(),
            changes,
            limit: options.top,
            onProgress: (step) => progress.report(step),
            signal,
          });
          progress.close();
          process.stdout.write(
            options.json ? `${JSON.stringify(preview)}\n` : describe(preview, changes),
          );
        } finally {
          progress.close();
        }
      };
      return withPortal(readConfig(), 'demo', work, { portal: options.portal, now });
    });
  withChanges(command.command('set'))
    .description('Save the change and assess everyone by it ("preview" shows who changes level).')
    .addOption(portalOption())
    .action((options: ChangeOptions & { portal?: string }) => {
      const work = async ({ db, portal }: Workplace) => {
        const { portalId } = await portal.crm.account(signal);
        const changes = read(options, await settingsOf(db, portalId));
        const progress = showProgress();
        try {
          const { assess } = await changeSettings({
            db,
            portalId,
            now: now(),
            changes,
            onProgress: (step) => progress.report(step),
            signal,
          });
          progress.close();
          process.stdout.write(
            `Saved ${Object.keys(changes).join(', ')}; assessed ${assess.assessed} customers by it.${afterwards(changes)}\n`,
          );
        } finally {
          progress.close();
        }
      };
      return withPortal(readConfig(), 'demo', work, { portal: options.portal, now });
    });
  return command;
}

type ChangeOptions = RequestOptions & {
  levels?: Record<string, number>;
  weight?: Record<string, number | null>;
  actFrom?: number;
  customerStages?: string[];
  lastLoginProperty?: string;
  renewalProperty?: string;
  language?: Settings['language'];
  lostAfterDays?: number;
  lost?: LostDefinition | typeof none;
  replayDays?: number;
  eraseAfterDays?: number;
};

function withChanges(command: Command): Command {
  const add = <T>(flags: string, about: string, parser: (text: string, before: T) => T) =>
    command.addOption(new Option(flags, about).argParser(parser));
  add('--levels <list>', 'lowest risk of each level: watch=25,elevated=50,high=75', pairs);
  add(
    '--weight <signal=number>',
    'log-odds of a signal, or signal=default; may be repeated',
    weight,
  );
  add('--act-from <risk>', 'risk below which nothing is suggested', aNumber);
  add('--customer-stages <list>', 'lifecycle stages that make a customer', stages);
  add('--last-login-property <name>', 'property with the last login, or none', asWritten);
  add('--renewal-property <name>', "property with the contract's end, or none", asWritten);
  add('--language <tag>', 'language of what is written into the CRM', asWritten);
  add('--lost-after-days <n>', 'silence that counts as lost', aNumber);
  command.addOption(lossOption());
  add('--replay-days <n>', 'for how long past assessments can be replayed', aNumber);
  add(
    '--erase-after-days <n>',
    'days after uninstalling until all that is kept is erased; 0: at once',
    aNumber,
  );
  return requestOptions(jsonOptions(command));
}

function stages(text: string): string[] {
  return text.split(',').map((stage) => stage.trim());
}

function asWritten(text: string): string {
  return text;
}

function aNumber(text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number))
    throw new InvalidArgumentError(`"${text}" is no number.`);
  return number;
}

function wholeNumber(text: string): number {
  const number = aNumber(text);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('Give 0, 1, 2, …');
  return number;
}

function pairs(text: string): Record<string, number> {
  const levels = new Set(['watch', 'elevated', 'high']);
  return Object.fromEntries(
    text.split(',').map((part) => {
      const [name = '', value = ''] = part.split('=').map((word) => word.trim());
      if (!levels.has(name))
        throw new InvalidArgumentError('Write it as watch=30,elevated=55,high=80.');
      return [name, aNumber(value)];
    }),
  );
}

function weight(text: string, before: Record<string, number | null> = {}) {
  const [name = '', value = ''] = text.split('=').map((word) => word.trim());
  return { ...before, [name]: value === 'default' ? null : aNumber(value) };
}

function read({ weight: weights, ...options }: ChangeOptions, current: Settings) {
  const {
    top: _top,
    json: _json,
    portal: _portal,
    ...named
  } = options as ChangeOptions & {
    top?: number;
    json?: boolean;
    portal?: string;
  };
  const checked = checkSettings(current, {
    // The parser of options makes '' of null: therefore it is a word up to here.
    ...Object.fromEntries(
      Object.entries(named).map(([name, value]) => [name, value === none ? null : value]),
    ),
    ...(weights && { weights }),
  } as SettingsInput);
  if ('problems' in checked)
    throw new UsageError(`Nothing was saved. ${checked.problems.join('. ')}.`);
  if (Object.keys(checked.changes).length === 0) {
    throw new UsageError(
      'Name what to change, like --levels watch=30,elevated=55,high=80 ("--help" lists all).',
    );
  }
  return checked.changes;
}

async function settingsOf(db: Db, portalId: string): Promise<Settings> {
  return (await getPortal(db, portalId))?.settings ?? defaultSettings;
}

function describe(
  { customers, counts, moves, moved, requests }: SettingsPreview,
  changes: Partial<Settings>,
): string {
  const named = moves.length < moved ? ` The ${moves.length} with the highest risk:` : '';
  return [
    `With ${JSON.stringify(changes)}, ${moved} of ${customers} customers would change level.${named}`,
    ...counts.map(({ kind, from, to, count }) => `  ${count} ${kind}: ${from} → ${to}`),
    ...moves.map(
      ({ kind, id, name, from, to, riskBefore, riskAfter }) =>
        `  ${kind}:${id}  ${name}  ${from} ${riskBefore ?? '–'} → ${to} ${riskAfter ?? '–'}`,
    ),
    ...(requests.open === 0
      ? []
      : [
          `  Of ${requests.open} open requests ${requests.lateAfter} would be late; ${requests.lateBefore} are now.`,
        ]),
    ...unseen(changes),
    'Nothing was saved: "warmline settings set" with the same options does.',
    '',
  ].join('\n');
}

/** What a preview can't show, said rather than left to be found out. */
function unseen(changes: Partial<Settings>): string[] {
  const notes: string[] = [];
  if (readsProperty(changes))
    notes.push('What the property says is read by the next sync and not part of this preview.');
  if (changes.lost && changes.lost.kind !== 'silence')
    notes.push('A loss told this way is what past risks are checked against: it moves no level.');
  if (altersReading(changes))
    notes.push(
      'Which requests would open or close shows after the next sync, which reads all messages again: their texts are not kept.',
    );
  if (changes.keepText === false)
    notes.push(
      'Saving it erases every kept sentence and subject at once; assessments made up to now can then not be replayed.',
    );
  return notes;
}

/** The settings by which messages are read. */
function altersReading(changes: Partial<Settings>): boolean {
  return (
    ['languagesRead', 'extraPhrases', 'ignoredSenders', 'sharedMailboxes', 'keepText'] as const
  ).some((name) => changes[name] !== undefined && changes[name] !== false);
}

function readsProperty({ lastLoginProperty, renewalProperty, lost }: Partial<Settings>): boolean {
  return (lastLoginProperty ?? renewalProperty ?? null) !== null || lost?.kind === 'property';
}

function afterwards(changes: Partial<Settings>): string {
  const property = readsProperty(changes) ? ' Run "warmline sync" to read the property.' : '';
  return altersReading(changes)
    ? `${property} Run "warmline sync" to read all messages again by it.`
    : property;
}
