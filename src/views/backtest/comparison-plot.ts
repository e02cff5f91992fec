import { scaleBand, scaleLinear } from 'd3-scale';
import type { Figure, WayResult } from '../../risk/backtest/backtest.ts';
import { escapeHtml } from './escape-html.ts';
import type { ReportWords } from './report-words.ts';
import { wayName } from './way-name.ts';

const width = 680;
const [labels, right, top, bottom, rowHeight] = [190, 28, 8, 40, 30];

/** One figure of every way of choosing, as a point with its interval. */
export function comparisonPlot(
  results: readonly WayResult[],
  figureOf: (result: WayResult) => Figure,
  title: string,
  words: ReportWords,
): string {
  const height = top + bottom + rowHeight * results.length;
  const x = scaleLinear([0, 1], [labels, width - right]);
  const y = scaleBand(
    results.map(({ way }) => way),
    [top, height - bottom],
  );
  const rows = results.map((result) => {
    const middle = y(result.way)! + y.bandwidth() / 2;
    const name = `<text x="${labels - 10}" y="${middle + 4}" text-anchor="end">${escapeHtml(wayName(result.way, words))}</text>`;
    const figure = figureOf(result);
    if (figure === null)
      return `${name}<text class="faint" x="${labels + 6}" y="${middle + 4}">${words.html('plot.none')}</text>`;
    const kind = result.way === 'risk' ? 'ours' : 'other';
    return `${name}<path class="whisker" d="M${x(figure.low).toFixed(1)} ${middle}H${x(figure.high).toFixed(1)}"/><circle class="${kind}" cx="${x(figure.value).toFixed(1)}" cy="${middle}" r="5"/>`;
  });
  const ticks = x.ticks(5);
  return `<div class="scroll"><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(title)}" class="plot wide">
${ticks.map((tick) => `<path class="grid" d="M${x(tick)} ${top}V${height - bottom}"/><text x="${x(tick)}" y="${height - bottom + 16}" text-anchor="middle">${words.share(tick)}</text>`).join('\n')}
${rows.join('\n')}
<text x="${(labels + width - right) / 2}" y="${height - 6}" text-anchor="middle">${escapeHtml(title)}</text>
</svg></div>`;
}
