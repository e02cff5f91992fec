import type { Book } from '../signals/book.ts';
import type { WeightedSignalId } from '../signals/signal.ts';
import type { CustomerKind } from '../timeline/records.ts';
import type { SaveRecord } from './best-saver.ts';
import type { Learning } from './learning/learning.ts';
import type { SilenceModel } from './silence/silence-model.ts';

export type { Book } from '../signals/book.ts';

/** For each risk from 0 to 100 the share of the book, 0–1, whose risk was lower. */
export type PeerShares = Partial<Record<CustomerKind, number[]>>;

/**
 * What the risk is computed with: weights and what was fitted from the portal's book. Part of the
 * arguments, so that an assessment can be made again with the very model that made it.
 */
export type Model = {
  version: string;
  book: Book;
  /** From event days to the log-odds of silence for `horizonDays`; the shipped one when absent. */
  silence?: SilenceModel & { horizonDays: number };
  /** Log-odds of this book's typical customer on a day of contact; the shipped value when absent. */
  baseLogOdds?: number;
  /** How the risks lay in the book when it was fitted, to compare each customer with. */
  peerShares?: PeerShares;
  /** Log-odds of each signal at full severity, never negative; the shipped ones where absent. */
  weights?: Partial<Record<WeightedSignalId, number>>;
  /** Where weights were learned: what is said still comes to as much as with these, up to `upTo` (log-odds). */
  heard?: { upTo: number; weights: Partial<Record<WeightedSignalId, number>> };
  /** Whether the portal's own past changed the model, and by which figures that was decided. */
  learning?: Learning;
  /** Who of our people keeps customers best, where the portal's own past tells. */
  saver?: SaveRecord;
};
