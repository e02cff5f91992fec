import type { Backtest, WayResult } from '../../risk/backtest/backtest.ts';
import { say } from '../say.ts';
import { days, decimal, monthName, percent, times } from './format-figure.ts';
import { wayName } from './way-name.ts';

/** All ways of choosing side by side; counts only where there are too few losses. */
export function waysTable({ results, losses, enough }: Backtest): string {
  const head = enough
    ? ['', 'flagged', 'of them left', 'lift', 'losses found', 'lead time (median)', 'AUC']
    : ['', 'flagged', 'of them left', 'losses found'];
  const cells = (result: WayResult): string[] =>
    enough
      ? [
          String(result.flagged),
          percent(result.precision),
          times(result.lift),
          percent(result.recall),
          days(result.leadDays),
          decimal(result.areaUnderCurve),
        ]
      : [String(result.flagged), String(result.hits), `${result.caught} of ${losses.length}`];
  return table(
    head,
    results.map((result) => [wayName(result.way), ...cells(result)]),
    (row) => row === 0,
  );
}

/** What the risk does with as many flags as each rule raises. */
export function equalWorkTable({ equalWork, results }: Backtest): string {
  return table(
    ['as many flags as', 'flagged', 'of them left: rule', 'risk', 'losses found: rule', 'risk'],
    equalWork.map(({ rule, flagged, precision, recall }) => {
      const own = results.find(({ way }) => way === rule)!;
      return [
        wayName(rule),
        String(flagged),
        percent(own.precision),
        percent(precision),
        percent(own.recall),
        percent(recall),
      ];
    }),
  );
}

/** Month by month, with those who did not count. */
export function monthsTable({ months }: Backtest): string {
  return table(
    ['on 1', 'counted', 'left', 'on the list', 'of them left', 'too thin', 'silent', 'owner idle'],
    months.map(({ at, counted, left, flagged, hits, unknown, alreadySilent, ownerIdle }) =>
      [monthName(at), counted, left, flagged, hits, unknown, alreadySilent, ownerIdle].map(String),
    ),
  );
}

function levelName(level: string): string {
  return say({ key: `level.${level}`, values: {} }, { language: 'en', timeZone: 'UTC' });
}

/** How many left at each level as it was shown. */
export function levelsTable({ levels, enough }: Backtest): string {
  return table(
    ['level shown', 'customer-months', 'left', ...(enough ? ['share'] : [])],
    levels.map(({ level, counted, left }) => [
      levelName(level),
      String(counted),
      String(left),
      ...(enough ? [counted === 0 ? '—' : `${Math.round((100 * left) / counted)} %`] : []),
    ]),
  );
}

function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  isOurs: (row: number) => boolean = () => false,
): string {
  return `<div class="scroll"><table><thead><tr>${head.map((cell) => `<th>${cell}</th>`).join('')}</tr></thead>
<tbody>${rows.map((cells, row) => `<tr${isOurs(row) ? ' class="ours"' : ''}>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</tbody></table></div>`;
}
