import type { InsightBlock } from '../../../extensions/app/contract/insights.ts';
import type { ReplayFigures } from '../../risk/backtest/replay-figures.ts';
import type { Figure } from '../../risk/backtest/backtest.ts';
import type { InsightWords } from './insight-words.ts';
import { sayLoss } from './say-loss.ts';

export type ProofData = {
  replay: { madeAt: number; figures: ReplayFigures } | null;
  /** Of the full report; null once somebody in it was erased. */
  reportUrl: string | null;
  replayPath: string;
  /** How far the replay is that somebody asked for; null: nobody did since the latest. */
  wish: { state: 'waiting' } | { state: 'running'; share: number } | { state: 'failed' } | null;
};

/** Would the list have held those who left? The latest replay's figures, calibration, and the way to the whole report. */
export function renderProof(data: ProofData, words: InsightWords): InsightBlock[] {
  const { replay, reportUrl, replayPath, wish } = data;
  const press: InsightBlock = {
    kind: 'press',
    label: words.say(replay ? 'proof.again' : 'proof.make'),
    path: replayPath,
    waiting: sayWaiting(wish, words),
  };
  const failed = wish?.state === 'failed' ? [words.say('proof.failed')] : [];
  if (!replay)
    return [{ kind: 'text', title: null, lines: [words.say('proof.none'), ...failed] }, press];
  const { figures, madeAt } = replay;
  const values = { losses: figures.losses, caught: figures.caught, madeAt, asOf: figures.asOf };
  return [
    {
      kind: 'text',
      title: null,
      lines: [
        words.say('proof.sum', values),
        words.say('proof.made', values),
        ...(figures.enough ? [] : [words.say('proof.few')]),
        ...failed,
      ],
    },
    ...(figures.enough ? [comparison(figures, words), ...calibration(figures, words)] : []),
    ...(reportUrl
      ? [{ kind: 'link' as const, label: words.say('proof.report'), url: reportUrl }]
      : [{ kind: 'text' as const, title: null, lines: [words.say('proof.dropped')] }]),
    press,
    {
      kind: 'text',
      title: words.say('definitions'),
      lines: [
        words.say('proof.define', {
          loss: sayLoss(figures.definition, words),
          capacity: figures.capacity,
        }),
        words.say('proof.define.figures'),
        words.say('proof.define.calibration'),
      ],
    },
  ];
}

/** Null while nothing is under way. */
function sayWaiting(wish: ProofData['wish'], words: InsightWords): string | null {
  if (wish?.state === 'waiting') return words.say('proof.waiting');
  if (wish?.state !== 'running') return null;
  return words.say('proof.running', { done: words.percent(wish.share, 0) });
}

function comparison({ results }: ReplayFigures, words: InsightWords): InsightBlock {
  return {
    kind: 'table',
    title: words.say('proof.ways'),
    columns: ['way', 'recall', 'precision', 'lead'].map((column) => words.say(`proof.${column}`)),
    rows: results.map(({ way, recall, precision, leadDays, caught, hits, flagged }) => ({
      key: way,
      muted: false,
      cells: [
        { text: words.say(`proof.way.${way}`) },
        { text: sayShare(recall, words), detail: words.number(caught) },
        {
          text: sayShare(precision, words),
          detail: words.say('outOf', { count: words.number(hits), of: words.number(flagged) }),
        },
        {
          text: leadDays === null ? words.unknown : words.days(leadDays.value),
        },
      ],
    })),
    empty: words.say('empty'),
    page: 1,
    pages: 1,
  };
}

function calibration({ calibration: found }: ReplayFigures, words: InsightWords): InsightBlock[] {
  if (found === null) return [];
  return [
    {
      kind: 'table',
      title: words.say('proof.calibration'),
      columns: ['said', 'seen', 'counted'].map((column) => words.say(`proof.${column}`)),
      rows: found.bins.map(({ said, seen, low, high, left, counted }, index) => ({
        key: String(index),
        muted: false,
        cells: [
          { text: words.number(100 * said) },
          { text: words.share({ share: seen, low, high }) },
          {
            text: words.say('outOf', { count: words.number(left), of: words.number(counted) }),
          },
        ],
      })),
      empty: words.say('empty'),
      page: 1,
      pages: 1,
    },
  ];
}

function sayShare(figure: Figure, words: InsightWords): string {
  return words.share(figure && { share: figure.value, low: figure.low, high: figure.high });
}
