import { useEffect, useRef, useState } from 'react';
import type { Card, CardSaid, FeedbackRequest, FeedbackResponse } from '../contract/card.ts';
import { useCustomer, useSurroundings } from './surroundings.ts';
import { usePress } from './use-press.ts';

/** Feedback without what every press carries anyway. */
export type Feedback = Omit<FeedbackRequest, 'key' | 'customer'>;

/** What a press did to the risk, once the card after it is there. */
export type Effect = {
  override: string;
  before: number | null;
  after: number | null;
  said: CardSaid | null;
  isUndone: boolean;
};

type Pressed = Pick<Effect, 'override' | 'before' | 'isUndone'> & { cardBefore: Card };

/** Says something about the assessment and takes it back; the card is read again after each, and the effect is told. */
export function useFeedback(card: Card, reload: () => Promise<void>) {
  const { actions, backend, language, t } = useSurroundings();
  const { busy, press } = usePress<Partial<FeedbackResponse>>();
  const [pressed, setPressed] = useState<Pressed | null>(null);
  const customer = useCustomer();
  // A press is answered later: what counts is the card that was shown when it was made.
  const shown = useRef(card);
  useEffect(() => {
    shown.current = card;
  }, [card]);

  async function finish(override: string | null, isUndone: boolean) {
    const cardBefore = shown.current;
    setPressed(
      override === null ? null : { override, before: cardBefore.risk, isUndone, cardBefore },
    );
    actions.addAlert({ type: 'success', message: t(isUndone ? 'undone' : 'saved') });
    await reload();
    actions.refreshObjectProperties();
  }

  /** True once it is saved. */
  async function say(feedback: Feedback): Promise<boolean> {
    const answer = await press(JSON.stringify(feedback), (key) =>
      backend.feedback({ key, customer, ...feedback }),
    );
    if (!answer?.ok) return false;
    await finish(answer.body.override ?? null, false);
    return true;
  }

  /** `on`: whose card it was said on, where that is another one. */
  async function undo(override: string, on: FeedbackRequest['customer'] = customer): Promise<void> {
    const answer = await press(`undo ${override}`, async () => {
      const undone = await backend.undo({ customer: on, override, language });
      return undone.ok ? { ok: true, body: {} } : undone;
    });
    if (answer?.ok) await finish(override, true);
  }

  return { busy, effect: effectOf(pressed, card), say, undo };
}

function effectOf(pressed: Pressed | null, card: Card): Effect | null {
  if (!pressed) return null;
  const { cardBefore, override, before, isUndone } = pressed;
  const said = card.said?.find(({ id }) => id === override) ?? null;
  // Until the card was read again there is nothing to tell but that it is saved.
  return { override, before, isUndone, said, after: card === cardBefore ? before : card.risk };
}
