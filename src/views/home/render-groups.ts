import type { GroupCell, GroupsResponse, LetGoRow } from '../../../extensions/app/contract/home.ts';
import type { Level, LetGoReason } from '../../action/assessment.ts';
import type { Customer, CustomerKind } from '../../timeline/records.ts';
import { recordUrl } from '../record-url.ts';
import { sayMoney } from '../say-money.ts';
import { sayLetGo } from '../say-let-go.ts';
import { say } from '../say.ts';
import type { HomeReader } from './home-reader.ts';

type Cell = {
  worth: string;
  level: Level;
  response: string;
  count: number;
  value: number | null;
  waiting: number;
};

type Bands = Record<'worth' | 'response', { high: number; middle: number }>;

type Left = {
  kind: CustomerKind;
  id: string;
  at: number;
  value: number | null;
  override: string;
  reason: LetGoReason | null;
  note: string | null;
  by: string | null;
};

const bands = ['high', 'middle', 'low', 'unknown'] as const;
const levels = ['high', 'elevated', 'watch', 'steady', 'unknown'] as const;

/** The grid, the most valuable and the readiest to leave first, and the lane of those let go. */
export function renderGroups(
  groups: {
    cells: readonly Cell[];
    bands: Bands;
    letGo: readonly Left[];
    letGoTotal: number;
    customers: ReadonlyMap<string, Customer>;
  },
  reader: HomeReader,
): Omit<GroupsResponse, 'status' | 'syncedAt'> {
  const { cells, letGo, letGoTotal, customers } = groups;
  const rows = bands
    .map((worth) => ({ worth, of: cells.filter((cell) => cell.worth === worth) }))
    .filter(({ of }) => of.length > 0)
    .map(({ worth, of }) => ({
      worth,
      label: sayWorth(worth, reader),
      hint: hintOf(worth, groups.bands, reader),
      count: of.reduce((sum, cell) => sum + cell.count, 0),
      value: moneyOf(of, reader),
      cells: of.map((cell) => renderCell(cell, reader)),
    }));
  return {
    rows,
    levels: levels
      .filter((level) => cells.some((cell) => cell.level === level))
      .map((level) => ({ level, label: say({ key: `level.${level}`, values: {} }, reader) })),
    responses: bands
      .filter((response) => cells.some((cell) => cell.response === response))
      .map((response) => ({
        response,
        label: sayResponse(response, reader),
        hint: say(
          {
            key: `home.response.${response}.hint`,
            values: {
              high: percent(groups.bands.response.high, reader),
              middle: percent(groups.bands.response.middle, reader),
            },
          },
          reader,
        ),
      })),
    definitions: ['groups', 'readiness', 'response'].map((part) =>
      say({ key: `home.define.${part}`, values: {} }, reader),
    ),
    letGo: letGo.map((left) => renderLeft(left, customers, reader)),
    letGoTotal,
  };
}

/** The cell of the grid that a view of the queue shows, in words; null where none was chosen. */
export function sayCell(
  { worth, response }: { worth?: string | undefined; response?: string | undefined },
  reader: HomeReader,
): string | null {
  const parts = [
    ...(worth ? [sayWorth(worth, reader)] : []),
    ...(response ? [sayResponse(response, reader)] : []),
  ];
  return parts.length === 0 ? null : parts.join(' · ');
}

const sayWorth = (worth: string, reader: HomeReader) =>
  say({ key: `home.worth.${worth}`, values: {} }, reader);
const sayResponse = (response: string, reader: HomeReader) =>
  say({ key: `home.response.${response}`, values: {} }, reader);

function hintOf(worth: string, { worth: from }: Bands, reader: HomeReader): string {
  const values = { high: sayMoney(from.high, reader), middle: sayMoney(from.middle, reader) };
  return say({ key: `home.worth.${worth}.hint`, values }, reader);
}

function renderCell(cell: Cell, reader: HomeReader): GroupCell {
  const { level, response, count, waiting } = cell;
  return { level, response, count, waiting, value: moneyOf([cell], reader) };
}

function moneyOf(cells: readonly Cell[], reader: HomeReader): string | null {
  const known = cells.map(({ value }) => value).filter((value) => value !== null);
  return known.length === 0
    ? null
    : sayMoney(
        known.reduce((sum, value) => sum + value, 0),
        reader,
      );
}

const percent = (share: number, { language }: HomeReader) =>
  new Intl.NumberFormat(language, { style: 'percent' }).format(share);

function renderLeft(
  left: Left,
  customers: ReadonlyMap<string, Customer>,
  reader: HomeReader,
): LetGoRow {
  const { kind, id, override, value } = left;
  const by = reader.owners.get(left.by ?? '')?.name ?? left.by;
  return {
    kind,
    id,
    name: customers.get(`${kind}:${id}`)?.name ?? id,
    url: recordUrl({ kind, id }, reader),
    override,
    text: sayLetGo(left, by, reader),
    value: value === null ? null : sayMoney(value, reader),
  };
}
