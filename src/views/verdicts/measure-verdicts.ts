import type { AskKind, Verdict } from '../../action/assessment.ts';
import { wilsonInterval } from '../../risk/wilson-interval.ts';

/** A found sentence, and what a person said of it. */
export type Judged = {
  ask: AskKind;
  language: string | null;
  sentence: string;
  verdict: Verdict;
  at: number;
};

/** How many of those judged were what they were taken for; the interval is null where they are too few to say. */
export type Precision = {
  judged: number;
  right: number;
  precision: number | null;
  low: number | null;
  high: number | null;
};

export type VerdictMeasure = {
  overall: Precision;
  byKind: [string, Precision][];
  byLanguage: [string, Precision][];
  byKindAndLanguage: [string, Precision][];
  /** What was judged not to be one, the latest first. */
  misses: Judged[];
};

/** With fewer the interval would span most of what is possible. */
export const fewestJudged = 20;

/** Precision as people judged it on their cards: "not a request" is a miss, any kind of answer owns that it was one. */
export function measureVerdicts(judged: readonly Judged[]): VerdictMeasure {
  const by = (name: (one: Judged) => string): [string, Precision][] =>
    [...Map.groupBy(judged, name)]
      .map(([group, ones]): [string, Precision] => [group, measure(ones)])
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const language = (one: Judged) => one.language ?? 'unknown';
  return {
    overall: measure(judged),
    byKind: by(({ ask }) => ask),
    byLanguage: by(language),
    byKindAndLanguage: by((one) => `${one.ask} ${language(one)}`),
    misses: judged
      .filter(({ verdict }) => verdict === 'not_a_request')
      .toSorted((a, b) => b.at - a.at),
  };
}

function measure(ones: readonly Judged[]): Precision {
  const judged = ones.length;
  const right = ones.filter(({ verdict }) => verdict !== 'not_a_request').length;
  if (judged < fewestJudged) return { judged, right, precision: null, low: null, high: null };
  return { judged, right, precision: right / judged, ...wilsonInterval(right, judged) };
}
