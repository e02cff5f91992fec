/** A clock that stands still until it is told to go on, and wakes those who sleep on the way. */
export function fakeClock(start = 1_700_000_000_000) {
  let now = start;
  let sleepers: { at: number; wake: () => void }[] = [];
  return {
    clock: () => now,
    sleep: async (ms: number) =>
      await new Promise<void>((resolve) => {
        sleepers.push({ at: now + ms, wake: resolve });
      }),
    /** Runs until `ms` later. */
    async go(ms: number) {
      const end = now + ms;
      await settle();
      for (;;) {
        const next = sleepers.toSorted((a, b) => a.at - b.at)[0];
        if (!next || next.at > end) break;
        now = Math.max(now, next.at);
        sleepers = sleepers.filter((sleeper) => sleeper !== next);
        next.wake();
        await settle();
      }
      now = end;
    },
  };
}

/** A clock that jumps: whoever sleeps is there at once, and what was slept is written down. */
export function jumpingClock(start = 1_700_000_000_000) {
  let now = start;
  const slept: number[] = [];
  return {
    clock: () => now,
    sleep: async (ms: number) => {
      slept.push(ms);
      now += ms;
    },
    slept,
  };
}

/** Lets everything that can happen now happen: promises settle in turns. */
async function settle() {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
