/** Who searches next, among the types that are read at the same time. */
export type SearchDesk = {
  /**
   * Does the work when nobody else searches; of those who wait, the one with most left goes first. Null, and no work, for
   * whoever gives up while waiting.
   */
  inTurn<T>(left: () => number, work: () => Promise<T>, signal: AbortSignal): Promise<T | null>;
};

type Waiter = { left: () => number; begin: (mine: boolean) => void };

/**
 * One type searches at a time, and the one with most left comes first: so the longest, which a list alone would go on
 * reading after all others have ended, gets most of a budget that is too small for all.
 */
export function createSearchDesk(): SearchDesk {
  const waiting = new Set<Waiter>();
  let busy = false;

  const wait = (left: () => number, signal: AbortSignal) =>
    new Promise<boolean>((resolve) => {
      const leave = () => waiter.begin(false);
      const waiter: Waiter = {
        left,
        begin(mine) {
          waiting.delete(waiter);
          signal.removeEventListener('abort', leave);
          resolve(mine);
        },
      };
      waiting.add(waiter);
      signal.addEventListener('abort', leave, { once: true });
    });

  return {
    async inTurn(left, work, signal) {
      if (signal.aborted) return null;
      if (busy && !(await wait(left, signal))) return null;
      busy = true;
      try {
        return await work();
      } finally {
        let longest: Waiter | null = null;
        for (const waiter of waiting)
          if (longest === null || waiter.left() > longest.left()) longest = waiter;
        // Handed on without a moment in which somebody else could come between.
        busy = longest !== null;
        longest?.begin(true);
      }
    },
  };
}
