import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { AtCapacity, Backtest } from '../../risk/backtest/backtest.ts';

const [width, height] = [420, 240];
const [left, right, top, bottom] = [48, 12, 12, 44];

/** How many losses are found with how much work: both rankings by the places on each owner's list. */
export function capacityPlot({ byCapacity, losses }: Backtest): string {
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
        `<text x="${x(tick)}" y="${height - bottom + 16}" text-anchor="middle">${tick}</text>`,
    );
  const up = y
    .ticks(4)
    .filter(Number.isInteger)
    .map(
      (tick) =>
        `<path class="grid" d="M${left} ${y(tick)}H${width - right}"/><text x="${left - 8}" y="${y(tick) + 4}" text-anchor="end">${tick}</text>`,
    );
  return `<p class="key"><span style="background:#007a8c"></span>losses found by risk <span style="background:#7c98b6"></span>by the longest silence, of ${losses.length}</p>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Losses found by places on the list" class="plot">
${[...up, ...across].join('\n')}
<path class="other-line" d="${path(({ caughtByRecency }) => caughtByRecency)}"/>
<path class="ours-line" d="${path(({ caughtByRisk }) => caughtByRisk)}"/>
<text x="${(left + width - right) / 2}" y="${height - 6}" text-anchor="middle">customers an owner looks after a month</text>
</svg>`;
}
