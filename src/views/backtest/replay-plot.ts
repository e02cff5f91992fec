import { scaleLinear, scaleTime } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { LossResult, ReplayedLoss } from '../../risk/backtest/backtest.ts';

const [width, height] = [520, 110];
const [left, right, top, bottom] = [28, 8, 8, 24];

/** The risk week by week up to a loss, with contacts, the first flag, the last sign and the first missed signal. */
export function replayPlot(replay: ReplayedLoss, loss: LossResult): string {
  const { points, touches, firstMissed } = replay;
  const x = scaleTime([points[0]!.at, points.at(-1)!.at], [left, width - right]);
  const y = scaleLinear([0, 100], [height - bottom, top]);
  const known = points.flatMap(({ at, risk }) => (risk === null ? [] : [{ at, risk }]));
  const at = (point: { at: number }) => x(point.at);
  const path = line<(typeof known)[number]>(at, ({ risk }) => y(risk));
  const under = area<(typeof known)[number]>(at, y(0), ({ risk }) => y(risk));
  const mark = (moment: number | null, kind: string, label: string): string =>
    moment === null || moment < points[0]!.at
      ? ''
      : `<path class="mark ${kind}" d="M${x(moment).toFixed(1)} ${top}V${height - bottom}"><title>${label}</title></path>`;
  const months = x.ticks(6);
  const monthOf = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Risk week by week" class="plot replay">
<path class="grid" d="M${left} ${y(50)}H${width - right}M${left} ${y(0)}H${width - right}"/>
<text x="${left - 6}" y="${y(100) + 8}" text-anchor="end">100</text><text x="${left - 6}" y="${y(0)}" text-anchor="end">0</text>
${months.map((month) => `<text x="${x(month).toFixed(1)}" y="${height - 8}" text-anchor="middle">${monthOf.format(month)}</text>`).join('')}
<path class="under" d="${under(known) ?? ''}"/><path class="ours-line" d="${path(known) ?? ''}"/>
${mark(loss.lastSignAt, 'last', 'last sign of life')}${mark(firstMissed?.at ?? null, 'missed', 'first missed signal')}${mark(loss.flaggedAt, 'flag', 'first on the list')}
${touches.map((moment) => `<circle class="touch" cx="${x(moment).toFixed(1)}" cy="${y(0)}" r="2.5"/>`).join('')}
</svg>`;
}
