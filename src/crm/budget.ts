export type Clock = () => number;
export type Sleep = (ms: number) => Promise<void>;

/** A place in the window; `done` says that the answer is in. */
export type Slot = { done(): void };

export type Budget = {
  /** Waits for a place, first come first served. Rejects with the signal's reason when aborted while waiting. */
  take(signal?: AbortSignal): Promise<Slot>;
  /** Nobody gets a place before `until` (epoch ms). */
  pause(until: number): void;
  /** Nobody waits, nothing is in flight, and the window is empty: like a new one. */
  idle(): boolean;
};

type Waiter = { grant(slot: Slot): void };

/**
 * At most `calls` in any `windowMs`, seen from the server: a place comes free `windowMs` after its answer
 * arrived, not after its sending, so that uneven travel times can't squeeze more into the server's window.
 */
export function createBudget(
  { calls, windowMs }: { calls: number; windowMs: number },
  clock: Clock,
  sleep: Sleep,
): Budget {
  const waiting: Waiter[] = [];
  /** When each used place comes free, earliest first. */
  const freeAt: number[] = [];
  let inFlight = 0;
  let pausedUntil = 0;
  let asleep = false;

  const slot = (): Slot => {
    let open = true;
    inFlight += 1;
    return {
      done() {
        if (!open) return;
        open = false;
        inFlight -= 1;
        freeAt.push(clock() + windowMs);
        serve();
      },
    };
  };

  const expire = (now: number) => {
    while (freeAt[0] !== undefined && freeAt[0] <= now) freeAt.shift();
  };

  /** When the next place can be had: now or earlier, later, or not before an answer comes in (Infinity). */
  const nextPlaceAt = () => {
    const full = inFlight + freeAt.length >= calls;
    return Math.max(pausedUntil, full ? (freeAt[0] ?? Infinity) : 0);
  };

  const serve = () => {
    const now = clock();
    expire(now);
    while (waiting.length > 0 && nextPlaceAt() <= now) waiting.shift()?.grant(slot());
    if (waiting.length > 0 && !asleep) void wakeAt(nextPlaceAt(), now);
  };

  const wakeAt = async (at: number, now: number) => {
    if (at === Infinity) return;
    asleep = true;
    await sleep(at - now);
    asleep = false;
    serve();
  };

  return {
    take(signal) {
      return new Promise<Slot>((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason as Error);
          return;
        }
        const leave = () => {
          const place = waiting.indexOf(waiter);
          if (place >= 0) waiting.splice(place, 1);
          reject(signal?.reason as Error);
        };
        const waiter: Waiter = {
          grant(slot) {
            signal?.removeEventListener('abort', leave);
            resolve(slot);
          },
        };
        signal?.addEventListener('abort', leave, { once: true });
        waiting.push(waiter);
        serve();
      });
    },
    pause(until) {
      pausedUntil = Math.max(pausedUntil, until);
    },
    idle() {
      const now = clock();
      expire(now);
      return waiting.length === 0 && inFlight === 0 && freeAt.length === 0 && now >= pausedUntil;
    },
  };
}
