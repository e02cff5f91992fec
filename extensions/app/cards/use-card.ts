import { useCallback, useEffect, useRef, useState } from 'react';
import type { Card } from '../contract/card.ts';
import type { Problem } from './backend/backend.ts';
import { useSurroundings } from './surroundings.ts';

export type CardState =
  | { status: 'loading' }
  /** `stale`: a later reading failed, and this is the one before it. */
  | { status: 'success'; card: Card; stale: boolean }
  | { status: 'not_ready' }
  | { status: 'no_customer' }
  | { status: 'error'; problem: Problem; message: string | null };

/** The card of this record from the backend. Reading again keeps what is shown until the answer is there. */
export function useCard(): CardState & { reload: () => Promise<void> } {
  const { backend, record, language } = useSurroundings();
  const { kind, id } = record;
  const [state, setState] = useState<CardState>({ status: 'loading' });
  // Answers may overtake each other: only the latest question's counts.
  const latest = useRef(0);

  const reload = useCallback(async () => {
    const question = ++latest.current;
    const answer = await backend.card({ kind, id, language });
    if (question === latest.current) setState((before) => next(before, answer));
  }, [backend, kind, id, language]);

  useEffect(() => {
    void reload();
    return () => {
      latest.current += 1;
    };
  }, [reload]);

  return { ...state, reload };
}

type CardAnswer = Awaited<ReturnType<ReturnType<typeof useSurroundings>['backend']['card']>>;

function next(before: CardState, answer: CardAnswer): CardState {
  if (!answer.ok) {
    const keep = before.status === 'success' && answer.problem === 'unreachable';
    return keep
      ? { ...before, stale: true }
      : { status: 'error', problem: answer.problem, message: answer.message };
  }
  if (answer.body.status === 'ok')
    return { status: 'success', card: answer.body.card, stale: false };
  const { status } = answer.body;
  if (status === 'not_ready' || status === 'no_customer') return { status };
  return { status: 'error', problem: 'failed', message: null };
}
