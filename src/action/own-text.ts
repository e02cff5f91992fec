import { callName } from '../signals/call-name.ts';
import type { Phrase } from '../timeline/phrase.ts';
import { counterpart } from './people.ts';
import type { Situation } from './play.ts';

/** Slots that an admin's own text may hold, and the value each takes; one without a value takes its line with it. */
export const ownSlots = ['name', 'customer', 'last', 'asked', 'sender'] as const;

/** A text in an admin's own words, with what its slots need. The views fill them in. */
export function ownText(text: string, situation: Situation): Phrase {
  const { timeline, ledger } = situation.judgement;
  const lastAt = timeline.touches.at(-1)?.at;
  return {
    key: 'own.text',
    values: {
      text,
      name: callName(counterpart(situation) ?? timeline.customer),
      customer: timeline.customer.name,
      asked: ledger.open[0]?.sentence ?? '',
      ...(lastAt !== undefined && { lastAt }),
    },
  };
}
