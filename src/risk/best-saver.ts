import { wilsonInterval } from './wilson-interval.ts';

/** Of the customers at high risk whom somebody acted on first, how many were at a lower risk some weeks later. */
export type SaveRecord = { ownerId: string; saved: number; of: number };

/** Fewer cases are no record. */
const fewest = 10;

/**
 * Who keeps customers best: the one whose share of saves is the highest even where chance was kind to them, by the lower end of its
 * 95 % interval (Wilson 1927), so that eight of ten do not pass before seventy of a hundred. Null where nobody has ten cases, or
 * nobody has saved anyone; of equal records the first by id.
 */
export function bestSaver(records: readonly SaveRecord[]): SaveRecord | null {
  const ranked = records
    .filter(({ saved, of }) => of >= fewest && saved > 0)
    .map((record) => ({ record, low: wilsonInterval(record.saved, record.of).low }))
    .sort((a, b) => b.low - a.low || (a.record.ownerId < b.record.ownerId ? -1 : 1));
  return ranked[0]?.record ?? null;
}
