import { anyRequest, byKind, cuesMacroF1, type Read } from '../score-readings.ts';
import { ways, type ThreeWays } from './read-three-ways.ts';

/** Prints precision, recall and F1 of the three ways of reading, by kind and language. */
export function printFigures(title: string, rows: readonly ThreeWays[]): void {
  console.log(`\n${title}: ${rows.length} messages`);
  const table: Record<string, Record<string, string>> = {};
  for (const way of ways) {
    const put = (row: string, value: number): void => {
      table[row] = { ...table[row], [way]: value.toFixed(3) };
    };
    const readings: Read[] = rows.map((row) => ({
      lang: row.message.lang,
      expected: new Set(row.message.kinds),
      found: row[way],
    }));
    const requests = anyRequest(readings);
    put('requests: precision', requests.precision);
    put('requests: recall', requests.recall);
    put('requests: F1', requests.f1);
    put('cues: macro-F1', cuesMacroF1(readings));
    for (const language of new Set(readings.map(({ lang }) => lang)))
      put(`requests: F1 ${language}`, anyRequest(readings.filter((r) => r.lang === language)).f1);
    for (const [kind, counts] of [...byKind(readings)].toSorted()) put(kind, counts.f1);
  }
  console.table(table);
}
