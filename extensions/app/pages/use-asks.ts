import { useCallback, useEffect, useState } from 'react';
import type { AsksResponse } from '../contract/asks.ts';
import { askBackend, type Answer, type Problem } from './ask-backend.ts';
import { useSurroundings } from './surroundings.ts';

export type AsksState =
  | { status: 'loading' }
  /** `reading`: another view has been asked for, and this is still the one before it. */
  | { status: 'success'; asks: AsksResponse; reading: boolean }
  | { status: 'error'; problem: Problem; message: string | null };

/** The open asks that these parameters name. What is shown stays until the answer to the next question is there. */
export function useAsks(params: Record<string, string>): AsksState & { reload: () => void } {
  const { backendUrl, language } = useSurroundings();
  const [attempt, setAttempt] = useState(0);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const url = `${backendUrl}/api/asks?${new URLSearchParams({ ...params, language }).toString()}`;
  const question = `${attempt} ${url}`;

  useEffect(() => {
    // Answers may overtake each other: only the latest question's counts.
    let wanted = true;
    const ask = async () => {
      const answer = await askBackend<AsksResponse>(url);
      if (wanted) setAnswered({ question, answer });
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [url, question]);

  const reload = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...describe(answered, question), reload };
}

type Answered = { question: string; answer: Answer<AsksResponse> };

function describe(answered: Answered | null, question: string): AsksState {
  if (!answered) return { status: 'loading' };
  const { answer } = answered;
  const reading = answered.question !== question;
  if (answer.ok && Array.isArray(answer.body.rows))
    return { status: 'success', asks: answer.body, reading };
  if (reading) return { status: 'loading' };
  if (answer.ok) return { status: 'error', problem: 'failed', message: null };
  return { status: 'error', problem: answer.problem, message: answer.message };
}
