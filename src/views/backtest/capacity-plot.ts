import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { AtCapacity, Backtest } from '../../risk/backtest/backtest.ts';
import type { ReportWords } from './report-words.ts';

const [width, height] = [420, 240];
const [left, right, top, bottom] = [48, 12, 12, 44];

/** How many losses are found with how much work: both rankings by the places on each owner's list. */
export function capacityPlot({ byCapacity, losses }: Backtest, words: ReportWords): string {
  const x = scaleLinear([1, byCapacity.at(-1)!.capacity], [left, width - right]);
  const y = scaleLinear([0, Math.max(1, losses.length)], [height - bottom, top]);
  const path = (caught: (at: AtCapacity) => number): string =>
    line<AtCapacity>(
      ({ capacity }) => x(capacity),
      (at) => y(caught(at)),
    )(byCapacity) ?? '';
  const across = x
    .ticks(9)
    .map(
      (tick) =>
        `<text x="${x(tick)}" y="${height - bottom + 16}" text-anchor="middle">${words.number(tick)}</text>`,
    );
  const up = y
    .ticks(4)
    .filter(Number.isInteger)
    .map(
      (tick) =>
        `<path class="grid" d="M${left} ${y(tick)}H${width - right}"/><text x="${left - 8}" y="${y(tick) + 4}" text-anchor="end">${words.number(tick)}</text>`,
    );
  return `<h3>${words.html('plot.by-places', { losses: losses.length })}</h3>
<p class="key"><span><i style="background:#007a8c"></i>${words.html('way.risk')}</span> <span><i style="background:#7c98b6"></i>${words.html('way.recency')}</span></p>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${words.html('plot.by-places', { losses: losses.length })}" class="plot">
${[...up, ...across].join('\n')}
<path class="other-line" d="${path(({ caughtByRecency }) => caughtByRecency)}"/>
<path class="ours-line" d="${path(({ caughtByRisk }) => caughtByRisk)}"/>
<text x="${(left + width - right) / 2}" y="${height - 6}" text-anchor="middle">${words.html('plot.places')}</text>
</svg>`;
}
