import type { Level } from '../level.ts';
import type { WeightedSignalId } from '../../signals/signal.ts';
import type { Label } from './label-of.ts';

/** What a risk was made of, as far as weights can be learned from it. */
export type Parts = {
  /** Log-odds of silence by the model of that time. */
  silence: number;
  /** Severity of each signal that spoke; those that did not are left out. */
  severities: Partial<Record<WeightedSignalId, number>>;
};

/** What is kept of one customer at one past month: numbers, so that large portals fit into memory. */
export type Observation = Label & {
  /** Index of the customer, of the month and of the owner then (-1: nobody named). */
  customer: number;
  month: number;
  owner: number;
  /** As shown then, 0–100, and unrounded for ranking. */
  risk: number;
  logOdds: number;
  level: Level;
  /** Since the last two-way contact or purchase. */
  silentDays: number;
  /** Since anybody last wrote, called or met, them or us: what "last contacted" shows in a CRM. */
  uncontactedDays: number;
  lastSignAt: number;
  /** Kept only where asked for: books of many months hold many observations. */
  parts?: Parts;
};
