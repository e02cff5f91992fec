import { addBusinessHours } from '../timeline/add-business-hours.ts';
import type { Phrase } from '../timeline/phrase.ts';
import type { Activity } from '../timeline/records.ts';
import type { Evidence, SignalId } from '../signals/signal.ts';
import { responsible } from './people.ts';
import type { Situation, Suggestion } from './play.ts';

/**
 * A suggestion in the play's own messages, due after so many business hours from now or, where a clock
 * runs already, from `since`. What is no mail may do without a subject of its own.
 */
export function suggest(
  id: string,
  { judgement, context }: Situation,
  details: {
    values: Phrase['values'];
    evidence: Evidence[];
    dueHours: number;
    since?: number;
    imagined: Activity[];
    subject?: 'title';
    signal?: SignalId;
  },
): Suggestion {
  const { values, evidence, dueHours, imagined, subject = 'subject', signal } = details;
  const { now, settings } = context;
  const message = (name: string): Phrase => ({ key: `action.${id}.${name}`, values });
  const dueAt = addBusinessHours(details.since ?? now, dueHours, settings);
  return {
    title: message('title'),
    why: message('why'),
    evidence,
    ownerId: responsible(judgement.timeline),
    draft: { subject: message(subject), body: message('body') },
    dueAt: dueAt > now ? dueAt : addBusinessHours(now, 1, settings),
    imagined,
    ...(signal && { signal }),
  };
}
