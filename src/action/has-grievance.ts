import { speaking, type Situation } from './play.ts';

/** Something of ours is still to be put right: then greetings and invitations would be out of place. */
export function hasGrievance(situation: Situation): boolean {
  return (
    speaking(situation, 'open-complaint', { atLeast: 0.2 }) !== null ||
    speaking(situation, 'unanswered-request', { atLeast: 0.05 }) !== null ||
    speaking(situation, 'low-survey', { atLeast: 0.3, withinDays: 90 }) !== null
  );
}
