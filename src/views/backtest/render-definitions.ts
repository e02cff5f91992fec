import type { BacktestReport } from '../../risk/backtest/backtest.ts';
import { escapeHtml } from './escape-html.ts';
import { lossMeans } from './loss-means.ts';
import type { ReportWords } from './report-words.ts';

/** What each word and figure of the report means, and what it can't show. */
export function renderDefinitions(
  { backtest, modelVersions }: BacktestReport,
  words: ReportWords,
): string {
  const { windowDays, definition } = backtest;
  const failed = backtest.months.reduce((sum, month) => sum + month.failed, 0);
  const days = { days: windowDays };
  const entries: [string, string][] = [
    ['lost', words.inOneLine([lossMeans(definition, words), words.say('how.lost.text', days)])],
    ['counts', words.say('how.counts.text', days)],
    ['contested', words.say('how.contested.text', days)],
    ['found', words.say('how.found.text', days)],
    ['lift', words.say('how.lift.text')],
    ['auc', words.say('how.auc.text')],
    [
      'known',
      words.inOneLine([
        words.say('how.known.text', { models: spanOf(modelVersions) }),
        ...(failed > 0 ? [words.say('how.failed', { count: failed })] : []),
      ]),
    ],
    ['limits', words.say('how.limits.text')],
  ];
  return `<section><h2>${words.html('how')}</h2><dl>
${entries.map(([key, text]) => `<dt>${words.html(`how.${key}`)}</dt><dd>${escapeHtml(text)}</dd>`).join('\n')}
</dl></section>`;
}

/** A year has a model a month: the first and the last name them well enough. */
function spanOf(versions: readonly string[]): string {
  const different = [...new Set(versions)];
  const [first = ''] = different;
  return different.length > 2 ? `${first} … ${different.at(-1)!}` : different.join(', ');
}
