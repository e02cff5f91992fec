import { scaleBand, scaleLinear } from 'd3-scale';
import type { MonthResult } from '../../risk/backtest/backtest.ts';
import type { ReportWords } from './report-words.ts';

const [width, height] = [680, 200];
const [left, right, top, bottom] = [40, 8, 10, 34];
const mostLabels = 12;

/** Who left after each month, and how many of them stood on the list on its first day. */
export function monthsPlot(months: readonly MonthResult[], words: ReportWords): string {
  const x = scaleBand(
    months.map(({ at }) => at),
    [left, width - right],
  ).padding(0.25);
  const y = scaleLinear(
    [0, Math.max(1, ...months.map((month) => month.left))],
    [height - bottom, top],
  ).nice();
  const bar = (at: number, count: number, kind: string): string =>
    `<rect class="${kind}" x="${x(at)!.toFixed(1)}" y="${y(count).toFixed(1)}" width="${x.bandwidth().toFixed(1)}" height="${(y(0) - y(count)).toFixed(1)}"/>`;
  const step = Math.ceil(months.length / mostLabels);
  const label = (at: number): string =>
    `<text x="${(x(at)! + x.bandwidth() / 2).toFixed(1)}" y="${height - bottom + 16}" text-anchor="middle">${words.shortMonth(at)}</text>`;
  return `<div class="scroll"><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${words.html('months.title')}" class="plot wide">
${y
  .ticks(4)
  .filter(Number.isInteger)
  .map(
    (tick) =>
      `<path class="grid" d="M${left} ${y(tick)}H${width - right}"/><text x="${left - 8}" y="${y(tick) + 4}" text-anchor="end">${words.number(tick)}</text>`,
  )
  .join('\n')}
${months.map(({ at, left, hits }, index) => `<g><title>${words.html('months.bar', { month: words.month(at), left, hits })}</title>${bar(at, left, 'bar')}${bar(at, hits, 'bar-hit')}${index % step === 0 ? label(at) : ''}</g>`).join('\n')}
</svg></div>`;
}
