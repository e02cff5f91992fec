import type { OpenAsk } from '../action/open-ask.ts';
import { businessHoursBetween } from '../timeline/business-hours-between.ts';
import { askParties, type AsksOptions } from './render-asks.ts';
import { say } from './say.ts';

/** One line of the CSV file: the names of the fields are English in every language, so that a spreadsheet keeps working. */
export function askFileRow(ask: OpenAsk, options: AsksOptions): Record<string, string | number> {
  const { asker, company, owner, url } = askParties(ask, options);
  return {
    kind: say({ key: `kind.${ask.ask}`, values: {} }, options),
    sentence: ask.sentence,
    asked_at: new Date(ask.at).toISOString(),
    due_at: new Date(ask.dueAt).toISOString(),
    overdue: options.now > ask.dueAt && !ask.lapsed ? 'yes' : 'no',
    waited_hours: Math.round(businessHoursBetween(ask.at, options.now, options.hours)),
    asked_by: asker ?? '',
    company: company ?? '',
    owner: owner ?? '',
    value: ask.value ?? '',
    currency: ask.value === null ? '' : options.currency,
    risk: ask.risk ?? '',
    level: say({ key: `level.${ask.level}`, values: {} }, options),
    link: url,
  };
}
