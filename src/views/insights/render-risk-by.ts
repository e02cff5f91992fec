import type { InsightBlock } from '../../../extensions/app/contract/insights.ts';
import { fewest, shareOf } from '../../measures/churn-rate.ts';
import { type PlaceRange, placeRanges } from '../../measures/place-range.ts';
import { type Grouping, groupParam, sayGroup } from './insight-filters.ts';
import { foldSmall } from './fold-small.ts';
import type { InsightWords } from './insight-words.ts';

export type RiskGroupRow = {
  value: string | null;
  customers: number;
  unknown: number;
  high: number;
  valueAtRisk: number;
  unvalued: number;
};

const mostBars = 10;

/** "1" or "1–3": the places that a group may have among those that can be compared. */
export function sayPlace(range: PlaceRange | null, words: InsightWords): string {
  if (range === null || range.of < 2) return words.say('place.none');
  const { best, worst, of } = range;
  // Nothing tells any of them apart.
  if (best === 1 && worst === of) return words.say('place.none');
  return best === worst
    ? words.say('place.one', { place: best, of })
    : words.say('place.range', { best, worst, of });
}

/** Each group with its share at high risk and what is at stake; `chosen` are the other filters, for the way to the records. */
export function renderRiskBy(
  by: Grouping,
  groups: readonly RiskGroupRow[],
  chosen: Record<string, string>,
  words: InsightWords,
): InsightBlock[] {
  const all = groups.map((group) => {
    const share = shareOf(group.high, group.customers - group.unknown);
    return { group, share, few: share === null || share.of < fewest };
  });
  const { shown: rows, rest } = foldSmall(all, ({ few }) => few, words);
  const places = placeRanges(rows.map(({ share, few }) => (few ? null : share)));
  const bars = rows.filter(({ few }) => !few).slice(0, mostBars);
  return [
    ...(bars.length < 2
      ? []
      : [
          {
            kind: 'chart' as const,
            as: 'bar' as const,
            over: 'category' as const,
            title: words.say('risk.chart'),
            x: words.say(`by.${by}`),
            y: words.say('risk.share'),
            points: bars.map(({ group, share }) => ({
              x: sayGroup(by, group.value, words),
              y: Math.round(1000 * share!.share) / 10,
              series: words.say('risk.share'),
            })),
          },
        ]),
    {
      kind: 'table',
      title: words.say('risk.table', { by: words.say(`by.${by}`) }),
      columns: ['group', 'customers', 'high', 'share', 'place', 'value'].map((column) =>
        column === 'group' ? words.say(`by.${by}`) : words.say(`risk.${column}`),
      ),
      rows: rows.map(({ group, share, few }, index) => ({
        key: groupParam(group.value),
        muted: few,
        cells: [
          {
            text: sayGroup(by, group.value, words),
            to: {
              path: '/',
              params: { ...chosen, [by]: groupParam(group.value), scope: 'all', level: 'high' },
            },
          },
          {
            text: words.number(group.customers),
            detail:
              group.unknown > 0
                ? words.say('risk.unknown', { count: words.number(group.unknown) })
                : null,
          },
          { text: words.number(group.high) },
          { text: words.share(share), detail: few ? words.say('few') : null },
          { text: sayPlace(places[index]!, words) },
          {
            text:
              group.high === group.unvalued && group.high > 0
                ? words.unknown
                : words.money(group.valueAtRisk),
            detail:
              group.unvalued > 0
                ? words.say('risk.unvalued', { count: words.number(group.unvalued) })
                : null,
          },
        ],
      })),
      empty: words.say('empty'),
      page: 1,
      pages: 1,
    },
    ...rest,
    {
      kind: 'text',
      title: words.say('definitions'),
      lines: ['risk.define.share', 'risk.define.place', 'risk.define.value', 'define.who'].map(
        (key) => words.say(key),
      ),
    },
  ];
}
