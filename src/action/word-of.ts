import type { Word } from '../risk/backtest/word.ts';
import type { Override } from './assessment.ts';

const says: Partial<Record<NonNullable<Override['reason']>, Word['says'] | null>> = {
  spoke_by_phone: 'spoke',
  seasonal: 'pause',
  on_hold: 'pause',
  not_customer: 'no_customer',
  merged: 'elsewhere',
  // These speak of what was said or felt, and not of whether anyone stayed.
  solved: null,
  other: null,
};

/** What a reason of "this is wrong" tells about what came of the customer; null where it tells nothing. */
export function wordOf({
  reason,
  at,
  until,
}: Pick<Override, 'reason' | 'at' | 'until'>): Word | null {
  const word = (reason && says[reason]) ?? null;
  return word === null ? null : { says: word, at, until };
}
