import type { BacktestReport, ListedCustomer } from '../../risk/backtest/backtest.ts';
import { escapeHtml } from './escape-html.ts';
import { table } from './render-tables.ts';
import type { ReportWords } from './report-words.ts';

/** Names of one month that are printed; a book of thousands would make a page that nobody opens. */
const mostRows = 200;

/** By month, latest first: who stood on the list, what came of it, and who left without having stood there. */
export function renderLists(report: BacktestReport, words: ReportWords): string {
  const { months, capacity } = report.backtest;
  const shown = months.toReversed().filter(({ flagged, left }) => flagged + left > 0);
  if (shown.length === 0) return '';
  return `<section><h2>${words.html('lists')}</h2><p>${words.html('lists.intro', { capacity })}</p>
${shown.map((month) => renderMonth(report, month, words)).join('\n')}</section>`;
}

function renderMonth(
  { backtest, people, ownerNames }: BacktestReport,
  { at, flagged, hits, left }: BacktestReport['backtest']['months'][number],
  words: ReportWords,
): string {
  const rows = backtest.listed.filter((one) => one.at === at);
  const cells = (one: ListedCustomer): string[] => [
    people[one.customer]?.name ?? words.say('lists.gone'),
    ownerNames[one.owner] ?? words.say('losses.nobody'),
    words.number(one.risk),
    words.phrase({ key: `level.${one.level}`, values: {} }),
    outcome(one, words),
  ];
  const columns = ['customer', 'owner', 'risk', 'level', 'outcome'];
  const more = rows.length - mostRows;
  return `<details><summary>${words.html('lists.month', { month: words.month(at), flagged, hits, missed: left - hits })}</summary>
${table(
  columns.map((column) => words.say(`col.${column}`)),
  rows.slice(0, mostRows).map(cells),
  (row) => rows[row]!.lostAt !== null,
  'words',
)}${more > 0 ? `<p class="faint">${escapeHtml(words.say('lists.more', { count: more }))}</p>` : ''}</details>`;
}

function outcome({ listed, lostAt }: ListedCustomer, words: ReportWords): string {
  if (lostAt === null) return words.say('lists.stayed');
  return words.say(listed ? 'lists.lost' : 'lists.missed', { lostAt });
}
