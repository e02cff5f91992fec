import { describe, expect, test } from 'vitest';
import { countAlarms } from '../../bench/count-alarms.ts';
import {
  anyRequest,
  byKind,
  cuesMacroF1,
  interval,
  mergedRequests,
  strictRequests,
  type Read,
} from '../../bench/score-readings.ts';

const read = (expected: string[], found: string[]): Read => ({
  lang: 'en',
  expected: new Set(expected),
  found: new Set(found),
});

const readings = [
  read(['quote_request'], ['quote_request']),
  read(['quote_request'], ['price_list_request']),
  read(['quote_request', 'price_list_request'], ['quote_request']),
  read(['information_request'], []),
  read([], ['information_request', 'complaint']),
  read(['complaint'], ['complaint']),
  read(['closure'], []),
];

describe('figures of what was read', () => {
  test('any request counts a message once, whichever kind was found', () => {
    expect({ ...anyRequest(readings) }).toEqual({ right: 3, wrong: 1, missed: 1 });
    expect(anyRequest(readings).precision).toBeCloseTo(3 / 4);
    expect(anyRequest(readings).recall).toBeCloseTo(3 / 4);
  });

  test('strictly, a quote taken for a price list is wrong and missed', () => {
    expect({ ...strictRequests(readings) }).toEqual({ right: 2, wrong: 2, missed: 3 });
  });

  test('merged, it is right, and both asked for at once count once', () => {
    expect({ ...mergedRequests(readings) }).toEqual({ right: 3, wrong: 1, missed: 1 });
  });

  test('F1 of each kind, and their mean without the requests', () => {
    expect(byKind(readings).get('complaint')?.f1).toBeCloseTo(2 / 3);
    expect(cuesMacroF1(readings)).toBeCloseTo((2 / 3 + 0) / 2);
    expect(cuesMacroF1([])).toBe(0);
  });

  test('nothing to find and nothing found is perfect', () => {
    expect(anyRequest([read([], [])]).f1).toBe(1);
    expect(anyRequest([]).precision).toBe(0);
  });
});

const share = (sample: readonly boolean[]): number => sample.filter(Boolean).length / sample.length;

describe('the interval', () => {
  const cases = Array.from({ length: 100 }, (_, at) => at < 80);

  test('is that of a binomial share, and the same at each run', () => {
    const [low, high] = interval(cases, share);
    // 0.8 ± 1.96 × √(0.8 × 0.2 / 100)
    expect(low).toBeGreaterThan(0.69);
    expect(low).toBeLessThan(0.75);
    expect(high).toBeGreaterThan(0.85);
    expect(high).toBeLessThan(0.91);
    expect(interval(cases, share)).toEqual([low, high]);
    expect(interval(cases, share, { seed: 8, rounds: 50 })).not.toEqual([low, high]);
  });

  test('is a point where all cases are alike', () => {
    expect(interval([true, true], share)).toEqual([1, 1]);
  });
});

test('alarms are counted by language, empty lines left out', () => {
  const counts = countAlarms(
    [['en', 'a quote'], ['en', 'rain'], ['de', 'Regen'], ['de', ''], ['de']],
    (sentence) => sentence.includes('quote'),
  );
  expect([...counts]).toEqual([
    ['en', { all: 2, alarms: 1 }],
    ['de', { all: 1, alarms: 0 }],
  ]);
});
