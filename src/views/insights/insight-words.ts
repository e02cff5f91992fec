import type { InsightCell } from '../../../extensions/app/contract/insights.ts';
import type { Share } from '../../measures/churn-rate.ts';
import { knownTimeZone } from '../../timeline/known-time-zone.ts';
import type { Phrase } from '../../timeline/phrase.ts';
import type { HomeReader } from '../home/home-reader.ts';
import { sayMoney } from '../say-money.ts';
import { say } from '../say.ts';

/** Small shares need a digit more than large ones. */
const digitsOf = (share: number) => (share > 0 && share < 0.1 ? 1 : 0);

export type InsightWords = ReturnType<typeof insightWords>;

/** The words, figures and days of the pages of measures for one reader. */
export function insightWords(reader: HomeReader) {
  const { language } = reader;
  const tell = (key: string, values: Phrase['values'] = {}): string =>
    say({ key: `insight.${key}`, values }, reader);
  const number = (value: number, digits = 0): string =>
    new Intl.NumberFormat(language, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(value === 0 ? 0 : value);
  const unknown = tell('unknown');
  const days = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeZone: knownTimeZone(reader.timeZone),
  });
  const percent = (share: number, digits = digitsOf(share)): string =>
    new Intl.NumberFormat(language, {
      style: 'percent',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(share);
  const unit = (value: number, name: 'year' | 'day' | 'hour', digits: number): string =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit: name,
      unitDisplay: 'long',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(value);
  const bounds = (value: string, low: string, high: string) =>
    tell('interval', { value, low, high });
  return {
    reader,
    say: tell,
    unknown,
    number,
    percent,
    money: (value: number): string => sayMoney(value, reader),
    day: (at: number): string => days.format(at),
    bounds,
    years: (value: number): string => unit(value, 'year', 1),
    days: (value: number): string => unit(value, 'day', 0),
    hours: (value: number): string => unit(value, 'hour', 1),
    /** "12% (8–17)", or that it is not known. */
    share: (found: Pick<Share, 'share' | 'low' | 'high'> | null): string => {
      if (found === null) return unknown;
      const digits = digitsOf(found.share);
      return bounds(
        percent(found.share, digits),
        number(100 * found.low, digits),
        number(100 * found.high, digits),
      );
    },
    /** "12 of 80". */
    outOf: (found: Pick<Share, 'count' | 'of'> | null): string | null =>
      found === null ? null : tell('outOf', { count: number(found.count), of: number(found.of) }),
    owner: (id: string | null): InsightCell => ({
      text: id === null ? tell('nobody') : (reader.owners.get(id)?.name ?? id),
    }),
    value: (value: number | null): InsightCell => ({
      text: value === null ? unknown : sayMoney(value, reader),
    }),
  };
}
