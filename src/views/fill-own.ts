import { knownTimeZone } from '../timeline/known-time-zone.ts';
import type { Phrase } from '../timeline/phrase.ts';
import type { Reader } from './say.ts';

const slot = /\{(name|customer|last|asked|sender)\}/g;

/**
 * An admin's own text with its slots filled in: {name}, {customer}, {last} (day of the last interaction), {asked} (what they
 * asked for) and {sender}. A line with a slot that has no value is left out: better a line less than a hole in it.
 */
export function fillOwn(values: Phrase['values'], { language, timeZone }: Reader): string {
  const { text = '', lastAt } = values;
  const last =
    typeof lastAt === 'number'
      ? new Intl.DateTimeFormat(language, {
          day: 'numeric',
          month: 'short',
          year: 'numeric',
          timeZone: knownTimeZone(timeZone),
        }).format(lastAt)
      : '';
  const known = (name: string): string => (name === 'last' ? last : String(values[name] ?? ''));
  return String(text)
    .split('\n')
    .filter((line) => ![...line.matchAll(slot)].some(([, name = '']) => known(name) === ''))
    .map((line) => line.replace(slot, (_whole, name: string) => known(name)))
    .join('\n');
}
