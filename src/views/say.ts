import { IntlMessageFormat } from 'intl-messageformat';
import { knownTimeZone } from '../timeline/known-time-zone.ts';
import type { Phrase } from '../timeline/phrase.ts';
import type { Language } from '../timeline/settings.ts';
import { messages } from './messages.ts';
import { fillOwn } from './fill-own.ts';

/** Whose words and clock a text is for. */
export type Reader = { language: Language; timeZone: string };

/** Formats are costly to make and few; the bound only guards against many time zones. */
const cache = new Map<string, IntlMessageFormat>();
const mostCached = 20_000;

/**
 * Puts a phrase into the reader's language, dates in their time zone. A message without a text in
 * that language falls back to English. A key that is unknown, or that needs values which an
 * assessment stored long ago doesn't have, comes back as it is: better an odd line than no card.
 */
export function say(phrase: Phrase, reader: Reader): string {
  if (phrase.key === 'own.text') return fillOwn(phrase.values, reader);
  const format = formatFor(phrase.key, reader);
  if (!format) return phrase.key;
  try {
    return String(format.format(phrase.values));
  } catch {
    return phrase.key;
  }
}

function formatFor(key: string, { language, timeZone }: Reader): IntlMessageFormat | null {
  const name = `${language} ${timeZone} ${key}`;
  let format = cache.get(name);
  if (!format) {
    const own = messages[language]?.[key];
    const text = own ?? messages.en?.[key];
    if (text === undefined) return null;
    format = new IntlMessageFormat(text, own === undefined ? 'en' : language, {
      date: {
        day: {
          day: 'numeric',
          month: 'short',
          year: 'numeric',
          timeZone: knownTimeZone(timeZone),
        },
      },
    });
    if (cache.size >= mostCached) cache.clear();
    cache.set(name, format);
  }
  return format;
}
