import type { SaveQueueRow } from '../../../extensions/app/contract/home.ts';
import type { Level } from '../../action/assessment.ts';
import type { Phrase } from '../../timeline/phrase.ts';
import { escapeHtml } from '../backtest/escape-html.ts';
import { reportStyle } from '../backtest/report-style.ts';
import { sayMoney } from '../say-money.ts';
import { say } from '../say.ts';
import type { HomeReader } from './home-reader.ts';
import { queueDefinitions, type Tally } from './render-queue.ts';

export type Report = {
  cells: readonly { level: Level; count: number; value: number | null }[];
  tally: Tally;
  taken: readonly { ownerId: string | null; taken: number }[];
  asks: readonly {
    ownerId: string | null;
    ask: string;
    lapsed: boolean;
    count: number;
    overdue: number;
  }[];
  saves: readonly SaveQueueRow[];
  silent: readonly SaveQueueRow[];
  silentTotal: number;
  perWeek: number;
};

const levels = ['high', 'elevated', 'watch', 'steady', 'unknown'] as const;

/**
 * The week's report as one page to print: where the portal stands, what each owner has to do, the week's saves, and who is at
 * high risk while nobody acts. `nonce` is what its policy lets style by; it loads nothing and runs nothing.
 */
export function renderReport(report: Report, reader: HomeReader, nonce: string): string {
  const html = (key: string, values: Phrase['values'] = {}) =>
    escapeHtml(say({ key: `home.report.${key}`, values }, reader));
  const title = html('title', { at: reader.now });
  const section = (heading: string, body: string) =>
    `<section><h2>${html(heading)}</h2>${body}</section>`;
  return `<!doctype html>
<html lang="${reader.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="icon" href="data:,">
<style nonce="${nonce}">${reportStyle}${ownStyle}</style></head>
<body><main><h1>${title}</h1><p class="lead">${leadOf(report, reader)}</p>
${section('levels', levelTable(report, reader, html))}
${section('owners', ownerTable(report, reader, html))}
${section('saves', savesTable(report.saves, totalOf(report.tally), html) ?? `<p>${html('none')}</p>`)}
${section('silent', silentPart(report, html))}
${section(
  'figures',
  `<ul>${queueDefinitions(report.perWeek, reader)
    .map((line) => `<li>${escapeHtml(line)}</li>`)
    .join('')}</ul>`,
)}
</main></body></html>
`;
}

type Html = (key: string, values?: Phrase['values']) => string;

const ownStyle = `
.rows td:nth-child(1), .rows td:nth-child(2), .rows td:nth-child(3), .rows td:nth-child(4),
.rows th:nth-child(1), .rows th:nth-child(2), .rows th:nth-child(3), .rows th:nth-child(4) { text-align: left; }
.rows td { white-space: normal; vertical-align: top; }
.rows td:nth-child(n+5) { white-space: nowrap; }
li { margin-bottom: 4px; font-size: 13px; }
@page { margin: 14mm; }
@media print { main { padding: 0; max-width: none; } section { padding: 0; border: 0; margin-top: 18px; break-inside: auto; } tr { break-inside: avoid; } thead { display: table-header-group; } body { font-size: 12px; } .scroll { overflow: visible; } }
`;

const totalOf = (tally: Tally) => tally.find(({ dimension }) => dimension === 'all')?.count ?? 0;

function leadOf({ cells }: Report, reader: HomeReader): string {
  const atRisk = cells.filter(({ level }) => level === 'high' || level === 'elevated');
  const values = {
    count: countOf(cells),
    atRisk: countOf(atRisk),
    value: moneyOf(valueOf(atRisk), reader),
  };
  return escapeHtml(say({ key: 'home.report.lead', values }, reader));
}

const countOf = (cells: Report['cells']) => cells.reduce((sum, { count }) => sum + count, 0);

