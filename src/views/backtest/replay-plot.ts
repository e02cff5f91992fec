import { scaleLinear, scaleUtc } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { LossResult, ReplayedLoss } from '../../risk/backtest/backtest.ts';
import type { ReportWords } from './report-words.ts';

const [width, height] = [520, 110];
const [left, right, top, bottom] = [28, 8, 8, 24];

/** The risk week by week up to a loss, with contacts, the first flag, the last sign and the first missed signal. */
export function replayPlot(replay: ReplayedLoss, loss: LossResult, words: ReportWords): string {
  const { points, touches, firstMissed } = replay;
  // In UTC, as the months are: the same data draw the same picture on every machine.
  const x = scaleUtc([points[0]!.at, points.at(-1)!.at], [left, width - right]);
  const y = scaleLinear([0, 100], [height - bottom, top]);
  const known = points.flatMap(({ at, risk }) => (risk === null ? [] : [{ at, risk }]));
  const at = (point: { at: number }) => x(point.at);
  const path = line<(typeof known)[number]>(at, ({ risk }) => y(risk));
  const under = area<(typeof known)[number]>(at, y(0), ({ risk }) => y(risk));
  const mark = (moment: number | null, kind: 'last' | 'missed' | 'flag'): string =>
    moment === null || moment < points[0]!.at
      ? ''
      : `<path class="mark ${kind}" d="M${x(moment).toFixed(1)} ${top}V${height - bottom}"><title>${words.html(`losses.${kind}`)}</title></path>`;
  // A label that would stick out on the right has no room.
  const months = x.ticks(6).filter((month) => x(month) < width - 2 * right);
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${words.html('losses.curve')}" class="plot replay">
<path class="grid" d="M${left} ${y(50)}H${width - right}M${left} ${y(0)}H${width - right}"/>
<text x="${left - 6}" y="${y(100) + 8}" text-anchor="end">100</text><text x="${left - 6}" y="${y(0)}" text-anchor="end">0</text>
${months.map((month) => `<text x="${x(month).toFixed(1)}" y="${height - 8}" text-anchor="middle">${words.shortMonth(month)}</text>`).join('')}
<path class="under" d="${under(known) ?? ''}"/><path class="ours-line" d="${path(known) ?? ''}"/>
${mark(loss.lastSignAt, 'last')}${mark(firstMissed?.at ?? null, 'missed')}${mark(loss.flaggedAt, 'flag')}
${touches.map((moment) => `<circle class="touch" cx="${x(moment).toFixed(1)}" cy="${y(0)}" r="2.5"/>`).join('')}
</svg>`;
}
