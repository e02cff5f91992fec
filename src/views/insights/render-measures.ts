import type { InsightBlock, InsightMeasure } from '../../../extensions/app/contract/insights.ts';
import {
  churnRates,
  fewest,
  type PeriodOfCustomers,
  type Share,
  shareOf,
} from '../../measures/churn-rate.ts';
import { lifetimeValue } from '../../measures/lifetime-value.ts';
import { promoterScore } from '../../measures/promoter-score.ts';
import type { LostDefinition } from '../../timeline/settings.ts';
import type { InsightWords } from './insight-words.ts';
import { sayLoss } from './say-loss.ts';

export type MeasuresData = {
  /** Equal periods, the oldest first; the first only serves as the previous one of the second. */
  periods: readonly (PeriodOfCustomers & { from: number; to: number })[];
  periodDays: number;
  /** The last year as one period. */
  year: PeriodOfCustomers;
  lives: { value: number; years: number; customers: number; valued: number };
  totals: {
    customers: number;
    high: number;
    valued: number;
    valueAtRisk: number;
    unknown: number;
    bought: number;
    boughtAgain: number;
  };
  /** Null where other filters are set: who answered and logged in isn't told apart. */
  surveys: {
    recommend: number;
    promoters: number;
    detractors: number;
    asked: number;
    satisfied: number;
  } | null;
  /** Null where no property is mapped. */
  logins: { ever: number; day: number; month: number; joined: number; activated: number } | null;
  answerHours: { median: number; cases: number } | null;
  asks: { open: number; overdue: number };
  saves: { acted: number; touched: number; recovered: number };
  /** Of a hundred in revenue, how much is profit; null where nobody said. */
  marginPercent: number | null;
  definition: LostDefinition;
};

/** Every measure with its definition under it; what is not known is said to be so. */
export function renderMeasures(data: MeasuresData, words: InsightWords): InsightBlock[] {
  const rates = data.periods.slice(1).map((period, index) => ({
    to: period.to,
    ...churnRates(period, data.periods[index]!),
  }));
  const point = (to: number, share: Share | null, series: string) =>
    share === null
      ? []
      : [{ x: isoDay(to), y: Math.round(1000 * share.share) / 10, series: words.say(series) }];
  return [
    {
      kind: 'measures',
      title: words.say('group.staying'),
      items: staying(data, rates.at(-1), words),
    },
    {
      kind: 'chart',
      as: 'line',
      over: 'datetime',
      title: words.say('churn.chart', { days: data.periodDays }),
      x: words.say('churn.until'),
      y: words.say('churn.percent'),
      points: rates.flatMap(({ to, ofStart, ofPrevious }) => [
        ...point(to, ofStart, 'churn.start'),
        ...point(to, ofPrevious, 'churn.previous'),
      ]),
    },
    { kind: 'measures', title: words.say('group.value'), items: worth(data, words) },
    { kind: 'measures', title: words.say('group.voice'), items: voice(data, words) },
    { kind: 'measures', title: words.say('group.work'), items: work(data, words) },
    { kind: 'text', title: null, lines: [words.say('define.who'), words.say('define.interval')] },
  ];
}

type Rates = { ofStart: Share | null; ofPrevious: Share | null };

function staying(
  { periodDays, definition }: MeasuresData,
  latest: Rates | undefined,
  words: InsightWords,
): InsightMeasure[] {
  const loss = sayLoss(definition, words);
  const start = latest?.ofStart ?? null;
  const stayed = start && shareOf(start.of - start.count, start.of);
  const values = { days: periodDays, loss };
  return [
    shared('churn.start', start, words, values),
    shared('churn.previous', latest?.ofPrevious ?? null, words, values),
    shared('retention', stayed, words, values),
  ];
}

function worth(
  { totals, lives, year, marginPercent }: MeasuresData,
  words: InsightWords,
): InsightMeasure[] {
  const margin = marginPercent === null ? null : marginPercent / 100;
  const { ofStart } = churnRates(year, null);
  const lifetime = lifetimeValue(lives, ofStart, margin);
  const atRisk = totals.high === 0 || totals.valued > 0;
  return [
    {
      label: words.say('valueAtRisk'),
      value: atRisk ? words.money(totals.valueAtRisk) : words.unknown,
      detail: words.say('valueAtRisk.of', {
        high: words.number(totals.high),
        valued: words.number(totals.valued),
      }),
      definition: words.say('valueAtRisk.define'),
      muted: !atRisk,
    },
    {
      label: words.say('lifetime'),
      value: lifetime
        ? words.bounds(
            words.money(lifetime.value),
            words.money(lifetime.low),
            words.money(lifetime.high),
          )
        : words.unknown,
      detail: lifetime
        ? words.say('lifetime.of', {
            years: words.number(lifetime.lifetimeYears, 1),
            valued: words.number(lives.valued),
          })
        : words.say('lifetime.lacks'),
      definition: words.say('lifetime.define', { margin: margin === null ? 'no' : 'yes' }),
      muted: lifetime === null,
    },
    shared('repurchase', shareOf(totals.boughtAgain, totals.bought), words),
  ];
}

function voice({ surveys, logins }: MeasuresData, words: InsightWords): InsightMeasure[] {
  const score = surveys && promoterScore({ ...surveys, answers: surveys.recommend });
  const satisfied = surveys && shareOf(surveys.satisfied, surveys.asked);
  const activated = logins && shareOf(logins.activated, logins.joined);
  const stickiness = logins && shareOf(logins.day, logins.month);
  const lacks = words.say(surveys === null ? 'whole' : 'survey.lacks');
  const map = words.say('login.map');
  return [
    { ...shared('satisfaction', satisfied, words), ...(satisfied ? {} : { detail: lacks }) },
    {
      label: words.say('loyalty'),
      value: score
        ? words.say('interval.signed', {
            value: words.number(score.score),
            low: words.number(score.low),
            high: words.number(score.high),
          })
        : words.unknown,
      detail: score ? words.say('answers', { count: surveys!.recommend }) : lacks,
      definition: words.say('loyalty.define'),
      muted: score === null || surveys!.recommend < fewest,
    },
    { ...shared('activation', activated, words), ...(logins ? {} : { detail: map }) },
    { ...shared('stickiness', stickiness, words), ...(logins ? {} : { detail: map }) },
  ];
}

function work({ answerHours, asks, saves }: MeasuresData, words: InsightWords): InsightMeasure[] {
  return [
    {
      label: words.say('response'),
      value: answerHours ? words.hours(answerHours.median) : words.unknown,
      detail: answerHours
        ? words.say('answered', { count: answerHours.cases })
        : words.say('response.lacks'),
      definition: words.say('response.define'),
      muted: answerHours === null,
    },
    {
      label: words.say('asks'),
      value: words.number(asks.open),
      detail: words.say('asks.overdue', { count: words.number(asks.overdue) }),
      definition: words.say('asks.define'),
      muted: false,
    },
    {
      label: words.say('saves.recovered'),
      value: words.say('outOf', {
        count: words.number(saves.recovered),
        of: words.number(saves.acted),
      }),
      detail: words.say('saves.inTouch', { count: words.number(saves.touched) }),
      definition: `${words.say('define.saves')} ${words.say('define.caused')}`,
      muted: saves.acted < fewest,
    },
  ];
}

function shared(
  key: string,
  share: Share | null,
  words: InsightWords,
  values: Record<string, string | number> = {},
): InsightMeasure {
  return {
    label: words.say(key),
    value: words.share(share),
    detail: words.outOf(share),
    definition: words.say(`${key}.define`, values),
    muted: share === null || share.of < fewest,
  };
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
