import { fewestLosses, type Backtest, type Figure } from '../../risk/backtest/backtest.ts';
import type { ReportWords } from './report-words.ts';

/** The finding in a few sentences, whichever way it went. */
export function verdict(backtest: Backtest, words: ReportWords): string[] {
  const { losses, results, capacity, enough, windowDays, difference } = backtest;
  const [ours, recency] = results;
  if (losses.length === 0) return [words.say('verdict.nobody')];
  const caught = words.say('verdict.caught', {
    losses: losses.length,
    capacity,
    caught: ours!.caught,
  });
  if (!enough) {
    return [
      words.inOneLine([caught, words.say('verdict.by-silence', { caught: recency!.caught })]),
      ...returned(backtest, words),
      words.say('verdict.few', { fewest: fewestLosses }),
    ];
  }
  const lead = ours!.leadDays;
  return [
    words.inOneLine([
      caught,
      words.say('verdict.shares', {
        recall: words.percent(ours!.recall),
        precision: words.percent(ours!.precision),
        days: windowDays,
      }),
      ...(lead ? [words.say('verdict.lead', { lead: words.days(lead) })] : []),
    ]),
    words.say(`verdict.${compare(difference.recall, difference.precision)}`),
    ...returned(backtest, words),
  ];
}

/** A silence is not always a farewell, and a reader must know how often it was none. */
function returned({ losses, definition }: Backtest, words: ReportWords): string[] {
  const count = losses.filter(({ returnedAt }) => returnedAt !== null).length;
  if (count === 0) return [];
  const silent = definition.kind === 'silence';
  return [
    words.say('verdict.returned', {
      count,
      losses: losses.length,
      silence: silent ? 'yes' : 'no',
      days: silent ? definition.days : 0,
    }),
  ];
}

const better = (figure: Figure): boolean => figure !== null && figure.low > 0;
const worse = (figure: Figure): boolean => figure !== null && figure.high < 0;

function compare(recall: Figure, precision: Figure): string {
  if (worse(recall) || worse(precision)) return 'worse';
  if (better(recall) && better(precision)) return 'better';
  if (better(recall)) return 'found-more';
  if (better(precision)) return 'hit-more';
  return 'same';
}
