import type { SettingsChanges } from '../../extensions/app/contract/settings.ts';
import type { Settings } from '../timeline/settings.ts';
import { readChanges } from '../views/settings/read-changes.ts';
import { checkSettings, type Place, type SettingsInput } from './check-settings.ts';
import { completeChanges } from './complete-changes.ts';
import { UnknownPlace } from './public-holidays.ts';

/** A field whose value does not do; `parts` are those of the country that was named. */
export type FieldProblem = Place & { parts?: string[] };

/**
 * What was typed into the page's fields, checked as the options of the command line are. Either the settings that follow
 * from it, or the place of each problem.
 */
export async function checkFields(
  current: Settings,
  changes: SettingsChanges,
  now: number,
): Promise<{ changes: Partial<Settings> } | { problems: FieldProblem[] }> {
  const named = readChanges(current, changes);
  if (named === null) return { problems: [{ path: [] }] };
  const checked = checkSettings(current, named as SettingsInput);
  if ('problems' in checked) return { problems: checked.where };
  try {
    await completeChanges(current, checked.changes, now);
  } catch (error) {
    if (!(error instanceof UnknownPlace)) throw error;
    return { problems: [{ path: ['holidays'], parts: error.parts }] };
  }
  return checked;
}
