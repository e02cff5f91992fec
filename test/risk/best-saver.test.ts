import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestSaver, type SaveRecord } from '../../src/risk/best-saver.ts';
import { wilsonInterval } from '../../src/risk/wilson-interval.ts';

const of = (ownerId: string, saved: number, cases: number): SaveRecord => ({
  ownerId,
  saved,
  of: cases,
});

describe('who keeps customers best', () => {
  const cases: [string, SaveRecord[], string | null][] = [
    ['nobody, where nobody has acted', [], null],
    ['nobody, with fewer than ten cases', [of('1', 9, 9)], null],
    ['nobody, where nobody was kept', [of('1', 0, 40)], null],
    ['the only one with cases enough', [of('1', 9, 9), of('2', 3, 10)], '2'],
    ['the higher share of as many', [of('1', 12, 20), of('2', 14, 20)], '2'],
    // 80 % of ten may be chance (49 % at least); 70 % of a hundred are 60 % at least.
    ['many cases rather than a few lucky ones', [of('1', 8, 10), of('2', 70, 100)], '2'],
    ['a few where they stand out all the same', [of('1', 10, 10), of('2', 55, 100)], '1'],
    ['of equal records the first by id', [of('9', 10, 20), of('3', 10, 20)], '3'],
  ];
  it.each(cases)('is %s', (_name, records, expected) => {
    expect(bestSaver(records)?.ownerId ?? null).toBe(expected);
  });

  it('has the published lower ends: 8 of 10 and 70 of 100', () => {
    expect(wilsonInterval(8, 10).low).toBeCloseTo(0.49, 2);
    expect(wilsonInterval(70, 100).low).toBeCloseTo(0.604, 3);
  });

  it('is the same in whatever order they come, and no worse off for one save more', () => {
    const anyRecords = fc.uniqueArray(
      fc
        .tuple(fc.integer({ min: 1, max: 9 }), fc.nat(60), fc.integer({ min: 1, max: 60 }))
        .map(([id, saved, cases]) => of(String(id), Math.min(saved, cases), cases)),
      { selector: ({ ownerId }) => ownerId },
    );
    fc.assert(
      fc.property(anyRecords, (records) => {
        const best = bestSaver(records);
        expect(bestSaver(records.toReversed())).toEqual(best);
        if (best === null) return;
        expect(best.of).toBeGreaterThanOrEqual(10);
        const more = records.map((one) =>
          one === best ? of(one.ownerId, one.saved + 1, one.of + 1) : one,
        );
        expect(bestSaver(more)!.ownerId).toBe(best.ownerId);
      }),
    );
  });
});
