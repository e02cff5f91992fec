import type { InsightBlock, InsightCell } from '../../../extensions/app/contract/insights.ts';
import type { Level } from '../../action/assessment.ts';
import type { Customer, CustomerRef } from '../../timeline/records.ts';
import type { LostDefinition } from '../../timeline/settings.ts';
import { recordUrl } from '../record-url.ts';
import { say } from '../say.ts';
import type { InsightWords } from './insight-words.ts';
import { sayLoss } from './say-loss.ts';

export const movementShows = ['worse', 'better', 'left', 'saves'] as const;
export type MovementShow = (typeof movementShows)[number];

type Row = CustomerRef & { ownerId: string | null; value: number | null };

export type MovementRows =
  | {
      show: 'worse' | 'better';
      rows: (Row & {
        was: Level;
        level: Level;
        wasRisk: number | null;
        risk: number | null;
        at: number;
      })[];
    }
  | { show: 'left'; rows: (Row & { lostAt: number; beganAt: number })[] }
  | {
      show: 'saves';
      rows: (Row & {
        subject: string | null;
        actedAt: number;
        riskThen: number;
        risk: number | null;
        touchedAt: number | null;
        recovered: boolean;
      })[];
    };

export type MovementCounts = {
  worse: number;
  better: number;
  left: number;
  saves: { acted: number; touched: number; recovered: number };
};

const tags = {
  high: 'danger',
  elevated: 'warning',
  watch: 'default',
  steady: 'success',
  unknown: 'default',
} as const satisfies Record<Level, InsightCell['tag']>;

/** Who moved in the period: the four counts, the chosen list, and what each of them means. */
export function renderMovements(
  moved: MovementRows,
  given: {
    counts: MovementCounts;
    page: number;
    pages: number;
    customers: ReadonlyMap<string, Customer>;
    definition: LostDefinition;
  },
  words: InsightWords,
): InsightBlock[] {
  const { counts, page, pages, definition } = given;
  const { show } = moved;
  return [
    {
      kind: 'figures',
      items: [
        { label: words.say('show.worse'), value: words.number(counts.worse) },
        { label: words.say('show.better'), value: words.number(counts.better) },
        { label: words.say('show.left'), value: words.number(counts.left) },
        {
          label: words.say('saves.recovered'),
          value: words.say('outOf', {
            count: words.number(counts.saves.recovered),
            of: words.number(counts.saves.acted),
          }),
        },
      ],
    },
    {
      kind: 'table',
      title: words.say(`show.${show}`),
      columns: columnsOf(show).map((column) => words.say(`column.${column}`)),
      rows: rowsOf(moved, given.customers, words),
      empty: words.say(`empty.${show}`),
      page,
      pages,
    },
    {
      kind: 'text',
      title: words.say('definitions'),
      lines: [
        words.say('define.worse'),
        words.say('define.better'),
        words.say('define.left', { loss: sayLoss(definition, words) }),
        words.say('define.saves'),
        words.say('define.caused'),
        words.say('define.who'),
      ],
    },
  ];
}

function columnsOf(show: MovementShow): string[] {
  if (show === 'left') return ['customer', 'owner', 'lostAt', 'stayed', 'value'];
  if (show === 'saves') return ['customer', 'owner', 'action', 'risk', 'outcome', 'value'];
  return ['customer', 'owner', 'level', 'at', 'value'];
}

function rowsOf(
  moved: MovementRows,
  customers: ReadonlyMap<string, Customer>,
  words: InsightWords,
): Extract<InsightBlock, { kind: 'table' }>['rows'] {
  const row = (of: Row, cells: InsightCell[]) => ({
    key: `${of.kind}:${of.id}`,
    muted: false,
    cells: [
      {
        text: customers.get(`${of.kind}:${of.id}`)?.name ?? of.id,
        url: recordUrl(of, words.reader),
      },
      words.owner(of.ownerId),
      ...cells,
      words.value(of.value),
    ],
  });
  switch (moved.show) {
    case 'left':
      return moved.rows.map((one) =>
        row(one, [
          { text: words.day(one.lostAt) },
          {
            text: words.years((one.lostAt - one.beganAt) / yearMs),
          },
        ]),
      );
    case 'saves':
      return moved.rows.map((one) =>
        row(one, [
          { text: one.subject ?? words.say('saves.task'), detail: words.day(one.actedAt) },
          { text: `${one.riskThen} → ${one.risk ?? words.unknown}` },
          outcome(one, words),
        ]),
      );
    default:
      return moved.rows.map((one) =>
        row(one, [
          {
            text: levelOf(one.level, words),
            tag: tags[one.level],
            detail: words.say('was', {
              level: levelOf(one.was, words),
              risk: `${one.wasRisk ?? words.unknown} → ${one.risk ?? words.unknown}`,
            }),
          },
          { text: words.day(one.at) },
        ]),
      );
  }
}

function outcome(
  { recovered, touchedAt }: { recovered: boolean; touchedAt: number | null },
  words: InsightWords,
): InsightCell {
  const detail = touchedAt === null ? null : words.say('saves.touched', { at: touchedAt });
  if (recovered) return { text: words.say('saves.after'), tag: 'success', detail };
  return touchedAt === null
    ? { text: words.say('saves.silent'), tag: 'default' }
    : { text: words.say('saves.still'), tag: 'warning', detail };
}

const yearMs = 365.25 * 86_400_000;

function levelOf(level: Level, { reader }: InsightWords): string {
  return say({ key: `level.${level}`, values: {} }, reader);
}
