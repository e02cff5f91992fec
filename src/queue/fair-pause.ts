import { setImmediate } from 'node:timers/promises';

/**
 * Makes the pauses of a long piece of work beside others on the same thread: after each stretch it rests as long for each of
 * them as it has worked, so that of n at work it takes one nth. Alone it only lets through what waits. No rest is longer than a
 * second, since those it is for may have ended meanwhile.
 */
export function createFairPause({
  others,
  clock,
  sleep,
}: {
  /** How many others are at work right now. */
  others: () => number;
  clock: () => number;
  sleep: (ms: number) => Promise<unknown>;
}): () => Promise<void> {
  let since = clock();
  return async () => {
    const worked = clock() - since;
    const restMs = Math.min(mostMs, worked * others());
    if (restMs > 0) await sleep(restMs);
    else await setImmediate();
    since = clock();
  };
}

const mostMs = 1_000;
