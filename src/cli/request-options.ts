import { type Command, InvalidArgumentError, Option } from 'commander';
import { weekdays, type DueKind, type Settings, type Weekday } from '../timeline/settings.ts';

/** What the options below hand on, each under the name of its setting. */
export type RequestOptions = {
  requestDueHours?: Partial<Settings['requestDueHours']>;
  businessHours?: Partial<Settings['businessHours']>;
  holidays?: string;
  daysOff?: string[];
  workDays?: string[];
  languagesRead?: string[];
  extraPhrases?: Partial<Record<DueKind, string[]>>;
  ignoredSenders?: string[];
  sharedMailboxes?: string[];
  keepText?: boolean;
};

/** The options of `settings preview` and `settings set` that speak of requests: hours, reading, privacy. */
export function requestOptions(command: Command): Command {
  const add = <T>(flags: string, about: string, parser: (text: string, before: T) => T) =>
    command.addOption(new Option(flags, about).argParser(parser));
  add(
    '--request-due-hours <list>',
    'business hours until late: quote=8,price-list=8,information=16, or one number',
    dueHours,
  );
  add('--business-hours <list>', 'mon-fri=09:00-17:30,sat=09:00-12:00,sun=none', openHours);
  add('--holidays <place>', 'public holidays: HU, DE-BY, auto or none', (text: string) => text);
  add('--days-off <dates>', 'own days off, like 2026-12-24,2026-12-31, or none', list);
  add('--work-days <dates>', 'Saturdays and the like that are worked, or none', list);
  add('--languages-read <list>', 'languages that requests are read in, or all', list);
  add('--extra-phrases <kind=words>', 'own wording of quote, price-list or information', phrases);
  add('--ignored-senders <list>', 'addresses and domains whose mail is left out, or none', list);
  add('--shared-mailboxes <list>', 'addresses of ours like sales@shop.example, or none', list);
  add('--keep-text <yes|no>', 'keep the sentences that asked; "no" erases them at once', yesOrNo);
  return command;
}

const kinds: Record<string, DueKind> = {
  quote: 'quote_request',
  'price-list': 'price_list_request',
  information: 'information_request',
};

function kindOf(name: string): DueKind {
  const kind = kinds[name];
  if (!kind) throw new InvalidArgumentError(`Name one of ${Object.keys(kinds).join(', ')}.`);
  return kind;
}

function dueHours(text: string): Partial<Settings['requestDueHours']> {
  if (!text.includes('='))
    return Object.fromEntries(Object.values(kinds).map((kind) => [kind, aNumber(text)]));
  return Object.fromEntries(pairs(text).map(([name, value]) => [kindOf(name), aNumber(value)]));
}

function openHours(text: string): Partial<Settings['businessHours']> {
  return Object.fromEntries(
    pairs(text).flatMap(([days, hours]) =>
      daysOf(days).map((day) => [day, hours === 'none' ? null : hours.replace(/^(?=\d:)/, '0')]),
    ),
  );
}

function daysOf(text: string): readonly Weekday[] {
  const [from, to = from] = text.split('-').map((name) => weekdays.indexOf(name.trim() as Weekday));
  if (from === undefined || to === undefined || from < 0 || to < from)
    throw new InvalidArgumentError(`"${text}" is no weekday: write mon, tue, … or mon-fri.`);
  return weekdays.slice(from, to + 1);
}

function pairs(text: string): [string, string][] {
  return text.split(',').map((part) => {
    const [name = '', ...value] = part.split('=');
    return [name.trim(), value.join('=').trim()];
  });
}

function list(text: string): string[] {
  if (text === 'none' || text === 'all') return [];
  return text.split(',').map((part) => part.trim());
}

/** Named once more for each phrase; `quote=none` lets go of those of a kind. */
function phrases(text: string, before: RequestOptions['extraPhrases'] = {}) {
  const [[name, words] = ['', '']] = [text.split(/=(.*)/s)];
  const kind = kindOf((name ?? '').trim());
  const said = (words ?? '').trim();
  return { ...before, [kind]: said === 'none' ? [] : [...(before[kind] ?? []), said] };
}

function yesOrNo(text: string): boolean {
  if (text !== 'yes' && text !== 'no') throw new InvalidArgumentError('Write yes or no.');
  return text === 'yes';
}

function aNumber(text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number))
    throw new InvalidArgumentError(`"${text}" is no number.`);
  return number;
}
