import { addBusinessHours } from '../timeline/add-business-hours.ts';
import type { Phrase } from '../timeline/phrase.ts';
import type { Activity } from '../timeline/records.ts';
import type { Evidence, SignalId } from '../signals/signal.ts';
import { responsible } from './people.ts';
import type { Situation, Suggestion } from './play.ts';

type Part = 'title' | 'why' | 'subject' | 'body';

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
    /** The parts to take from the wording for what was said on a deal by nobody known, which names nobody. */
    nameless?: readonly Part[];
  },
): Suggestion {
  const {
    values,
    evidence,
    dueHours,
    imagined,
    subject = 'subject',
    signal,
    nameless = [],
  } = details;
  const { now, settings } = context;
  const message = (name: Part): Phrase => ({
    key: `action.${id}.${nameless.includes(name) ? 'deal.' : ''}${name}`,
    values,
  });
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
