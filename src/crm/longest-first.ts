import { AsyncLocalStorage } from 'node:async_hooks';

const leftOf = new AsyncLocalStorage<() => number>();

/**
 * Does one of several long readings that are over only when all of them are: of those that wait for a place within the
 * portal's limits, the one with most left comes first, so that none goes on alone when the others have ended. `left` is
 * asked whenever a place comes free. Whatever else is asked of the portal goes before all of them.
 */
export function longestFirst<T>(left: () => number, work: () => Promise<T>): Promise<T> {
  return leftOf.run(left, work);
}

/** Tells at any later time how much is left of the reading that asks now; Infinity for everybody else. */
export function leftToRead(): () => number {
  return leftOf.getStore() ?? (() => Infinity);
}
