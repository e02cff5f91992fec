import type { BookRhythm } from './book.ts';
import { sumUpGaps } from './sum-up-gaps.ts';

/** A customer's usual gap in days, and how far from it a gap still is normal. */
export type Rhythm = {
  usualDays: number;
  spreadDays: number;
  /** Location and scale of the logarithm of the gaps. */
  logMean: number;
  logSpread: number;
  ownGaps: number;
};

const defaultPriorGaps = 3;
/** A rhythm is never taken as more regular or more erratic than this: few gaps can't show it. */
const spreadLimits = { lowest: 0.25, highest: 1.2 };

/**
 * The rhythm of events at `days` (starts, ascending), shrunk to the book's: median and median
 * absolute deviation of the logarithms of the own gaps, averaged with the book's as if that had been
 * seen in `priorGaps` gaps. Robust, so that one long holiday does not become the norm.
 */
export function ownRhythm(days: readonly number[], book: BookRhythm): Rhythm {
  const { gaps, center, spread } = sumUpGaps(days);
  const prior = book.priorGaps ?? defaultPriorGaps;
  const logMean = (gaps * center + prior * Math.log(book.median)) / (gaps + prior);
  const variance = (gaps * spread ** 2 + prior * book.spread ** 2) / (gaps + prior);
  const logSpread = Math.min(
    spreadLimits.highest,
    Math.max(spreadLimits.lowest, Math.sqrt(variance)),
  );
  const usualDays = Math.exp(logMean);
  return {
    usualDays,
    spreadDays: usualDays * Math.sinh(logSpread),
    logMean,
    logSpread,
    ownGaps: gaps,
  };
}

/**
 * How unusual a gap of `gapDays` is, 0 to 1: nothing up to half a spread above the usual, full at
 * three and a half. Gaps of a few days matter little, however brisk the rhythm was.
 */
export function lateness(gapDays: number, rhythm: Rhythm): number {
  if (gapDays <= 0) return 0;
  const z = (Math.log(gapDays) - rhythm.logMean) / rhythm.logSpread;
  const unusual = Math.min(1, Math.max(0, (z - 0.5) / 3));
  return unusual * (1 - Math.exp(-gapDays / 14));
}
