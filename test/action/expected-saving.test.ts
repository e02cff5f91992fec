import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedSaving } from '../../src/action/expected-saving.ts';

const known = { risk: 80, riskAfter: 40, value: 10_000, response: 0.5, cost: 100 };

describe('the expected saving', () => {
  it('is the drop × the value × the likelihood − the cost', () => {
    expect(expectedSaving(known)).toBeCloseTo(0.4 * 10_000 * 0.5 - 100, 9);
  });

  it.each(['risk', 'riskAfter', 'value', 'response'] as const)('is unknown where %s is', (part) => {
    expect(expectedSaving({ ...known, [part]: null })).toBeNull();
  });

  it('is below nothing where acting costs more than it may save', () => {
    expect(expectedSaving({ ...known, value: 100 })).toBe(-80);
    expect(expectedSaving({ ...known, riskAfter: 90 })).toBe(-100);
    expect(expectedSaving({ ...known, value: 0 })).toBe(-100);
  });

  it('rises with risk, value and likelihood, and falls with the risk after and the cost', () => {
    const prospect = fc.record({
      risk: fc.integer({ min: 0, max: 100 }),
      riskAfter: fc.integer({ min: 0, max: 100 }),
      value: fc.double({ min: 0, max: 1e7, noNaN: true }),
      response: fc.double({ min: 0, max: 1, noNaN: true }),
      cost: fc.double({ min: 0, max: 1e4, noNaN: true }),
    });
    fc.assert(
      fc.property(prospect, prospect, (one, other) => {
        const base = expectedSaving(one)!;
        for (const part of ['risk', 'value', 'response'] as const)
          if (other[part] >= one[part])
            expect(expectedSaving({ ...one, [part]: other[part] })).toBeGreaterThanOrEqual(base);
        for (const part of ['riskAfter', 'cost'] as const)
          if (other[part] >= one[part])
            expect(expectedSaving({ ...one, [part]: other[part] })).toBeLessThanOrEqual(base);
      }),
    );
  });
});
