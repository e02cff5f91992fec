import { AsyncLocalStorage } from 'node:async_hooks';

const urgent = new AsyncLocalStorage<true>();

/**
 * Does work that a person waits for: its calls to the CRM go before those of the background, and into places that the
 * background leaves free. For a few calls at a time; whoever has many lets everybody else wait.
 */
export function urgently<T>(work: () => Promise<T>): Promise<T> {
  return urgent.run(true, work);
}

/** Whether a person waits for what is being done. */
export function isUrgent(): boolean {
  return urgent.getStore() ?? false;
}
