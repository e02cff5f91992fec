import type { Figure } from '../../risk/backtest/backtest.ts';
import { knownTimeZone } from '../../timeline/known-time-zone.ts';
import type { Phrase } from '../../timeline/phrase.ts';
import { say, type Reader } from '../say.ts';
import { escapeHtml } from './escape-html.ts';

/** The report's words, figures and dates in one reader's language and time zone. */
export type ReportWords = ReturnType<typeof reportWords>;

const none = '—';

/** Prepares words and formats for a reader; `html` gives text that may stand in HTML and in attributes. */
export function reportWords(reader: Reader) {
  const { language } = reader;
  const timeZone = knownTimeZone(reader.timeZone);
  const number = (value: number, digits = 0): string =>
    new Intl.NumberFormat(language, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(value === 0 ? 0 : value);
  const text = (key: string, values: Phrase['values'] = {}): string =>
    say({ key: `backtest.${key}`, values }, reader);
  const share = (value: number): string =>
    new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(value);
  /** "62% (51–73)". A dash between signed numbers would be read as a sign, so these get a word. */
  const ranged = (value: string, figure: NonNullable<Figure>, bound: (n: number) => string) =>
    text(figure.low < 0 ? 'figure.signed' : 'figure', {
      value,
      low: bound(figure.low),
      high: bound(figure.high),
    });
  return {
    language,
    say: text,
    html: (key: string, values: Phrase['values'] = {}): string => escapeHtml(text(key, values)),
    /** A phrase of the core, such as why a signal spoke. */
    phrase: (phrase: Phrase): string => say(phrase, reader),
    /** One after the other; Chinese and Japanese put no space between sentences. */
    inOneLine: (sentences: readonly string[]): string =>
      sentences.join(/^(zh|ja)/.test(language) ? '' : ' '),
    number,
    share,
    percent: (figure: Figure): string =>
      figure === null
        ? none
        : ranged(share(figure.value), figure, (bound) => number(wholePercent(bound))),
    days: (figure: Figure): string =>
      figure === null
        ? none
        : ranged(dayCount(language, Math.round(figure.value)), figure, (bound) => number(bound)),
    decimal: (figure: Figure, digits: number): string =>
      figure === null
        ? none
        : ranged(number(figure.value, digits), figure, (bound) => number(bound, digits)),
    dayCount: (days: number): string => dayCount(language, days),
    /** "12 May 2026", in the portal's time zone. */
    date: (at: number): string =>
      new Intl.DateTimeFormat(language, {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        timeZone,
      }).format(at),
    /** "May 2026": months begin in UTC. */
    month: (at: number): string =>
      new Intl.DateTimeFormat(language, {
        month: 'short',
        year: 'numeric',
        timeZone: 'UTC',
      }).format(at),
    shortMonth: (at: number | Date): string =>
      new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' }).format(at),
    or: (items: readonly string[]): string =>
      new Intl.ListFormat(language, { type: 'disjunction' }).format(items),
  };
}

function dayCount(language: string, days: number): string {
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'day',
    unitDisplay: 'long',
  }).format(days);
}

function wholePercent(share: number): number {
  return Math.round(100 * share);
}
