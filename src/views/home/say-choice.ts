import type { SaveFilter } from '../../../extensions/app/contract/home.ts';
import { say } from '../say.ts';
import { messages } from '../messages.ts';
import type { HomeReader } from './home-reader.ts';

/** What a filter's value is called: people by name, levels and reasons in words, what the CRM knows as a code as words. */
export function sayChoice(filter: SaveFilter, value: string, reader: HomeReader): string {
  switch (filter) {
    case 'owner':
      return reader.owners.get(value)?.name ?? value;
    case 'level':
      return say({ key: `level.${value}`, values: {} }, reader);
    case 'reason':
      return say({ key: `signal.${value}.title`, values: {} }, reader);
    case 'source':
      return saySource(value, reader);
    case 'segment':
    case 'product':
      return readCode(value);
  }
}

/** Where a customer came from, by the codes of the CRM; one that we don't know as words. */
export function saySource(code: string, reader: HomeReader): string {
  const key = `home.source.${code}`;
  return messages.en?.[key] === undefined ? readCode(code) : say({ key, values: {} }, reader);
}

/** `COMPUTER_SOFTWARE` → "Computer software"; what people wrote themselves stays. */
function readCode(value: string): string {
  if (!/^[A-Z0-9]+(_[A-Z0-9]+)*$/.test(value) || !value.includes('_')) {
    return /^[A-Z]{5,}$/.test(value) ? value[0] + value.slice(1).toLowerCase() : value;
  }
  const words = value.replaceAll('_', ' ').toLowerCase();
  return words[0]!.toUpperCase() + words.slice(1);
}
