import { expect, it } from 'vitest';
import { calibrate } from '../../../src/risk/backtest/calibrate.ts';
import { observation } from './seen.ts';

/** `count` customers shown this risk, of whom so many left. */
const shown = (risk: number, count: number, left: number, from: number) =>
  Array.from({ length: count }, (_, index) =>
    observation(from + index, 0, { risk, logOdds: risk / 10, left: index < left }),
  );

it('bins of equal size hold what was said against what was seen', () => {
  const { bins, calibrationError, brier, brierOfBaseRate } = calibrate([
    ...shown(20, 30, 6, 0),
    ...shown(60, 30, 24, 30),
  ]);
  expect(bins.map(({ counted, left }) => [counted, left])).toEqual([
    [30, 6],
    [30, 24],
  ]);
  expect(bins[0]!.said).toBeCloseTo(0.2, 10);
  expect(bins[0]!.seen).toBeCloseTo(0.2, 10);
  expect(bins[1]!.said).toBeCloseTo(0.6, 10);
  expect(bins[1]!.seen).toBeCloseTo(0.8, 10);
  // Half of them right, half of them 20 points off.
  expect(calibrationError).toBeCloseTo(0.1, 10);
  // (24·0.2² + 6·0.8² + 24·0.4² + 6·0.6²) ÷ 60
  expect(brier).toBeCloseTo((24 * 0.04 + 6 * 0.64 + 24 * 0.16 + 6 * 0.36) / 60, 10);
  expect(brierOfBaseRate).toBeCloseTo(0.25, 10);
});

it('gives the Wilson interval of a bin, within 0 and 1', () => {
  const [bin] = calibrate(shown(10, 30, 3, 0)).bins;
  expect(bin!.low).toBeCloseTo(0.0346, 3);
  expect(bin!.high).toBeCloseTo(0.2562, 3);
  const [none] = calibrate(shown(10, 30, 0, 0)).bins;
  expect(none!.low).toBe(0);
  expect(none!.high).toBeCloseTo(0.1135, 3);
});
