import type { Backtest } from '../../risk/backtest/backtest.ts';
import type { ReportWords } from './report-words.ts';

/** How much of the report rests on what people said against the records; no sentence where nothing does. */
export function sayContested({ months }: Backtest, words: ReportWords): string[] {
  const sum = (of: 'contested' | 'contestedLost' | 'spoken') =>
    months.reduce((total, month) => total + month[of], 0);
  const [count, spoken] = [sum('contested'), sum('spoken')];
  return [
    ...(count > 0 ? [words.say('contested', { count, lost: sum('contestedLost') })] : []),
    ...(spoken > 0 ? [words.say('contested.spoken', { count: spoken })] : []),
  ];
}
