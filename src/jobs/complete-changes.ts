import type { Settings } from '../timeline/settings.ts';
import { publicHolidays } from './public-holidays.ts';

/** Changes of settings with what follows from them: the dates behind a choice of public holidays. */
export async function completeChanges(
  before: Settings,
  changes: Partial<Settings>,
  now: number,
): Promise<Partial<Settings>> {
  if (changes.holidays === undefined) return changes;
  return { ...changes, publicHolidays: await publicHolidays({ ...before, ...changes }, now) };
}