function valueOf(cells: Report['cells']): number | null {
  const known = cells.map(({ value }) => value).filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

const moneyOf = (value: number | null, reader: HomeReader) =>
  value === null
    ? say({ key: 'home.report.unknown', values: {} }, reader)
    : sayMoney(value, reader);

const cellsOf = (row: readonly string[]) => row.map((cell) => `<td>${cell}</td>`).join('');

function table(heads: readonly string[], rows: readonly (readonly string[])[], kind = ''): string {
  return `<div class="scroll"><table${kind && ` class="${kind}"`}><thead><tr>${heads
    .map((head) => `<th scope="col">${head}</th>`)
    .join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${cellsOf(row)}</tr>`)
    .join('')}</tbody></table></div>`;
}

function levelTable({ cells }: Report, reader: HomeReader, html: Html): string {
  const number = new Intl.NumberFormat(reader.language);
  const rows = levels
    .map((level) => ({ level, of: cells.filter((cell) => cell.level === level) }))
    .filter(({ of }) => of.length > 0)
    .map(({ level, of }) => [
      escapeHtml(say({ key: `level.${level}`, values: {} }, reader)),
      number.format(countOf(of)),
      escapeHtml(moneyOf(valueOf(of), reader)),
    ]);
  return table([html('level'), html('customers'), html('value')], rows);
}

function ownerTable(report: Report, reader: HomeReader, html: Html): string {
  const { tally, taken, asks } = report;
  const open = asks.filter(({ ask, lapsed }) => ask !== 'promise' && !lapsed);
  const owners = tally.filter(({ dimension }) => dimension === 'owner');
  const ids = new Set([...owners.map(({ value }) => value), ...taken.map((one) => one.ownerId)]);
  for (const { ownerId, overdue } of open) if (overdue > 0) ids.add(ownerId);
  const number = new Intl.NumberFormat(reader.language);
  const nameOf = (id: string | null) => (id === null ? null : (reader.owners.get(id)?.name ?? id));
  const sum = (rows: typeof open, of: 'count' | 'overdue') =>
    rows.reduce((total, row) => total + row[of], 0);
  const rows = [...ids]
    .map((id) => ({ id, name: nameOf(id) }))
    // Whom nobody looks after comes last.
    .sort(
      (a, b) =>
        Number(a.id === null) - Number(b.id === null) ||
        `${a.name}`.localeCompare(`${b.name}`, reader.language),
    )
    .map(({ id, name }) => {
      const mine = owners.find(({ value }) => value === id);
      const asked = open.filter(({ ownerId }) => ownerId === id);
      return [
        name === null ? html('nobody') : escapeHtml(name),
        number.format(mine?.count ?? 0),
        escapeHtml(sayMoney(mine?.saved ?? 0, reader)),
        number.format(taken.find(({ ownerId }) => ownerId === id)?.taken ?? 0),
        number.format(sum(asked, 'count')),
        number.format(sum(asked, 'overdue')),
      ];
    });
  const heads = ['owner', 'toSave', 'saving', 'taken', 'asks', 'overdue'].map((key) => html(key));
  return table(heads, rows);
}

/** Null where there is nobody. */
function savesTable(saves: readonly SaveQueueRow[], total: number, html: Html): string | null {
  if (saves.length === 0) return null;
  const rows = saves.map((save) => [
    `${escapeHtml(save.name)}<br><small>${escapeHtml(
      save.risk === null ? save.levelLabel : `${save.levelLabel} · ${save.risk}`,
    )}</small>`,
    save.owner === null ? html('nobody') : escapeHtml(save.owner),
    escapeHtml(save.reason ?? '–'),
    `${escapeHtml(save.action.title)}<br><small>${escapeHtml(save.action.due)}</small>`,
    save.value === null ? html('unknown') : escapeHtml(save.value),
    save.saved === null ? html('unknown') : escapeHtml(save.saved),
  ]);
  const heads = ['customer', 'owner', 'reason', 'action', 'value', 'saving'].map((key) =>
    html(key),
  );
  const more = total - saves.length;
  return `${table(heads, rows, 'rows')}${more > 0 ? `<p class="faint">${html('more', { count: more })}</p>` : ''}`;
}

function silentPart({ silent, silentTotal }: Report, html: Html): string {
  const rows = savesTable(silent, silentTotal, html);
  return rows === null
    ? `<p>${html('silent.none')}</p>`
    : `<p class="faint">${html('silent.text')}</p>${rows}`;
}
