import { addBusinessHours } from '../timeline/add-business-hours.ts';
import type { Phrase } from '../timeline/phrase.ts';
import type { Activity } from '../timeline/records.ts';
import type { Evidence } from '../signals/signal.ts';
import { responsible } from './people.ts';
import type { Situation, Suggestion } from './play.ts';

/** A suggestion in the play's own four messages, due after so many business hours. */
export function suggest(
  id: string,
  { judgement, context }: Situation,
  details: {
    values: Phrase['values'];
    evidence: Evidence[];
    dueHours: number;
    imagined: Activity[];
  },
): Suggestion {
  const { values, evidence, dueHours, imagined } = details;
  const message = (name: string): Phrase => ({ key: `action.${id}.${name}`, values });
  return {
    title: message('title'),
    why: message('why'),
    evidence,
    ownerId: responsible(judgement.timeline),
    draft: { subject: message('subject'), body: message('body') },
    dueAt: addBusinessHours(context.now, dueHours, context.settings),
    imagined,
  };
}
