import type { Backtest, WayResult } from '../../risk/backtest/backtest.ts';
import { escapeHtml } from './escape-html.ts';
import type { ReportWords } from './report-words.ts';
import { wayName } from './way-name.ts';

/** All ways of choosing side by side; counts only where there are too few losses. */
export function waysTable({ results, losses, enough }: Backtest, words: ReportWords): string {
  const columns = enough
    ? ['flagged', 'hits', 'lift', 'found', 'lead', 'auc']
    : ['flagged', 'hits', 'found'];
  const cells = (result: WayResult): string[] =>
    enough
      ? [
          words.number(result.flagged),
          words.percent(result.precision),
          words.decimal(result.lift, 1),
          words.percent(result.recall),
          words.days(result.leadDays),
          words.decimal(result.areaUnderCurve, 2),
        ]
      : [
          words.number(result.flagged),
          words.number(result.hits),
          words.say('count-of', { count: result.caught, of: losses.length }),
        ];
  return table(
    ['', ...heads(columns, words)],
    results.map((result) => [wayName(result.way, words), ...cells(result)]),
    (row) => row === 0,
  );
}

/** What the risk does with as many flags as each rule raises. */
export function equalWorkTable({ equalWork, results }: Backtest, words: ReportWords): string {
  const [asMany, flagged, hits, found] = heads(['as-many', 'flagged', 'hits', 'found'], words);
  const both = (what: string): string[] => [
    words.say('by-rule', { what }),
    words.say('by-risk', { what }),
  ];
  return table(
    [asMany!, flagged!, ...both(hits!), ...both(found!)],
    equalWork.map(({ rule, flagged, precision, recall }) => {
      const own = results.find(({ way }) => way === rule)!;
      return [
        wayName(rule, words),
        words.number(flagged),
        words.percent(own.precision),
        words.percent(precision),
        words.percent(own.recall),
        words.percent(recall),
      ];
    }),
  );
}

/** Month by month, with those who did not count. */
export function monthsTable({ months }: Backtest, words: ReportWords): string {
  return table(
    heads(
      ['month', 'counted', 'left', 'listed', 'hits', 'thin', 'silent', 'idle', 'contested'],
      words,
    ),
    months.map(({ at, counted, left, flagged, hits, ...others }) => [
      words.month(at),
      ...[counted, left, flagged, hits].map((count) => words.number(count)),
      ...[others.unknown, others.alreadySilent, others.ownerIdle, others.contested].map((count) =>
        words.number(count),
      ),
    ]),
  );
}

/** How many left at each level as it was shown. */
export function levelsTable({ levels, enough }: Backtest, words: ReportWords): string {
  return table(
    heads(['level', 'customer-months', 'left', ...(enough ? ['share'] : [])], words),
    levels.map(({ level, counted, left }) => [
      words.phrase({ key: `level.${level}`, values: {} }),
      words.number(counted),
      words.number(left),
      ...(enough ? [counted === 0 ? '—' : words.share(left / counted)] : []),
    ]),
  );
}

function heads(columns: readonly string[], words: ReportWords): string[] {
  return columns.map((column) => words.say(`col.${column}`));
}

/** A table of plain texts in a place that scrolls when it is too narrow. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  isOurs: (row: number) => boolean = () => false,
  kind = '',
): string {
  return `<div class="scroll"><table${kind ? ` class="${kind}"` : ''}><thead><tr>${head.map((cell) => `<th>${escapeHtml(cell)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((cells, row) => `<tr${isOurs(row) ? ' class="ours"' : ''}>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`).join('\n')}</tbody></table></div>`;
}
