import { IntlMessageFormat } from 'intl-messageformat';
import { knownTimeZone } from '../timeline/known-time-zone.ts';
import type { Phrase } from '../timeline/phrase.ts';
import type { Language } from '../timeline/settings.ts';
import { messages } from './messages.ts';

/** Whose words and clock a text is for. */
export type Reader = { language: Language; timeZone: string };

/** Formats are costly to make and few; the bound only guards against many time zones. */
const cache = new Map<string, IntlMessageFormat>();
const mostCached = 20_000;

/**
 * Puts a phrase into the reader's language, dates in their time zone. A message without a text in
 * that language falls back to English; an unknown key comes back as it is, rather than no card.
 */
export function say(phrase: Phrase, reader: Reader): string {
  return String(formatFor(phrase.key, reader).format(phrase.values));
}

function formatFor(key: string, { language, timeZone }: Reader): IntlMessageFormat {
  const name = `${language} ${timeZone} ${key}`;
  let format = cache.get(name);
  if (!format) {
    const own = messages[language]?.[key];
    const text = own ?? messages.en?.[key] ?? `'${key}'`;
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
