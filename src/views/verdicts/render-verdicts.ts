import { fewestJudged, type Precision, type VerdictMeasure } from './measure-verdicts.ts';

/** The measure as lines for a terminal, with each miss: what it says of precision, and what it can't say. */
export function renderVerdicts({ overall, misses, ...groups }: VerdictMeasure): string {
  if (overall.judged === 0) {
    return [
      'Nobody has judged a found request yet.',
      'Each "Not a request", "Answered by phone" or "Answered elsewhere" on a card counts here.',
      '',
    ].join('\n');
  }
  return [
    `${overall.judged} found ${overall.judged === 1 ? 'sentence' : 'sentences'} judged on cards, ` +
      `${overall.right} of them what they were taken for.`,
    `Precision: ${describe(overall)}`,
    ...table('By kind', groups.byKind),
    ...table('By language', groups.byLanguage),
    ...table('By kind and language', groups.byKindAndLanguage),
    '',
    misses.length === 0 ? 'No misses.' : 'Judged not to be one, the latest first:',
    ...misses.map(
      ({ at, ask, language, sentence }) =>
        `  ${new Date(at).toISOString().slice(0, 10)}  ${ask}  ${language ?? 'unknown'}  “${sentence.replaceAll(/\s+/g, ' ')}”`,
    ),
    '',
    'People press where something is wrong, so the true precision is rather higher than this;',
    'what was asked and never found shows in no press. Intervals: 95 %, Wilson.',
    '',
  ].join('\n');
}

function table(title: string, rows: readonly [string, Precision][]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return ['', title, ...rows.map(([name, one]) => `  ${name.padEnd(width)}  ${describe(one)}`)];
}

function describe({ judged, right, precision, low, high }: Precision): string {
  const count = `${right} of ${judged}`;
  if (precision === null || low === null || high === null)
    return `${count}: too few to say (at least ${fewestJudged})`;
  return `${precision.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)}), ${count}`;
}
