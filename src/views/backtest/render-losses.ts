import type { Backtest, BacktestReport, ReplayedLoss } from '../../risk/backtest/backtest.ts';
import { say } from '../say.ts';
import { escapeHtml } from './escape-html.ts';
import { date } from './format-figure.ts';
import { replayPlot } from './replay-plot.ts';

/** Every loss that is shown, replayed: what there was to see, and from when. */
export function renderLosses({ backtest, replays, timeZone }: BacktestReport): string {
  if (replays.length === 0) return '';
  const more = backtest.losses.length - replays.length;
  return `<section><h2>Those who left, replayed</h2>
<p class="key"><span style="background:#007a8c"></span>first on the list <span style="background:#d98a00"></span>first missed signal <span style="background:#33475b"></span>last sign of life; dots are contacts, the curve is the risk week by week</p>
${replays.map((replay) => renderLoss(replay, backtest, timeZone)).join('\n')}
${more > 0 ? `<p class="faint">${more} earlier losses are counted above and not shown.</p>` : ''}
</section>`;
}

function renderLoss(replay: ReplayedLoss, backtest: Backtest, timeZone: string): string {
  const loss = backtest.losses[replay.loss]!;
  const day = (at: number): string => date(at, timeZone);
  const listed =
    loss.flaggedAt === null
      ? 'Never among the first of the list in time.'
      : `On the list from ${day(loss.flaggedAt)}, ${Math.round(loss.leadDays!)} days before.`;
  const back = loss.returnedAt === null ? '' : ` Came back on ${day(loss.returnedAt)}.`;
  const places = `On ${day(loss.rankedAt)} in place ${loss.placeByRisk} of ${loss.of} by risk, ${loss.placeByRecency} by silence.`;
  return `<div class="loss"><h3>${escapeHtml(replay.name)}</h3>
<p class="faint">${replay.ownerName === null ? 'nobody named' : escapeHtml(replay.ownerName)} · last sign ${day(loss.lastSignAt)} · lost ${day(loss.lostAt)}</p>
${replayPlot(replay, loss)}
<p>${renderMissed(replay, timeZone)}${listed} ${places}${back}</p></div>`;
}

function renderMissed({ firstMissed }: ReplayedLoss, timeZone: string): string {
  if (firstMissed === null) return 'Nothing in the records spoke before the loss. ';
  const reader = { language: 'en' as const, timeZone };
  const title = say({ key: `signal.${firstMissed.id}.title`, values: {} }, reader);
  const quote = firstMissed.evidence?.quote;
  return `First missed signal, from ${date(firstMissed.at, timeZone)}: <b>${escapeHtml(title)}</b>. ${escapeHtml(say(firstMissed.reason, reader))}${quote ? `<blockquote>${escapeHtml(quote)}</blockquote>` : ' '}`;
}
