import { scaleBand, scaleLinear } from 'd3-scale';
import type { MonthResult } from '../../risk/backtest/backtest.ts';
import { monthName } from './format-figure.ts';

const [width, height] = [680, 200];
const [left, right, top, bottom] = [40, 8, 10, 34];

/** Who left after each month, and how many of them stood on the list on its first day. */
export function monthsPlot(months: readonly MonthResult[]): string {
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
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Customers who left, by month" class="plot wide">
${y
  .ticks(4)
  .filter(Number.isInteger)
  .map(
    (tick) =>
      `<path class="grid" d="M${left} ${y(tick)}H${width - right}"/><text x="${left - 8}" y="${y(tick) + 4}" text-anchor="end">${tick}</text>`,
  )
  .join('\n')}
${months.map(({ at, left, hits }) => `<g><title>${monthName(at)}: ${left} left, ${hits} of them on the list</title>${bar(at, left, 'bar')}${bar(at, hits, 'bar-hit')}<text x="${(x(at)! + x.bandwidth() / 2).toFixed(1)}" y="${height - bottom + 16}" text-anchor="middle">${monthName(at).slice(0, 3)}</text></g>`).join('\n')}
</svg>`;
}
