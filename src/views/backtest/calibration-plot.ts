import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Calibration } from '../../risk/backtest/calibrate.ts';
import type { ReportWords } from './report-words.ts';

const [width, height] = [420, 340];
const [left, right, top, bottom] = [64, 16, 12, 44];

/** The risk that was shown against the share who left, one point a bin; on the diagonal it was right. */
export function calibrationPlot({ bins }: Calibration, words: ReportWords): string {
  const x = scaleLinear([0, 1], [left, width - right]);
  const y = scaleLinear([0, 1], [height - bottom, top]);
  const path = line<(typeof bins)[number]>(
    ({ said }) => x(said),
    ({ seen }) => y(seen),
  );
  const ticks = x.ticks(5);
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${words.html('calibration.title')}" class="plot">
${ticks.map((tick) => `<path class="grid" d="M${x(tick)} ${top}V${height - bottom}M${left} ${y(tick)}H${width - right}"/><text x="${x(tick)}" y="${height - bottom + 16}" text-anchor="middle">${words.number(100 * tick)}</text><text x="${left - 8}" y="${y(tick) + 4}" text-anchor="end">${words.share(tick)}</text>`).join('\n')}
<path class="diagonal" d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}"/>
<path class="ours-line" d="${path(bins) ?? ''}"/>
${bins.map(({ said, seen, low, high, counted, left }) => `<path class="whisker" d="M${point(x(said))} ${point(y(low))}V${point(y(high))}"/><circle class="ours" cx="${point(x(said))}" cy="${point(y(seen))}" r="4"><title>${words.html('calibration.bin', { risk: Math.round(100 * said), left, counted })}</title></circle>`).join('\n')}
<text x="${(left + width - right) / 2}" y="${height - 6}" text-anchor="middle">${words.html('calibration.x')}</text>
<text x="${-(top + height - bottom) / 2}" y="12" text-anchor="middle" transform="rotate(-90)">${words.html('calibration.y')}</text>
</svg>`;
}

function point(value: number): string {
  return value.toFixed(1);
}
