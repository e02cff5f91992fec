import { describe, expect, it } from 'vitest';
import { measureVerdicts, type Judged } from '../../../src/views/verdicts/measure-verdicts.ts';
import { renderVerdicts } from '../../../src/views/verdicts/render-verdicts.ts';

const day = 86_400_000;
const judged = (count: number, changes: Partial<Judged> = {}): Judged[] =>
  Array.from({ length: count }, (_, index) => ({
    ask: 'quote_request',
    language: 'de',
    sentence: `Satz ${index}`,
    verdict: 'answered',
    at: Date.UTC(2026, 5, 1) + index * day,
    ...changes,
  }));

describe('precision as people judged it', () => {
  const sample = [
    ...judged(27),
    ...judged(3, { verdict: 'not_a_request', sentence: 'Was kostet\n die Welt?' }),
    ...judged(4, { ask: 'promise', language: null, verdict: 'answered_elsewhere' }),
  ];

  it('counts both kinds of answer as right, by kind and by language', () => {
    const { overall, byKind, byLanguage, byKindAndLanguage } = measureVerdicts(sample);
    expect(overall).toMatchObject({ judged: 34, right: 31 });
    expect(overall.precision).toBeCloseTo(31 / 34);
    expect(byKind.map(([name, { judged: n }]) => [name, n])).toEqual([
      ['promise', 4],
      ['quote_request', 30],
    ]);
    expect(byLanguage.map(([name]) => name)).toEqual(['de', 'unknown']);
    expect(byKindAndLanguage.map(([name]) => name)).toEqual([
      'promise unknown',
      'quote_request de',
    ]);
  });

  it('gives Wilson’s interval', () => {
    // 27 of 30: 0.744–0.965, as in Newcombe 1998's worked formula.
    const [, quotes] = measureVerdicts(sample).byKind[1]!;
    expect(quotes.low).toBeCloseTo(0.7438, 3);
    expect(quotes.high).toBeCloseTo(0.9654, 3);
    const [, perfect] = measureVerdicts(judged(20)).byKind[0]!;
    expect([perfect.precision, perfect.high]).toEqual([1, 1]);
    expect(perfect.low).toBeCloseTo(0.8389, 3);
  });

  it('says where they are too few, and shows each miss', () => {
    const text = renderVerdicts(measureVerdicts(sample));
    expect(text).toContain('promise        4 of 4: too few to say (at least 20)');
    expect(text).toContain('quote_request  0.900 (0.744–0.965), 27 of 30');
    expect(text.match(/Was kostet die Welt\?/g)).toHaveLength(3);
    expect(text).toContain('2026-06-03  quote_request  de');
    expect(renderVerdicts(measureVerdicts([]))).toMatch(/^Nobody has judged/);
    expect(renderVerdicts(measureVerdicts(judged(2)))).toContain('No misses.');
  });
});
