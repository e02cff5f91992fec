import type { BacktestReport } from '../../risk/backtest/backtest.ts';
import { date, days, decimal, monthName, percent, times } from './format-figure.ts';
import { lossMeans } from './loss-means.ts';
import { verdict } from './verdict.ts';
import { wayName } from './way-name.ts';

/** The backtest as plain text for a terminal. */
export function sumUpBacktest({ backtest, timeZone }: BacktestReport): string {
  const { asOf, definition, cuts, counted, customers, left, enough } = backtest;
  const lines = [
    `${monthName(cuts[0]!)} to ${monthName(cuts.at(-1)!)}, each month from what was known on its first day; read last on ${date(asOf, timeZone)}.`,
    `Lost: ${lossMeans(definition)}. ${customers} customers in ${counted} customer-months, ${left} of them before a loss.`,
    '',
    ...verdict(backtest),
    '',
    enough
      ? row('', 'flagged', 'of them left', 'lift', 'losses found', 'lead', 'AUC')
      : row('', 'flagged', 'of them left', '', 'losses found', '', ''),
    ...backtest.results.map((result) =>
      enough
        ? row(
            wayName(result.way),
            String(result.flagged),
            percent(result.precision),
            times(result.lift),
            percent(result.recall),
            days(result.leadDays),
            decimal(result.areaUnderCurve),
          )
        : row(
            wayName(result.way),
            String(result.flagged),
            String(result.hits),
            '',
            `${result.caught} of ${backtest.losses.length}`,
            '',
            '',
          ),
    ),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function row(name: string, ...cells: string[]): string {
  const widths = [9, 18, 18, 18, 20, 18];
  return name.padEnd(27) + cells.map((cell, index) => cell.padStart(widths[index]!)).join('');
}
