import type { InsightBlock } from '../../../extensions/app/contract/insights.ts';
import { fewest } from '../../measures/churn-rate.ts';
import { placeRanges } from '../../measures/place-range.ts';
import {
  type Duration,
  medianStay,
  survivalAt,
  survivalCurve,
  type SurvivalPoint,
} from '../../measures/survival-curve.ts';
import type { LostDefinition } from '../../timeline/settings.ts';
import { groupParam, sayGroup } from './insight-filters.ts';
import { foldSmall } from './fold-small.ts';
import type { InsightWords } from './insight-words.ts';
import { sayPlace } from './render-risk-by.ts';
import { sayLoss } from './say-loss.ts';

export const cohortNames = ['source', 'product', 'discount', 'tenure'] as const;
export type CohortName = (typeof cohortNames)[number];

export type CohortDuration = { value: string | null; weeks: number; ended: number; going: number };

/** Half a year, a year and two, in weeks. */
const marks = [26, 52, 104] as const;
const chartWeeks = 4;
const longest = 5 * 52;
const mostCurves = 6;

type Cohort = {
  value: string | null;
  durations: Duration[];
  curve: SurvivalPoint[];
  customers: number;
  lost: number;
};

/** How long customers stay by cohort: curves, the shares at fixed times with their intervals, and places only where these tell. */
export function renderCohorts(
  by: CohortName,
  counted: readonly CohortDuration[],
  definition: LostDefinition,
  words: InsightWords,
): InsightBlock[] {
  const { shown: cohorts, rest } = foldSmall(
    gather(counted),
    ({ customers }) => customers < fewest,
    words,
  );
  const told = cohorts.filter(({ customers }) => customers >= fewest);
  const shown = told.slice(0, mostCurves);
  const places = placeRanges(
    cohorts.map((one) =>
      // The longest staying come first.
      one.customers < fewest ? null : survivalAt(one.curve, one.durations, 52),
    ),
  );
  const known = cohorts.some(({ value }) => value !== null);
  return [
    ...(known ? [] : [{ kind: 'text' as const, title: null, lines: [words.say(`lacks.${by}`)] }]),
    ...(shown.length === 0
      ? []
      : [
          {
            kind: 'chart' as const,
            as: 'line' as const,
            over: 'linear' as const,
            title: words.say('cohorts.chart'),
            x: words.say('cohorts.months'),
            y: words.say('cohorts.percent'),
            points: shown.flatMap((one) => curvePoints(one, sayCohort(by, one.value, words))),
          },
        ]),
    {
      kind: 'table',
      title: words.say('cohorts.table', { by: words.say(`by.${by}`) }),
      columns: [
        words.say(`by.${by}`),
        ...['customers', 'lost', 'halfYear', 'year', 'twoYears', 'median', 'place'].map((column) =>
          words.say(`cohorts.${column}`),
        ),
      ],
      rows: cohorts.map((one, index) => ({
        key: groupParam(one.value),
        muted: one.customers < fewest,
        cells: [
          {
            text: sayCohort(by, one.value, words),
            detail: one.customers < fewest ? words.say('few') : null,
          },
          { text: words.number(one.customers) },
          { text: words.number(one.lost) },
          ...marks.map((weeks) => ({
            text: words.share(survivalAt(one.curve, one.durations, weeks)),
          })),
          { text: sayMedian(one.curve, words) },
          { text: sayPlace(places[index]!, words) },
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
      lines: [
        words.say('define.survival', { loss: sayLoss(definition, words) }),
        words.say('define.censored'),
        words.say('define.cohortPlace'),
        words.say(`define.${by}`),
        words.say('define.who'),
      ],
    },
  ];
}

function gather(counted: readonly CohortDuration[]): Cohort[] {
  const byValue = new Map<string | null, Duration[]>();
  for (const { value, weeks, ended, going } of counted) {
    const durations = byValue.get(value) ?? [];
    durations.push({ time: weeks, ended, going });
    byValue.set(value, durations);
  }
  return [...byValue]
    .map(([value, durations]) => ({
      value,
      durations,
      curve: survivalCurve(durations),
      customers: durations.reduce((sum, { ended, going }) => sum + ended + going, 0),
      lost: durations.reduce((sum, { ended }) => sum + ended, 0),
    }))
    .sort((a, b) => b.customers - a.customers);
}

/** Month by month, until fewer than enough are still watched. */
function curvePoints({ curve, durations }: Cohort, series: string) {
  const points: { x: number; y: number; series: string }[] = [];
  for (let weeks = 0; weeks <= longest; weeks += chartWeeks) {
    const at = weeks === 0 ? { share: 1, atRisk: fewest } : survivalAt(curve, durations, weeks);
    if (at === null || at.atRisk < fewest) break;
    points.push({ x: weeks / chartWeeks, y: Math.round(1000 * at.share) / 10, series });
  }
  return points;
}

function sayCohort(by: CohortName, value: string | null, words: InsightWords): string {
  if (by === 'discount') return words.say(`discount.${value ?? 'none'}`);
  if (by === 'tenure') return value ?? words.unknown;
  return sayGroup(by, value, words);
}

function sayMedian(curve: readonly SurvivalPoint[], words: InsightWords): string {
  const weeks = medianStay(curve);
  return weeks === null ? words.say('cohorts.notYet') : words.years(weeks / 52);
}
