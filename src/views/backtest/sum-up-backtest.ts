import type { BacktestReport } from '../../risk/backtest/backtest.ts';
import type { Language } from '../../timeline/settings.ts';
import { lossMeans } from './loss-means.ts';
import { reportWords } from './report-words.ts';
import { sayContested } from './say-contested.ts';
import { verdict } from './verdict.ts';
import { wayName } from './way-name.ts';

/** The backtest as plain text for a terminal. */
export function sumUpBacktest(
  { backtest, portalId, timeZone }: BacktestReport,
  language: Language,
) {
  const { asOf, definition, cuts, counted, customers, left, enough, windowDays } = backtest;
  const words = reportWords({ language, timeZone });
  const span = { from: words.month(cuts[0]!), to: words.month(cuts.at(-1)!) };
  const columns = enough
    ? ['flagged', 'hits', 'lift', 'found', 'lead', 'auc']
    : ['flagged', 'hits', 'found'];
  const rows = backtest.results.map((result) => [
    wayName(result.way, words),
    words.number(result.flagged),
    ...(enough
      ? [
          words.percent(result.precision),
          words.decimal(result.lift, 1),
          words.percent(result.recall),
          words.days(result.leadDays),
          words.decimal(result.areaUnderCurve, 2),
        ]
      : [
          words.number(result.hits),
          words.say('count-of', { count: result.caught, of: backtest.losses.length }),
        ]),
  ]);
  const lines = [
    words.say('about', { portal: portalId, ...span, asOfAt: asOf }),
    words.say('known'),
    lossMeans(definition, words),
    words.say('counted', { customers, counted, left, days: windowDays }),
    ...sayContested(backtest, words),
    '',
    ...verdict(backtest, words),
    '',
    ...inColumns([['', ...columns.map((column) => words.say(`col.${column}`))], ...rows]),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** The first column to the left, the others to the right, each as wide as its widest cell. */
function inColumns(rows: readonly string[][]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => cellsOf(row[column]!))));
  return rows.map((row) =>
    row
      .map((text, column) => {
        const space = ' '.repeat(widths[column]! - cellsOf(text));
        return column === 0 ? text + space : space + text;
      })
      .join('  '),
  );
}

/** Columns a text takes in a terminal: Chinese and Japanese letters take two (Unicode TR 11). */
function cellsOf(text: string): number {
  const wide = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\u30fc\uff01-\uff60]/gu,
  );
  return [...text].length + (wide?.length ?? 0);
}
