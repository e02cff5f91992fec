import type { Settings } from '../timeline/settings.ts';
import type { Action } from './assessment.ts';
import { ownPlays } from './own-plays.ts';
import { playbook } from './playbook.ts';

/** How an action is done, by its id: a play's or an admin's own. One that is known no more counts as a task. */
export function howOf(actionId: string, settings: Settings): Action['how'] {
  return [...playbook, ...ownPlays(settings)].find(({ id }) => id === actionId)?.how ?? 'task';
}
