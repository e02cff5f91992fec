export type Clock = () => number;
export type Sleep = (ms: number) => Promise<void>;

/** A place in the window; `done` says that the answer is in. */
export type Slot = { done(): void };

export type Limit = {
  calls: number;
  windowMs: number;
  /**
   * Places that only urgent calls get. The others then also come evenly over the window, so that places come free all
   * the time; without it everybody may have the whole window at once.
   */
  reserve?: number;
};

export type Budget = {
  /**
   * Waits for a place: urgent calls before all others, then whoever has most `left` when a place comes free, of equals
   * the first to come. Rejects with the signal's reason when aborted while waiting.
   */
  take(signal?: AbortSignal, urgent?: boolean, left?: () => number): Promise<Slot>;
  /** Nobody gets a place before `until` (epoch ms). */
  pause(until: number): void;
  /** Nobody waits, nothing is in flight, and the window is empty: like a new one. */
  idle(): boolean;
};

type Waiter = { left: () => number; grant(slot: Slot): void };

/** So many calls of the background may follow each other at once: a small portal is read without waiting. */
const burst = 10;
/** Nobody waits for less: timers are no finer. */
const finestMs = 2;

/**
 * At most `calls` in any `windowMs`, seen from the server: a place comes free `windowMs` after its answer
 * arrived, not after its sending, so that uneven travel times can't squeeze more into the server's window.
 */
export function createBudget(
  { calls, windowMs, reserve = 0 }: Limit,
  clock: Clock,
  sleep: Sleep,
): Budget {
  const waiting: { urgent: Waiter[]; background: Waiter[] } = { urgent: [], background: [] };
  const spacingMs = reserve > 0 ? windowMs / (calls - reserve) : 0;
  /** When the background would be at its even pace, had it kept it; behind the clock, it may catch up by a burst. */
  let paceAt = -Infinity;
  /** When each used place comes free, earliest first. */
  const freeAt: number[] = [];
  let inFlight = 0;
  let pausedUntil = 0;
  /** The earliest moment for which somebody sleeps. */
  let wakingAt = Infinity;

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
  const nextPlaceAt = (urgent: boolean) => {
    const most = urgent ? calls : calls - reserve;
    const over = inFlight + freeAt.length - most;
    return Math.max(pausedUntil, over < 0 ? 0 : (freeAt[over] ?? Infinity));
  };

  /**
   * How long the background waits from one call to the next: what is left of the window lasts until places come free, so that
   * after a burst nobody finds the window full for the rest of it.
   */
  const spacing = (now: number) => {
    const left = calls - reserve - inFlight - freeAt.length;
    const untilFreeMs = (freeAt[0] ?? now + windowMs) - now;
    return left > 0 ? Math.max(spacingMs, untilFreeMs / left) : spacingMs;
  };

  /** Lets in whoever may go, and says when the next may; Infinity where nobody waits or an answer must come first. */
  const letIn = (queue: Waiter[], urgent: boolean, now: number): number => {
    while (queue.length > 0) {
      const at = nextPlaceAt(urgent);
      // Who had to wait for a place has no pace to catch up with: places that come free together are not taken together.
      if (!urgent && at > now && at < Infinity) paceAt = Math.max(paceAt, at);
      const start = urgent ? at : Math.max(at, paceAt - finestMs);
      if (start > now) return start;
      takeLongest(queue)?.grant(slot());
      if (!urgent && reserve > 0) paceAt = Math.max(paceAt, now - burst * spacingMs) + spacing(now);
    }
    return Infinity;
  };

  const serve = () => {
    const now = clock();
    expire(now);
    const next = Math.min(
      letIn(waiting.urgent, true, now),
      // Who is urgent and still waits takes the next place.
      waiting.urgent.length > 0 ? Infinity : letIn(waiting.background, false, now),
    );
    if (next < wakingAt) void wakeAt(next, now);
  };

  const wakeAt = async (at: number, now: number) => {
    wakingAt = at;
    await sleep(at - now);
    // Somebody else may have been told to wake earlier meanwhile.
    if (wakingAt === at) wakingAt = Infinity;
    serve();
  };

  return {
    take(signal, urgent = false, left = () => Infinity) {
      const queue = urgent ? waiting.urgent : waiting.background;
      return new Promise<Slot>((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason as Error);
          return;
        }
        const leave = () => {
          const place = queue.indexOf(waiter);
          if (place >= 0) queue.splice(place, 1);
          reject(signal?.reason as Error);
        };
        const waiter: Waiter = {
          left,
          grant(slot) {
            signal?.removeEventListener('abort', leave);
            resolve(slot);
          },
        };
        signal?.addEventListener('abort', leave, { once: true });
        queue.push(waiter);
        serve();
      });
    },
    pause(until) {
      pausedUntil = Math.max(pausedUntil, until);
    },
    idle() {
      const now = clock();
      expire(now);
      const nobody = waiting.urgent.length === 0 && waiting.background.length === 0;
      return nobody && inFlight === 0 && freeAt.length === 0 && now >= pausedUntil;
    },
  };
}

/** Takes whoever has most left out of those who wait, of equals the first. */
function takeLongest(queue: Waiter[]): Waiter | undefined {
  const [first, ...others] = queue.map(({ left }) => left());
  let [place, most] = [0, first ?? 0];
  for (const [at, left] of others.entries()) if (left > most) [place, most] = [at + 1, left];
  return queue.splice(place, 1)[0];
}
