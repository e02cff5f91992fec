import type { BacktestReport } from '../../risk/backtest/backtest.ts';
import type { Language } from '../../timeline/settings.ts';
import { calibrationPlot } from './calibration-plot.ts';
import { capacityPlot } from './capacity-plot.ts';
import { comparisonPlot } from './comparison-plot.ts';
import { escapeHtml } from './escape-html.ts';
import { monthsPlot } from './months-plot.ts';
import { renderDefinitions } from './render-definitions.ts';
import { renderLists } from './render-lists.ts';
import { renderLosses } from './render-losses.ts';
import { equalWorkTable, levelsTable, monthsTable, waysTable } from './render-tables.ts';
import { reportStyle } from './report-style.ts';
import { reportWords, type ReportWords } from './report-words.ts';
import { sayContested } from './say-contested.ts';
import { verdict } from './verdict.ts';

/** The backtest as one HTML page without scripts or outside parts: to be shown, printed or passed on. */
export function renderBacktest(report: BacktestReport, language: Language): string {
  const { backtest, portalId, timeZone } = report;
  const { cuts, asOf, windowDays, counted, customers, left, enough } = backtest;
  const words = reportWords({ language, timeZone });
  const span = { from: words.month(cuts[0]!), to: words.month(cuts.at(-1)!) };
  const about = [
    words.html('known'),
    words.html('counted', { customers, counted, left, days: windowDays }),
    ...sayContested(backtest, words).map(escapeHtml),
    ...(enough ? [words.html('intervals')] : []),
  ];
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.html('title')} ${escapeHtml(portalId)}</title><link rel="icon" href="data:,"><style>${reportStyle}</style></head>
<body><main>
<h1>${words.html('title')}</h1>
<p class="faint">${words.html('about', { portal: portalId, ...span, asOfAt: asOf })}</p>
<section><h2>${words.html('outcome')}</h2>
${verdict(backtest, words)
  .map((sentence) => `<p class="lead">${escapeHtml(sentence)}</p>`)
  .join('\n')}
<p class="faint">${words.inOneLine(about)}</p>
</section>
${renderComparison(report, words)}
${renderCalibration(report, words)}
<section><h2>${words.html('months')}</h2>${monthsPlot(backtest.months, words)}
<p class="faint">${words.html('months.key', { days: windowDays })}</p>
${monthsTable(backtest, words)}</section>
${renderLists(report, words)}
${renderLosses(report, words)}
${renderDefinitions(report, words)}
</main></body></html>
`;
}

function renderComparison({ backtest }: BacktestReport, words: ReportWords): string {
  const { capacity, enough, difference, results } = backtest;
  const begin = `<section><h2>${words.html('compared')}</h2><p>${words.html('compared.intro', { capacity })}</p>${waysTable(backtest, words)}`;
  if (!enough) return `${begin}${capacityPlot(backtest, words)}</section>`;
  const less = {
    precision: words.percent(difference.precision),
    recall: words.percent(difference.recall),
    auc: words.decimal(difference.areaUnderCurve, 2),
  };
  return `${begin}
<p class="faint">${words.html('compared.difference', less)}</p>
<div class="pair">${comparisonPlot(results, ({ recall }) => recall, words.say('plot.found'), words)}
${comparisonPlot(results, ({ precision }) => precision, words.say('plot.hits'), words)}</div>
${capacityPlot(backtest, words)}
<h3>${words.html('equal')}</h3><p>${words.html('equal.intro')}</p>${equalWorkTable(backtest, words)}</section>`;
}

function renderCalibration({ backtest }: BacktestReport, words: ReportWords): string {
  const { calibration } = backtest;
  if (calibration === null)
    return `<section><h2>${words.html('levels')}</h2>${levelsTable(backtest, words)}</section>`;
  const { brier, brierOfBaseRate, calibrationError } = calibration;
  const figures = {
    points: words.number(100 * calibrationError),
    brier: words.number(brier, 3),
    base: words.number(brierOfBaseRate, 3),
  };
  return `<section><h2>${words.html('calibration')}</h2>
${calibrationPlot(calibration, words)}
<p>${words.html('calibration.text', figures)}${brier > brierOfBaseRate ? ` <b>${words.html('calibration.none')}</b>` : ''}</p>
${levelsTable(backtest, words)}</section>`;
}
