import { expect, it } from 'vitest';
import { evenSample } from '../../src/risk/even-sample.ts';

const sampled = (count: number, most: number) => {
  const sample = evenSample<number>(most);
  for (let index = 0; index < count; index += 1) sample.add(index);
  return sample;
};

it.each([
  [0, []],
  [4, [0, 1, 2, 3]],
  [5, [0, 2, 4]],
  [9, [0, 4, 8]],
  [13, [0, 4, 8, 12]],
  [18, [0, 8, 16]],
])('of %i items keeps at most four, evenly spread', (count, items) => {
  const sample = sampled(count, 4);
  expect(sample.items()).toEqual(items);
  expect(sample.seen()).toBe(count);
});

it('keeps at least half of what it may', () => {
  for (let count = 100; count < 2000; count += 37) {
    const { length } = sampled(count, 100).items();
    expect(length).toBeGreaterThanOrEqual(50);
    expect(length).toBeLessThanOrEqual(100);
  }
});
