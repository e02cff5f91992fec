import { scaleBand, scaleLinear } from 'd3-scale';
import type { Figure, WayResult } from '../../risk/backtest/backtest.ts';
import { escapeHtml } from './escape-html.ts';
import type { ReportWords } from './report-words.ts';
import { wayName } from './way-name.ts';

const width = 420;
const [left, right, top, bottom, rowHeight] = [16, 24, 4, 40, 38];

/** One figure of every way of choosing, as a point with its interval; names stand above, for any language. */
export function comparisonPlot(
  results: readonly WayResult[],
  figureOf: (result: WayResult) => Figure,
  title: string,
  words: ReportWords,
): string {
  const height = top + bottom + rowHeight * results.length;
  const x = scaleLinear([0, 1], [left, width - right]);
  const y = scaleBand(
    results.map(({ way }) => way),
    [top, height - bottom],
  );
  const rows = results.map((result) => {
    const [name, middle] = [y(result.way)! + 14, y(result.way)! + 26];
    const figure = figureOf(result);
    const label = `${wayName(result.way, words)}${figure === null ? `: ${words.say('plot.none')}` : ''}`;
    const text = `<text x="${left}" y="${name}">${escapeHtml(label)}</text>`;
    if (figure === null) return text;
    const kind = result.way === 'risk' ? 'ours' : 'other';
    return `${text}<path class="whisker" d="M${x(figure.low).toFixed(1)} ${middle}H${x(figure.high).toFixed(1)}"/><circle class="${kind}" cx="${x(figure.value).toFixed(1)}" cy="${middle}" r="5"/>`;
  });
  const ticks = x.ticks(5);
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(title)}" class="plot">
${ticks.map((tick) => `<path class="grid" d="M${x(tick)} ${top}V${height - bottom}"/><text x="${x(tick)}" y="${height - bottom + 16}" text-anchor="middle">${words.share(tick)}</text>`).join('\n')}
${rows.join('\n')}
<text x="${(left + width - right) / 2}" y="${height - 6}" text-anchor="middle">${escapeHtml(title)}</text>
</svg>`;
}
