import type { AskFilter, AskTally } from '../store/open-asks.ts';

/** How many of a tally a filter lets through. */
export function countTallied(tally: AskTally, filter: Omit<AskFilter, 'limit' | 'offset'>): number {
  const { owner, asks, lapsed, dueBefore } = filter;
  return tally.reduce(
    (sum, row) =>
      (owner === undefined || row.ownerId === owner) &&
      (asks === undefined || asks.includes(row.ask)) &&
      (lapsed === undefined || row.lapsed === lapsed)
        ? sum + (dueBefore === undefined ? row.count : row.overdue)
        : sum,
    0,
  );
}
