import type { Backtest, BacktestReport, ReplayedLoss } from '../../risk/backtest/backtest.ts';
import { escapeHtml } from './escape-html.ts';
import { replayPlot } from './replay-plot.ts';
import type { ReportWords } from './report-words.ts';

/** Every loss that is shown, replayed: what there was to see, and from when. */
export function renderLosses({ backtest, replays }: BacktestReport, words: ReportWords): string {
  if (replays.length === 0) return '';
  const more = backtest.losses.length - replays.length;
  return `<section><h2>${words.html('losses')}</h2>
<p class="key"><span><i style="background:#007a8c"></i>${words.html('losses.flag')}</span> <span><i style="background:#d98a00"></i>${words.html('losses.missed')}</span> <span><i style="background:#33475b"></i>${words.html('losses.last')}</span></p>
<p class="faint">${words.html('losses.read')}</p>
${replays.map((replay) => renderLoss(replay, backtest, words)).join('\n')}
${more > 0 ? `<p class="faint">${words.html('losses.more', { count: more })}</p>` : ''}
</section>`;
}

function renderLoss(replay: ReplayedLoss, backtest: Backtest, words: ReportWords): string {
  const loss = backtest.losses[replay.loss]!;
  const { flaggedAt, leadDays, returnedAt, rankedAt, lastSignAt, lostAt } = loss;
  const sentences = [
    flaggedAt === null
      ? words.html('losses.never')
      : words.html('losses.listed', { flaggedAt, days: Math.round(leadDays!) }),
    words.html('losses.places', {
      rankedAt,
      risk: loss.placeByRisk,
      recency: loss.placeByRecency,
      of: loss.of,
    }),
    ...(returnedAt === null ? [] : [words.html('losses.back', { returnedAt })]),
  ];
  const owner = replay.ownerName ?? words.say('losses.nobody');
  return `<div class="loss"><h3>${escapeHtml(replay.name)}</h3>
<p class="faint">${words.html('losses.signs', { owner, lastSignAt, lostAt })}</p>
${replayPlot(replay, loss, words)}
${renderMissed(replay, words)}<p>${words.inOneLine(sentences)}</p></div>`;
}

function renderMissed({ firstMissed, points }: ReplayedLoss, words: ReportWords): string {
  if (firstMissed === null) return `<p>${words.html('losses.nothing')}</p>`;
  const { id, at, reason, evidence } = firstMissed;
  const title = words.phrase({ key: `signal.${id}.title`, values: {} });
  // What spoke in the first week shown may have spoken long before it.
  const key = at <= points[0]!.at ? 'losses.first-before' : 'losses.first';
  return `<p><b>${words.html(key, { firstAt: at, title })}</b> ${escapeHtml(words.phrase(reason))}</p>${evidence?.quote ? `<blockquote>${escapeHtml(evidence.quote)}</blockquote>` : ''}
`;
}
