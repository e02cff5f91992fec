import { setImmediate } from 'node:timers/promises';
import type { ConnectOptions } from '../src/crm/connect.ts';

/** So many turns of the event loop in which nothing is on its way: whoever has work has done it. */
const calmTurns = 30;
const lostTurns = 50_000;

/**
 * Time that passes only while everybody waits for it, so that limits of minutes are measured in seconds, and neither a slow
 * machine nor what the process computes counts. Computing that takes longer than `calmTurns` of the event loop
 * would count too much, never too little.
 */
export function simulateTime(start: number) {
  let now = start;
  let sleepers: { at: number; wake: () => void }[] = [];
  /** Calls between us and the portal. */
  let travelling = 0;
  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      // Clocks tell whole milliseconds.
      sleepers.push({ at: Math.ceil(now + ms), wake: resolve });
    });
  const clock = () => now;

  return {
    clock,
    sleep,
    /** The sandbox's way to wait: a call that is answered late. */
    async wait(ms: number): Promise<void> {
      travelling -= 1;
      await sleep(ms);
      travelling += 1;
    },
    /** A call of another kind that is on its way for so long as the work lasts; it must not wait for time to pass. */
    async travel<T>(work: () => Promise<T>): Promise<T> {
      travelling += 1;
      try {
        return await work();
      } finally {
        travelling -= 1;
      }
    },
    /** What `connectCrm` needs to live in this time. */
    connection: (
      token: string,
    ): Pick<ConnectOptions, 'clock' | 'sleep' | 'accessToken' | 'log'> => ({
      clock,
      sleep,
      accessToken: async () => {
        travelling += 1;
        return token;
      },
      log: () => {
        travelling = Math.max(0, travelling - 1);
      },
    }),
    /** Lets time pass until the work is done, and returns what it returns. */
    async until<T>(work: Promise<T>): Promise<T> {
      const state = { done: false };
      const end = () => {
        state.done = true;
      };
      work.then(end, end);
      let [still, before] = [0, 0];
      for (let calm = 0; !state.done;) {
        await setImmediate();
        still = travelling > 0 && travelling === before ? still + 1 : 0;
        before = travelling;
        // A call that was aborted tells nobody; all others come within one process, so they do not take so long.
        if (still > lostTurns) travelling = 0;
        calm = travelling > 0 ? 0 : calm + 1;
        if (calm < calmTurns) continue;
        calm = 0;
        const next = Math.min(...sleepers.map(({ at }) => at));
        if (next === Infinity) continue;
        now = Math.max(now, next);
        const due = sleepers.filter(({ at }) => at <= now);
        sleepers = sleepers.filter(({ at }) => at > now);
        for (const { wake } of due) wake();
      }
      return work;
    },
  };
}
