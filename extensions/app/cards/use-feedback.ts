import { useState } from 'react';
import type { FeedbackRequest, FeedbackResponse } from '../contract/card.ts';
import { useCustomer, useSurroundings } from './surroundings.ts';
import { usePress } from './use-press.ts';

/** Feedback without what every press carries anyway. */
export type Feedback = Omit<FeedbackRequest, 'key' | 'customer'>;

/** Says something about the assessment and takes it back; the card is read again after each. */
export function useFeedback(reload: () => Promise<void>) {
  const { actions, backend, t } = useSurroundings();
  const { busy, press } = usePress<Partial<FeedbackResponse>>();
  const [kept, setKept] = useState<string | null>(null);
  const customer = useCustomer();

  async function finish(text: 'saved' | 'undone', override: string | null) {
    setKept(override);
    actions.addAlert({ type: 'success', message: t(text) });
    await reload();
    actions.refreshObjectProperties();
  }

  /** True once it is saved. */
  async function say(feedback: Feedback): Promise<boolean> {
    const answer = await press(JSON.stringify(feedback), (key) =>
      backend.feedback({ key, customer, ...feedback }),
    );
    if (!answer?.ok) return false;
    await finish('saved', answer.body.override ?? null);
    return true;
  }

  async function undo(override: string): Promise<void> {
    const answer = await press(`undo ${override}`, async () => {
      const undone = await backend.undo({ customer, override });
      return undone.ok ? { ok: true, body: {} } : undone;
    });
    if (answer?.ok) await finish('undone', null);
  }

  return { busy, kept, say, undo };
}
