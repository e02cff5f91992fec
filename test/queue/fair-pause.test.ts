import { expect, test } from 'vitest';
import { createFairPause } from '../../src/queue/fair-pause.ts';

test('long work rests as long for each other as it worked, alone not at all, and never for more than a second', async () => {
  let at = 0;
  let others = 0;
  const rests: number[] = [];
  const pause = createFairPause({
    others: () => others,
    clock: () => at,
    sleep: async (ms) => {
      rests.push(ms);
      at += ms;
    },
  });
  const work = async (ms: number) => {
    at += ms;
    await pause();
  };
  await work(30);
  expect(rests).toEqual([]);
  others = 4;
  for (let stretch = 0; stretch < 10; stretch += 1) await work(30);
  // Of five at work it took a fifth.
  expect(rests).toEqual(Array.from({ length: 10 }, () => 120));
  others = 1;
  await work(50);
  expect(rests.at(-1)).toBe(50);
  await work(9_000);
  expect(rests.at(-1)).toBe(1_000);
});
