import type { Book } from '../signals/book.ts';
import type { SignalId } from '../signals/signal.ts';

export type { Book } from '../signals/book.ts';

/**
 * What the risk is computed with: weights and what was fitted from the portal's book. Part of the
 * arguments, so that an assessment can be made again with the very model that made it.
 */
export type Model = {
  version: string;
  book: Book;
  /** Log-odds of a customer of whom no signal speaks; the shipped value when absent. */
  baseLogOdds?: number;
  /** Log-odds of each signal at full severity, never negative; the shipped table when absent. */
  weights?: Record<SignalId, number>;
};
