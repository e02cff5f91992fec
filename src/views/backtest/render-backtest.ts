import type { BacktestReport } from '../../risk/backtest/backtest.ts';
import { calibrationPlot } from './calibration-plot.ts';
import { capacityPlot } from './capacity-plot.ts';
import { comparisonPlot } from './comparison-plot.ts';
import { escapeHtml } from './escape-html.ts';
import { date, decimal, monthName, percent } from './format-figure.ts';
import { lossMeans } from './loss-means.ts';
import { monthsPlot } from './months-plot.ts';
import { renderLosses } from './render-losses.ts';
import { equalWorkTable, levelsTable, monthsTable, waysTable } from './render-tables.ts';
import { reportStyle } from './report-style.ts';
import { verdict } from './verdict.ts';

/** The backtest as one HTML page without scripts or outside parts: to be shown, printed or passed on. English only. */
export function renderBacktest(report: BacktestReport): string {
  const { backtest, portalId, timeZone } = report;
  const { cuts, asOf, windowDays, counted, customers, left } = backtest;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Would we have caught them? Portal ${escapeHtml(portalId)}</title><link rel="icon" href="data:,"><style>${reportStyle}</style></head>
<body><main>
<h1>Would we have caught them?</h1>
<p class="faint">Portal ${escapeHtml(portalId)} · ${monthName(cuts[0]!)} to ${monthName(cuts.at(-1)!)} · records as read on ${date(asOf, timeZone)}</p>
<section><h2>What came out</h2>
${verdict(backtest)
  .map((sentence) => `<p class="lead">${escapeHtml(sentence)}</p>`)
  .join('\n')}
<p class="faint">${customers} customers in ${counted} customer-months; after ${left} of these the customer was lost within ${windowDays} days. Ranges in brackets hold 95 of 100 samples drawn from these customers.</p>
</section>
${renderComparison(report)}
${renderCalibration(report)}
<section><h2>Month by month</h2>${monthsPlot(backtest.months)}
<p class="faint">Grey: left in the ${backtest.windowDays} days after. Coloured: of them on the list on the first of the month.</p>
${monthsTable(backtest)}</section>
${renderLosses(report)}
${renderDefinitions(report)}
</main></body></html>
`;
}

function renderComparison({ backtest }: BacktestReport): string {
  const { capacity, enough, difference } = backtest;
  const intro = `<p>The first ${capacity} of each owner’s list in each month, by risk and by the longest silence; and fixed rules that managers use, which flag whoever nobody has contacted for so long, however many that are.</p>`;
  if (!enough)
    return `<section><h2>Compared</h2>${intro}${waysTable(backtest)}${capacityPlot(backtest)}</section>`;
  return `<section><h2>Compared</h2>${intro}${waysTable(backtest)}
<p class="faint">Risk less longest silence: ${percent(difference.precision)} of the list, ${percent(difference.recall)} of the losses, AUC ${decimal(difference.areaUnderCurve)}. A range without 0 is a difference.</p>
${comparisonPlot(backtest.results, ({ recall }) => recall, 'losses found in time')}
${comparisonPlot(backtest.results, ({ precision }) => precision, 'of those flagged, left')}
${capacityPlot(backtest)}
<h3>With equal work</h3><p>The risk with as many flags a month as each rule raises.</p>${equalWorkTable(backtest)}</section>`;
}

function renderCalibration({ backtest }: BacktestReport): string {
  const { calibration } = backtest;
  if (calibration === null) return `<section><h2>By level</h2>${levelsTable(backtest)}</section>`;
  const { brier, brierOfBaseRate, calibrationError } = calibration;
  const off = Math.round(100 * calibrationError);
  return `<section><h2>Does the risk mean what it says?</h2>
${calibrationPlot(calibration)}
<p>On average the risk shown and the share who left lie ${off} points apart. Brier score ${brier.toFixed(3)}; saying the average share of everyone would give ${brierOfBaseRate.toFixed(3)} (lower is better).${brier > brierOfBaseRate ? ' <b>So the figure is no probability in this portal: use it to rank, not to count on.</b>' : ''}</p>
${levelsTable(backtest)}</section>`;
}

function renderDefinitions({ backtest, modelVersions }: BacktestReport): string {
  const { windowDays, definition } = backtest;
  const failed = backtest.months.reduce((sum, month) => sum + month.failed, 0);
  return `<section><h2>How to read this</h2><dl>
<dt>Left, lost</dt><dd>${escapeHtml(lossMeans(definition))}, within the ${windowDays} days after the first of the month. Whoever comes back later was lost all the same, and the replay says so. A loss is counted once, however many months saw it coming.</dd>
<dt>Who counts</dt><dd>Companies, and contacts without one, with enough records at that month to be judged, in touch within the ${windowDays} days before, whose owner did anything at all in the ${windowDays} days after: where the owner was away, the silence was ours. Customers without an owner stand on one list together.</dd>
<dt>Found, lead time</dt><dd>On the list on the first of a month within ${windowDays} days before the loss and, where silence is the loss, after the last sign of life. The lead time runs from the first of the unbroken months on the list to the day of the loss.</dd>
<dt>Lift</dt><dd>Share who left on the list ÷ share who left among all that count.</dd>
<dt>AUC</dt><dd>Of two customers in the same month, one who left and one who stayed, how often the one who left ranks higher. 0.5 is chance.</dd>
<dt>What was known</dt><dd>Activities up to that day, and a model fitted from them alone (${escapeHtml([...new Set(modelVersions)].join(', '))}). Last login, contract end, stage and revenue are left out: the CRM gives today’s values, which would betray the future. Today’s links between contacts and companies are taken as they are, and a record logged late counts from the day it tells of.${failed > 0 ? ` ${failed} judgements failed and are left out.` : ''}</dd>
<dt>What this can’t show</dt><dd>Saves. Whoever was looked after because somebody noticed counts here as a false alarm, of the list and of every rule alike.</dd>
</dl></section>`;
}
