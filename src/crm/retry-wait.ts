import { InvalidAnswer, RateLimited, Unavailable } from './errors.ts';

/** A limit passes by itself within seconds, so it gets more patience than a portal that isn't well. */
export const attempts = { limited: 10, unavailable: 6, invalid: 4 };
const backoff = { firstMs: 500, maxMs: 30_000 };

/**
 * Milliseconds to wait before the next attempt, `null`: don't repeat. Full jitter
 * (a uniform draw up to the doubled bound), so that many callers don't come back all at once.
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function retryWait(
  error: Error,
  {
    attempt,
    repeatable,
    random,
  }: {
    /** How many were made, at least 1. */
    attempt: number;
    /** `false`: not once it may have had its effect. */
    repeatable: boolean;
    random: () => number;
  },
): number | null {
  const jitter = random() * Math.min(backoff.maxMs, backoff.firstMs * 2 ** (attempt - 1));
  if (error instanceof RateLimited) {
    if (isLongPause(error) || attempt >= attempts.limited) return null;
    // The budget itself is held back until the limit passes; this only spreads the callers.
    return random() * backoff.firstMs;
  }
  if (error instanceof Unavailable) {
    if (attempt >= attempts.unavailable || (!repeatable && error.maybeDone)) return null;
    const asked = error.retryAfterMs ?? 0;
    return asked > backoff.maxMs ? null : asked + jitter;
  }
  if (error instanceof InvalidAnswer && isSuccess(error.status)) {
    return repeatable && attempt < attempts.invalid ? jitter : null;
  }
  return null;
}

/** Longer than a caller should be kept waiting: it hears of it, and comes back when it is over. */
export function isLongPause({ policyName, retryAfterMs }: RateLimited): boolean {
  return policyName === 'DAILY' || retryAfterMs > 2 * backoff.maxMs;
}

const isSuccess = (status: number | null) => status !== null && status >= 200 && status < 300;
