import type { Way } from '../../risk/backtest/backtest.ts';
import type { ReportWords } from './report-words.ts';

/** What a way of choosing is called in the report. */
export function wayName(way: Way, words: ReportWords): string {
  if (way === 'risk' || way === 'recency') return words.say(`way.${way}`);
  return words.say('way.rule', { days: Number(way.slice('rule-'.length)) });
}
